"""What the team sees of the public page of an event: which languages there are, and what still waits for a reader."""

from dataclasses import dataclass

from django.utils.functional import cached_property

from protegat.basis.merkmale import Sprache
from protegat.basis.qr import QrBild

from .aushang import quelle
from .models import Veranstaltung, Veranstaltungstext
from .offenes import fehlende_pflichtlinks
from .worte import SPRACHEN


@dataclass(frozen=True)
class Sprachstand:
    code: str
    name: str
    text: Veranstaltungstext | None
    geprueft: bool

    @property
    def ist_quelle(self):
        return self.code == Sprache.DE


@dataclass(frozen=True)
class OeffentlicheSeite:
    veranstaltung: Veranstaltung
    adresse: str  # with the host, as a flyer needs it

    @property
    def bild(self):
        return QrBild(self.adresse)

    @property
    def fehlende_links(self):
        """What visitors must find and do not, while they may register."""
        return fehlende_pflichtlinks() if self.veranstaltung.nimmt_anmeldungen_an else []

    @cached_property
    def zu_pruefen(self):
        """How many translations wait for a reader."""
        return sum(stand.text is not None and not stand.geprueft and not stand.ist_quelle for stand in self.sprachen)

    @cached_property
    def sprachen(self):
        """The ten public languages in their order."""
        texte = {text.sprache: text for text in self.veranstaltung.texte.select_related("geprueft_von")}
        deutsch = quelle(self.veranstaltung)
        return [
            Sprachstand(code, Sprache(code).label, text, text is not None and text.ist_geprueft(deutsch))
            for code, text in ((code, texte.get(code)) for code in SPRACHEN)
        ]
