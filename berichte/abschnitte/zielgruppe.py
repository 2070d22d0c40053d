from dataclasses import replace

from beratung.models import Beratung
from beratung.models.merkmale import OHNE_ANTWORT
from berichte.aufbau import Absatz, Tabelle
from berichte.kennzahlen import BERATUNGEN
from berichte.kennzahlen.beratungen import MERKMALE
from protegat.basis.models import Ortsteil
from protegat.basis.zeitraum import Spannen

from .abschnitt import Abschnitt
from .textfeld import Textfeld
from .zielgruppenbild import mit_bild


class Zielgruppe(Abschnitt):
    """Section 2b: who came, each merkmal by itself; its tables are protected in what leaves the house (kleinzellen)."""

    nummer = "2b"
    titel = "Zielgruppe"
    textfelder = (Textfeld("2b", "Text zur Zielgruppe"),)

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
            yield from mit_bild(self._tabelle(merkmal, feld.verbose_name, feld.flatchoices), merkmal)
        ortsteile = [(name, name) for name in Ortsteil.objects.values_list("name", flat=True)]
        yield self._tabelle("ortsteil", "Ortsteil", [*ortsteile, (None, "nicht erhoben")])

    def _tabelle(self, gliederung, titel, katalog):
        """Other rows can hide among those of which nobody said anything, so these are printed even with 0."""
        lage = self.lage
        zeilen = lage.zeilen_nach(BERATUNGEN, gliederung, katalog, immer={*OHNE_ANTWORT, *self._spaetere(gliederung)})
        summe = replace(lage.zeile(BERATUNGEN, "Summe"), regel="", einheit="")
        return Tabelle(
            titel,
            titel,
            lage.spalten,
            (*zeilen, summe),
            einheit=BERATUNGEN.einheit.value,
            regel=BERATUNGEN.regel,
            geschuetzt=True,
        )

    def _spaetere(self, gliederung):
        """Values of later days: a report on the past that left their rows out would tell a 0 that others may hide."""
        lage, vorhaben = self.lage, self.lage.vorhaben
        if lage.zeitraum.bis >= min(lage.jetzt.date(), vorhaben.spanne.bis) or not lage.werte(BERATUNGEN).vorhaben:
            return ()
        return BERATUNGEN.werte_nach(gliederung, vorhaben, Spannen(*[vorhaben.spanne] * 3))
