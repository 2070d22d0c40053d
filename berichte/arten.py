"""Which report consists of which sections, in print order."""

from dataclasses import dataclass

from .abschnitte.abschnitt import Abschnitt
from .abschnitte.deckblatt import Deckblatt
from .abschnitte.individualberatung import Individualberatung
from .abschnitte.methodik import Methodik
from .abschnitte.netzwerk import Netzwerk
from .abschnitte.projektblatt import Kooperationspartner, Umsetzungsstand, Vorhabensblatt
from .abschnitte.publizitaet import Publizitaet
from .abschnitte.soll_ist import SollIst
from .abschnitte.themen import Themen
from .abschnitte.traeger import Traegerbegleitung
from .abschnitte.veranstaltungen import Beratungsnachmittage, Informationsveranstaltungen
from .abschnitte.vermittlung import Vermittlung
from .abschnitte.zielgruppe import Zielgruppe
from .abschnitte.zusammenfassung import Zusammenfassung
from .aufbau import Definition, Dokument, zellen
from .kennzahlen import KENNZAHLEN


@dataclass(frozen=True)
class Art:
    """A kind of report: a name and its sections."""

    schluessel: str
    label: str
    label_frei: str  # for a period that is no quarter
    abschnitte: tuple[type[Abschnitt], ...]

    def dokument(self, lage):
        vorhaben = lage.vorhaben
        kapitel = tuple(abschnitt(lage).kapitel() for abschnitt in self.abschnitte)
        return Dokument(
            art=self.schluessel,
            label=self.label if lage.quartal else self.label_frei,
            zeitraum=lage.zeitraum,
            zeitraum_name=lage.name,
            kurz=lage.kurzname,
            hinweis="Beispieldaten" if vorhaben.beispiel else "",
            vorhaben=vorhaben.kuerzel,
            titel=vorhaben.titel,
            programm=vorhaben.programm,
            traeger=vorhaben.traeger,
            aktenzeichen=vorhaben.aktenzeichen,
            stand="entwurf",
            daten_vom=lage.jetzt,
            kapitel=kapitel,
            publizitaet=vorhaben.publizitaetstext,
            logos=tuple(vorhaben.logos.all()),
            definitionen=tuple(_definitionen(kapitel)),
        )


def _definitionen(kapitel):
    """Of every figure that is printed somewhere, in the order of the Fachkonzept."""
    gedruckt = {zelle.fundstelle.kennzahl for zelle in zellen(kapitel) if zelle.fundstelle}
    for schluessel, kennzahl in KENNZAHLEN.items():
        if schluessel in gedruckt:
            yield Definition(schluessel, kennzahl.label, kennzahl.einheit.value, kennzahl.definition)


QUARTALSBERICHT = Art(
    "quartalsbericht",
    "Quartalsbericht",
    "Bericht",
    (
        Deckblatt,
        Zusammenfassung,
        Individualberatung,
        Themen,
        Zielgruppe,
        Vermittlung,
        Beratungsnachmittage,
        Informationsveranstaltungen,
        Traegerbegleitung,
        Netzwerk,
        Publizitaet,
        SollIst,
        Methodik,
    ),
)
PROJEKTBLATT = Art(
    "projektblatt", "Projektblatt", "Projektblatt", (Vorhabensblatt, Umsetzungsstand, Kooperationspartner)
)
ARTEN = {art.schluessel: art for art in (QUARTALSBERICHT, PROJEKTBLATT)}
