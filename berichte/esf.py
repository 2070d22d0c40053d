"""The ESF figures of one situation: every indicator of its funding period, by gender, in the three spans."""

from dataclasses import dataclass
from functools import cached_property

from beratung.models.esf_regeln import SPALTEN
from protegat.basis.merkmale import Geschlecht
from protegat.basis.models import Foerderperiode, Teilnehmermodus
from protegat.basis.querysets import NULL, Werte

from .kennzahlen import esf_2014, esf_plus
from .kennzahlen.esf import VOLLSTAENDIGKEIT, Indikator

GESAMT = "gesamt"


@dataclass(frozen=True)
class Anhang:
    """The Annex of a funding period: its lines in three groups, and the lines whose sum is all participants."""

    output: tuple[Indikator, ...]
    ergebnisse: tuple[Indikator, ...]
    verbleib: tuple[Indikator, ...]
    summanden: tuple[str, ...]
    nicht_persoenlich: str

    @property
    def gruppen(self):
        return self.output, self.ergebnisse, self.verbleib

    @property
    def indikatoren(self):
        return tuple(indikator for gruppe in self.gruppen for indikator in gruppe)


ANHAENGE = {
    Foerderperiode.ESF_2014: Anhang(
        esf_2014.OUTPUT,
        esf_2014.ERGEBNISSE,
        esf_2014.VERBLEIB,
        ("CO01", "CO03", "CO05"),
        "CO20 bis CO23 zählen Projekte, Verwaltungen und Unternehmen, keine Personen. CO12 bis CO14 (Haushalte) "
        "verlangt der Anhang seit 2018 nicht mehr.",
    ),
    Foerderperiode.ESF_PLUS: Anhang(
        esf_plus.OUTPUT,
        esf_plus.ERGEBNISSE,
        esf_plus.VERBLEIB,
        ("EECO02", "EECO04", "EECO05"),
        "EECO18 und EECO19 zählen Verwaltungen und Unternehmen, keine Personen.",
    ),
}


def anhang(vorhaben):
    """The Annex that a Vorhaben reports by; None where it keeps no Stammblätter."""
    return ANHAENGE[vorhaben.foerderperiode] if vorhaben.teilnehmermodus == Teilnehmermodus.STAMMBLATT else None


class Esfzahlen:
    """Counted once for screen, print and files: one query for each of the four ways to choose records."""

    def __init__(self, lage):
        self.lage = lage
        self.anhang = anhang(lage.vorhaben)
        self.geschlechter = SPALTEN[lage.vorhaben.foerderperiode]

    @cached_property
    def werte(self):
        """`{"CO01": {"weiblich": Werte, ...}, ...}`; a gender that does not occur is absent."""
        werte = {}
        for gruppe in (*self.anhang.gruppen, VOLLSTAENDIGKEIT):
            zeilen = gruppe[0].grundlage().fuer(self.lage.vorhaben).im(self.lage.spannen.vorhaben)
            gezaehlt = zeilen.je_geschlecht([kennzahl.frage for kennzahl in gruppe], self.lage.spannen)
            werte |= {kennzahl.schluessel: zahlen for kennzahl, zahlen in zip(gruppe, gezaehlt, strict=True)}
        return werte

    def zellen(self, kennzahl, geschlecht=GESAMT):
        """The three spans of a figure, of one gender or of all; each cell knows its records."""
        werte = self.werte[kennzahl.schluessel]
        if geschlecht == GESAMT:
            return self.lage.zellen(kennzahl, Werte(*map(sum, zip(*werte.values(), strict=True))) if werte else NULL)
        return self.lage.zellen(kennzahl, werte.get(geschlecht, NULL), ("geschlecht", geschlecht))

    def zeile(self, kennzahl, geschlechter):
        """All persons in the three spans, then those of the whole Vorhaben by gender."""
        return (*self.zellen(kennzahl), *(self.zellen(kennzahl, geschlecht)[-1] for geschlecht in geschlechter))

    def summe_stimmt(self):
        """Whether the employment statuses add up to all complete records, for each gender and span."""
        alle, summanden = self.werte[VOLLSTAENDIGKEIT[0].schluessel], self.anhang.summanden
        teile = [[self.werte[code].get(geschlecht, NULL) for code in summanden] for geschlecht in Geschlecht]
        summen = [tuple(map(sum, zip(*werte, strict=True))) for werte in teile]
        return summen == [tuple(alle.get(geschlecht, NULL)) for geschlecht in Geschlecht]
