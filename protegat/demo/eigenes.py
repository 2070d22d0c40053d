"""What lies in the example Vorhaben although demo did not make it: tried out there, or really somebody's."""

from dataclasses import dataclass

from beratung.models import Beratung, Stammblatt, Vermittlung
from berichte.models import Beleg, Belegdatei, Kostenposition, Mittelabruf
from netzwerk.models import Netzwerkkontakt
from veranstaltungen.models import Nachweisdatei, Publizitaetsdatei, Publizitaetsnachweis, Veranstaltung

from .organisationen import PRAEFIX

ARTEN = (  # model, its way to the Vorhaben, how one of them is called
    (Beratung, "vorhaben", "eigene Beratung"),
    (Stammblatt, "vorhaben", "eigenes Stammblatt"),
    (Vermittlung, "beratung__vorhaben", "eigene Vermittlung"),
    (Veranstaltung, "vorhaben", "eigene Veranstaltung"),
    (Netzwerkkontakt, "vorhaben", "eigener Netzwerkkontakt"),
    (Nachweisdatei, "veranstaltung__vorhaben", "eigene Nachweisdatei"),
    (Publizitaetsnachweis, "vorhaben", "eigener Publizitätsnachweis"),
    (Publizitaetsdatei, "nachweis__vorhaben", "eigene Publizitätsdatei"),
    (Kostenposition, "vorhaben", "eigene Kostenposition"),
    (Beleg, "vorhaben", "eigener Beleg"),
    (Belegdatei, "beleg__vorhaben", "eigene Belegdatei"),
    (Mittelabruf, "vorhaben", "eigener Mittelabruf"),
)


class NichtVonUns(Exception):
    """The example Vorhaben hold records that neither demo nor its accounts have made."""


@dataclass(frozen=True)
class Fund:
    modell: type
    einer: str
    ausprobiert: int  # written by the accounts of the examples
    eigene: int  # imported (nobody has made it), or written by any other account

    @property
    def satz(self):
        if self.eigene == 1:
            return f"In den Beispiel-Vorhaben liegt 1 {self.einer}."
        return f"In den Beispiel-Vorhaben liegen {self.eigene} eigene {self.modell._meta.verbose_name_plural}."

    @property
    def davon(self):
        """How the line that counts them goes on."""
        teile = [f"{self.ausprobiert} beim Ausprobieren erfasst"] if self.ausprobiert else []
        teile += [f"{self.eigene} eigene"] if self.eigene else []
        return f", davon {' und '.join(teile)}" if teile else ""


def suche(vorhaben, konten):
    """One Fund per kind. A row with the key of an example stays one, whoever has changed it."""
    return [
        _fund(modell, einer, modell.objects.filter(**{f"{weg}__in": vorhaben}), konten) for modell, weg, einer in ARTEN
    ]


def _fund(modell, einer, zeilen, konten):
    dazu = zeilen.exclude(kennung__startswith=PRAEFIX)
    ausprobiert = dazu.filter(erstellt_von__in=konten).count()
    return Fund(modell, einer, ausprobiert, dazu.count() - ausprobiert)


def pruefe(funde):
    """Raises NichtVonUns with a sentence per kind and the two ways out."""
    if saetze := [fund.satz for fund in funde if fund.eigene]:
        raise NichtVonUns(
            f"{' '.join(saetze)} Ordnen Sie sie einem eigenen Vorhaben zu (eine Vermittlung mit ihrer Beratung), oder "
            "entfernen Sie sie mit: manage.py demo --entfernen --auch-eigene\nNichts entfernt."
        )
