"""Which report consists of which sections, in print order."""

from dataclasses import dataclass

from .abschnitte.abschnitt import Abschnitt
from .abschnitte.belegliste import Belegliste
from .abschnitte.bewertung import Bewertung
from .abschnitte.deckblatt import Deckblatt
from .abschnitte.esf import EsfIndikatoren
from .abschnitte.finanzen import Finanzen
from .abschnitte.individualberatung import Individualberatung
from .abschnitte.methodik import Methodik
from .abschnitte.nachweisliste import Nachweisliste
from .abschnitte.netzwerk import Netzwerk
from .abschnitte.netzwerkliste import Netzwerkliste
from .abschnitte.projektblatt import Kooperationspartner, Umsetzungsstand, Vorhabensblatt
from .abschnitte.publizitaet import Publizitaet
from .abschnitte.querschnittsziele import Querschnittsziele
from .abschnitte.soll_ist import SollIst
from .abschnitte.themen import Themen
from .abschnitte.traeger import Traegerbegleitung
from .abschnitte.veranstaltungen import Beratungsnachmittage, Informationsveranstaltungen
from .abschnitte.veranstaltungsliste import Veranstaltungsliste
from .abschnitte.vermittlung import Vermittlung
from .abschnitte.zielgruppe import Zielgruppe
from .abschnitte.zusammenfassung import Zusammenfassung
from .aufbau import Definition, Dokument, zellen
from .kennzahlen import KENNZAHLEN
from .kleinzellen import decke
from .lage import Umfang
from .models import Berichtsstand


@dataclass(frozen=True)
class Art:
    """A kind of report: a name and its sections."""

    schluessel: str
    label: str
    abschnitte: tuple[type[Abschnitt], ...]
    labels: tuple[tuple[Umfang, str], ...] = ()  # where the kind of period gives it another name

    def label_fuer(self, lage):
        """`Quartalsbericht`, `Jahresbericht`: its name for this kind of period."""
        return dict(self.labels).get(lage.umfang, self.label)

    def dokument(self, lage):
        """Counted now; together with all frozen reports of the Vorhaben no small number can be found out.

        Every output prints this one object: nothing prints a number that another file hides.
        """
        fruehere = Berichtsstand.objects.fuer(lage.vorhaben).geschuetzte()
        return decke(self.ungedeckt(lage), lage.vorhaben.kleinzellen_schwelle, fruehere)

    def ungedeckt(self, lage):
        """As the team sees it, for `dokument` alone."""
        vorhaben = lage.vorhaben
        kapitel = tuple(abschnitt(lage).kapitel() for abschnitt in self.abschnitte)
        return Dokument(
            art=self.schluessel,
            label=self.label_fuer(lage),
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
        EsfIndikatoren,
        SollIst,
        Querschnittsziele,
        Finanzen,
        Bewertung,
        Methodik,
        Veranstaltungsliste,
        Netzwerkliste,
        Belegliste,
        Nachweisliste,
    ),
    ((Umfang.JAHR, "Jahresbericht"), (Umfang.GANZ, "Gesamtbericht"), (Umfang.FREI, "Bericht")),
)
PROJEKTBLATT = Art("projektblatt", "Projektblatt", (Vorhabensblatt, Umsetzungsstand, Kooperationspartner))
ARTEN = {art.schluessel: art for art in (QUARTALSBERICHT, PROJEKTBLATT)}
