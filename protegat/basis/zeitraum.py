"""Periods as frozen values: quarters, stub quarters, year and Vorhaben cumulated."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import formats

ROEMISCH = ("I", "II", "III", "IV")


class LeererZeitraum(ValueError):
    """The period and the frame it is cut to share no day."""


@dataclass(frozen=True, order=True)
class Zeitraum:
    """All days from `von` to `bis`, both included. Raises ValueError when `von` lies after `bis`."""

    von: date
    bis: date

    def __post_init__(self):
        if self.von > self.bis:
            raise ValueError("Der Zeitraum endet vor seinem Anfang.")

    @classmethod
    def quartal(cls, jahr, nummer):
        """The calendar quarter 1 to 4 of a year."""
        if nummer not in (1, 2, 3, 4):
            raise ValueError("Ein Quartal hat die Nummer 1 bis 4.")
        beginn = date(jahr, 3 * nummer - 2, 1)
        naechstes = date(jahr + nummer // 4, 3 * nummer % 12 + 1, 1)
        return cls(beginn, naechstes - timedelta(days=1))

    @classmethod
    def jahr(cls, jahr):
        """The whole calendar year."""
        return cls(date(jahr, 1, 1), date(jahr, 12, 31))

    @classmethod
    def aus_kuerzel(cls, kuerzel):
        """Read `2018-4`. Raises ValueError with a German sentence."""
        treffer = re.fullmatch(r"([12]\d{3})-([1-4])", kuerzel)
        if not treffer:
            raise ValueError(f"„{kuerzel}“ ist kein Quartal. Gemeint ist zum Beispiel 2018-4.")
        return cls.quartal(int(treffer[1]), int(treffer[2]))

    @classmethod
    def quartal_mit(cls, tag):
        """The quarter that holds this day."""
        return cls.quartal(tag.year, (tag.month + 2) // 3)

    @classmethod
    def aus_range(cls, daterange):
        """A bounded PostgreSQL daterange, whose upper end is exclusive."""
        return cls(daterange.lower, daterange.upper - timedelta(days=1))

    def als_range(self):
        """The same days as PostgreSQL keeps them: the upper end is exclusive."""
        return DateRange(self.von, self.bis + timedelta(days=1))

    @property
    def ganzes_quartal(self):
        """The quarter this period is a part of, or None when it is longer or crosses a border."""
        quartal = Zeitraum.quartal_mit(self.von)
        return quartal if self.bis <= quartal.bis else None

    @property
    def nummer(self):
        return (self.von.month + 2) // 3

    @property
    def kuerzel(self):
        """`2018-4`, as commands and addresses write it."""
        return f"{self.von.year}-{self.nummer}"

    @property
    def kurzname(self):
        """`IV/2018`."""
        return f"{ROEMISCH[self.nummer - 1]}/{self.von.year}"

    @property
    def name(self):
        """`IV. Quartal 2018` for a calendar quarter, else the two days."""
        if self == self.ganzes_quartal:
            return f"{ROEMISCH[self.nummer - 1]}. Quartal {self.von.year}"
        return str(self)

    @property
    def kurz(self):
        """`IV/2018` for a calendar quarter, `2018` for a year, else the two days."""
        if self == self.ganzes_quartal:
            return self.kurzname
        return str(self.von.year) if self == Zeitraum.jahr(self.von.year) else str(self)

    @property
    def tage(self):
        return (self.bis - self.von).days + 1

    @property
    def in_worten(self):
        """`01.10. bis 31.12.2018`, for sentences."""
        if self.tage == 1:
            return str(self)
        von = formats.date_format(self.von, "d.m." if self.von.year == self.bis.year else "d.m.Y")
        return f"{von} bis {formats.date_format(self.bis, 'd.m.Y')}"

    def __contains__(self, tag):
        return self.von <= tag <= self.bis

    def __str__(self):
        von, bis = (formats.date_format(tag, "d.m.Y") for tag in (self.von, self.bis))
        return von if self.tage == 1 else f"{von} – {bis}"

    def geschnitten(self, rahmen):
        """The days of this period inside a frame. Raises LeererZeitraum when there are none."""
        von, bis = max(self.von, rahmen.von), min(self.bis, rahmen.bis)
        if von > bis:
            raise LeererZeitraum(f"{self} liegt außerhalb von {rahmen}.")
        return Zeitraum(von, bis)

    def quartale(self):
        """Every calendar quarter that shares a day with this period, in order."""
        quartal = Zeitraum.quartal_mit(self.von)
        while quartal.von <= self.bis:
            yield quartal
            quartal = quartal.naechstes_quartal()

    def naechstes_quartal(self):
        return Zeitraum.quartal_mit(Zeitraum.quartal_mit(self.von).bis + timedelta(days=1))

    def voriges_quartal(self):
        return Zeitraum.quartal_mit(Zeitraum.quartal_mit(self.von).von - timedelta(days=1))


class Spannen(NamedTuple):
    """The three columns of every figure, each cut to the Vorhaben (Fachkonzept, section 4)."""

    quartal: Zeitraum
    jahr: Zeitraum
    vorhaben: Zeitraum

    @classmethod
    def fuer(cls, zeitraum, rahmen):
        """Period, 1 January of its last year to its end, start of the Vorhaben to its end.

        Raises LeererZeitraum when the period lies outside the Vorhaben.
        """
        quartal = zeitraum.geschnitten(rahmen)
        jahr = Zeitraum(date(quartal.bis.year, 1, 1), quartal.bis)
        return cls(quartal, jahr.geschnitten(rahmen), Zeitraum(rahmen.von, quartal.bis))
