"""K14: how far a target is reached, and whether the pace is enough (Fachkonzept, section 4)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from berichte.kennzahlen import ZIELBARE
from berichte.kennzahlen.kennzahl import Kennzahl, anteil
from berichte.models import Zielwert
from protegat.basis.zeitraum import Zeitraum

UNTEN, OBEN = 80, 120  # per cent of the planned pace; outside of it the report gives a reason
WOCHE = 7


@dataclass(frozen=True)
class Ziel:
    """One target at the end of a period: `bisher` is the time counted, `frist` all the time there is."""

    zielwert: Zielwert
    kennzahl: Kennzahl
    ist: Any
    bisher: Zeitraum
    frist: Zeitraum

    @property
    def soll(self):
        return self.zielwert.soll

    @property
    def bisher_erreicht(self):
        """Ist as the figure writes its numbers."""
        return self.kennzahl.text(self.ist or 0)

    @property
    def prozent(self):
        """K14: Ist of Soll."""
        return anteil(self.ist or 0, self.soll)

    @property
    def plan(self):
        """What the planned pace would have reached by now: elapsed days of all days."""
        return self.soll * self.bisher.tage / self.frist.tage

    @property
    def tempo(self):
        """Ist in per cent of the plan."""
        return anteil(self.ist or 0, self.plan)

    @property
    def stand(self):
        """`unter`, `im` or `ueber`: where the pace lies."""
        return "unter" if self.tempo < UNTEN else "ueber" if self.tempo > OBEN else "im"

    @property
    def hochrechnung(self):
        """What it will be at the end, if it goes on like this."""
        return Decimal(self.ist or 0) * self.frist.tage / self.bisher.tage

    @property
    def tage_uebrig(self):
        return self.frist.tage - self.bisher.tage

    @property
    def fehlt(self):
        """What is still needed; not above 0 when it is reached."""
        return self.soll - (self.ist or 0)

    @property
    def noetig_je_woche(self):
        """What is still needed each week; None when it is reached or no time is left."""
        return self.fehlt * WOCHE / self.tage_uebrig if self.tage_uebrig > 0 and self.fehlt > 0 else None


def stichtag(lage):
    """The end of the period; while it still runs, today: nobody is behind a plan for days to come."""
    return max(lage.vorhaben.spanne.von, min(lage.zeitraum.bis, lage.jetzt.date()))


def ziele(lage):
    """The targets of the Vorhaben and of the period's last year, as of the `stichtag`."""
    tag, jahr = stichtag(lage), lage.spannen.jahr
    for zielwert in Zielwert.objects.fuer(lage.vorhaben).zum(jahr.bis.year):
        kennzahl = ZIELBARE[zielwert.kennzahl]
        werte = lage.werte(kennzahl)
        if zielwert.jahr is None:
            yield Ziel(zielwert, kennzahl, werte.vorhaben, _bis(tag, lage.spannen.vorhaben), lage.vorhaben.spanne)
        else:
            ganzes = Zeitraum(date(zielwert.jahr, 1, 1), date(zielwert.jahr, 12, 31))
            yield Ziel(zielwert, kennzahl, werte.jahr, _bis(tag, jahr), ganzes.geschnitten(lage.vorhaben.spanne))


def _bis(tag, zeitraum):
    return Zeitraum(zeitraum.von, max(zeitraum.von, min(tag, zeitraum.bis)))
