"""Which report consists of which sections, in print order."""

from dataclasses import dataclass

from .abschnitte.abschnitt import Abschnitt
from .abschnitte.belegliste import Belegliste
from .abschnitte.deckblatt import Deckblatt
from .abschnitte.finanzen import Finanzen
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
from .aufbau import Dokument


@dataclass(frozen=True)
class Art:
    """A kind of report: a name and its sections."""

    schluessel: str
    label: str
    label_frei: str  # for a period that is no quarter
    abschnitte: tuple[type[Abschnitt], ...]

    def dokument(self, lage):
        vorhaben = lage.vorhaben
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
            kapitel=tuple(abschnitt(lage).kapitel() for abschnitt in self.abschnitte),
            publizitaet=vorhaben.publizitaetstext,
            logos=tuple(vorhaben.logos.all()),
        )


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
        Finanzen,
        Methodik,
        Belegliste,
    ),
)
PROJEKTBLATT = Art(
    "projektblatt", "Projektblatt", "Projektblatt", (Vorhabensblatt, Umsetzungsstand, Kooperationspartner)
)
ARTEN = {art.schluessel: art for art in (QUARTALSBERICHT, PROJEKTBLATT)}
