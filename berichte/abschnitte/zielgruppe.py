from dataclasses import replace

from beratung.models import Beratung
from beratung.models.merkmale import OHNE_ANTWORT
from berichte.aufbau import Absatz, Tabelle
from berichte.kennzahlen import BERATUNGEN
from berichte.kennzahlen.beratungen import MERKMALE
from protegat.basis.models import Ortsteil

from .abschnitt import Abschnitt


class Zielgruppe(Abschnitt):
    """Section 2b: who came, each merkmal by itself; its tables are protected in what leaves the house (kleinzellen)."""

    nummer = "2b"
    titel = "Zielgruppe"

    def teile(self):
        schwelle = self.lage.vorhaben.kleinzellen_schwelle
        yield Absatz(
            "Gezählt sind Beratungen (K1), nicht Personen. „Keine Angabe“ heißt gefragt und nicht beantwortet, "
            "„nicht erhoben“ heißt nicht gefragt; beide stehen für sich. In Dateien und Drucken für andere steht "
            f"statt einer Zahl unter {schwelle} „< {schwelle}“. „verborgen“ steht statt einer Zahl, aus der sich eine "
            "kleine errechnen ließe, auch über Spalten und frühere Berichte hinweg. Summen bleiben genau."
        )
        for merkmal in MERKMALE:
            feld = Beratung._meta.get_field(merkmal)
            yield self._tabelle(merkmal, feld.verbose_name, feld.flatchoices)
        ortsteile = [(name, name) for name in Ortsteil.objects.values_list("name", flat=True)]
        yield self._tabelle("ortsteil", "Ortsteil", [*ortsteile, (None, "nicht erhoben")])

    def _tabelle(self, gliederung, titel, katalog):
        """Rows for what nobody said are printed even where they count 0: other rows can hide among them."""
        return Tabelle(
            titel,
            titel,
            self.lage.spalten,
            (
                *self.lage.zeilen_nach(BERATUNGEN, gliederung, katalog, immer=OHNE_ANTWORT),
                replace(self.lage.zeile(BERATUNGEN, "Summe"), regel="", einheit=""),
            ),
            einheit=BERATUNGEN.einheit.value,
            regel=BERATUNGEN.regel,
            geschuetzt=True,
        )
