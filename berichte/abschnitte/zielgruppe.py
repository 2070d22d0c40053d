from dataclasses import replace

from beratung.models import Beratung
from berichte.aufbau import Absatz
from berichte.kennzahlen import BERATUNGEN
from berichte.kennzahlen.beratungen import MERKMALE
from berichte.kleinzellen import verborgene
from protegat.basis.models import Ortsteil

from .abschnitt import Abschnitt
from .textfeld import Textfeld
from .zielgruppenbild import mit_bild


class Zielgruppe(Abschnitt):
    """Section 2b: who came, each merkmal by itself; small cells are hidden in what leaves the house."""

    nummer = "2b"
    titel = "Zielgruppe"
    textfelder = (Textfeld("2b", "Text zur Zielgruppe"),)

    def teile(self):
        schwelle = self.lage.vorhaben.kleinzellen_schwelle
        yield Absatz(
            "Gezählt sind Beratungen (K1), nicht Personen. „Keine Angabe“ heißt gefragt und nicht beantwortet, "
            "„nicht erhoben“ heißt nicht gefragt; beide stehen für sich. In Dateien und Drucken für andere steht "
            f"statt einer Zahl unter {schwelle} „< {schwelle}“; wo die Summe sie verraten würde, ist eine weitere "
            "Zahl verborgen. Summen bleiben genau."
        )
        for merkmal in MERKMALE:
            feld = Beratung._meta.get_field(merkmal)
            yield from mit_bild(self._tabelle(merkmal, feld.verbose_name, feld.flatchoices), merkmal)
        ortsteile = [(name, name) for name in Ortsteil.objects.values_list("name", flat=True)]
        yield self._tabelle("ortsteil", "Ortsteil", [*ortsteile, (None, "nicht erhoben")])

    def _tabelle(self, gliederung, titel, katalog):
        tabelle = self.tabelle_nach(BERATUNGEN, gliederung, katalog, titel)
        summe = replace(self.lage.zeile(BERATUNGEN, "Summe"), regel="", einheit="")
        schwelle = self.lage.vorhaben.kleinzellen_schwelle
        return replace(tabelle, zeilen=(*gedeckt(tabelle.zeilen, schwelle), summe))


def gedeckt(zeilen, schwelle):
    """The same rows; where a number must not leave the house, it carries what is printed instead."""
    spalten = [_gedeckte_spalte(spalte, schwelle) for spalte in zip(*(zeile.zellen for zeile in zeilen), strict=True)]
    return [replace(zeile, zellen=zellen) for zeile, zellen in zip(zeilen, zip(*spalten, strict=True), strict=True)]


def _gedeckte_spalte(zellen, schwelle):
    klein, dazu = verborgene({platz: zelle.wert for platz, zelle in enumerate(zellen)}, schwelle)
    ersatz = dict.fromkeys(klein, f"< {schwelle}") | dict.fromkeys(dazu, "verborgen")
    return [replace(zelle, ersatz=ersatz.get(platz, "")) for platz, zelle in enumerate(zellen)]
