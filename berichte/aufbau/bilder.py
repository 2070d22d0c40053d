"""Tables that are also drawn."""

from dataclasses import dataclass, fields
from datetime import date

from .teile import Tabelle, Zelle

LEER = Zelle("–")


@dataclass(frozen=True)
class Bild(Tabelle):
    """A table that is also drawn: what cannot draw, prints it as the table it is; its cells are the marks."""

    beschreibung: str = ""
    legende: str = ""  # the signs in words
    daneben: bool = False  # the same numbers stand in a table beside: files print only that one
    vorlage = "berichte/_bild.html"

    @classmethod
    def aus(cls, tabelle, **mehr):
        return cls(**{feld.name: getattr(tabelle, feld.name) for feld in fields(Tabelle)} | mehr)

    def als_tabelle(self):
        return Tabelle(**{feld.name: getattr(self, feld.name) for feld in fields(Tabelle)})

    @property
    def hat_werte(self):
        """Without any number above 0 a sentence says more than an empty axis."""
        return any(zelle.wert for zeile in self.zeilen for zelle in zeile.zellen)

    @property
    def in_worten(self):
        """The drawing for those who do not see it, as it may leave the house."""
        zeilen = (f"{zeile.label}: {self._worte(zeile)}" for zeile in self.zeilen)
        return f"{self.beschreibung} {self.legende} {'; '.join(zeilen)}."

    def _worte(self, zeile):
        if len(self.spalten) == 1:
            return zeile.zellen[0].aussen
        return ", ".join(f"{s} {z.aussen}" for s, z in zip(self.spalten, zeile.zellen, strict=True) if z.text)


@dataclass(frozen=True)
class Punktreihen(Bild):
    """One line of points per row, one point per column; the last column is now."""


@dataclass(frozen=True)
class Saeulen(Bild):
    """Counts per month: the first column upwards, the second downwards; each calendar year is a row of its own."""

    beginn: date | None = None  # the month of the first row; the others follow month by month


@dataclass(frozen=True)
class Anteilsbild(Bild):
    """Shares of a sum: one column of counts, whose last row is the sum."""


@dataclass(frozen=True)
class Zielbild(Bild):
    """Targets: the columns are Soll, Ist, per cent, the plan so far, and the state in words."""


@dataclass(frozen=True)
class Verlauf(Bild):
    """Sums up to the day of each row (`tag`), against a plan that grows evenly from `von` to `gesamt` at `bis`."""

    von: date | None = None
    bis: date | None = None
    gesamt: Zelle = LEER
