"""What the layouts of the network have in common: the same network always looks the same.

Each line of words has a row of its own in its column, so that no two can overlap, however many organisations there are.
"""

from dataclasses import dataclass, replace
from itertools import groupby

from .netz import Knoten, Linie, Netz

ZEILE = 18  # from one line of words to the next


@dataclass(frozen=True)
class Wort:
    """One line of words; `y` is its foot."""

    text: str
    x: float
    y: float
    anker: str = "start"


@dataclass(frozen=True)
class Strang:
    """A line with the sign at its end and its number in words or digits."""

    linie: Linie
    pfad: str
    x: float
    y: float
    zahl: Wort


@dataclass(frozen=True)
class Stelle:
    knoten: Knoten
    name: tuple[Wort, ...]
    straenge: tuple[Strang, ...]
    naht: tuple[float, float]  # where lines to other partners begin


@dataclass(frozen=True)
class Anordnung:
    netz: Netz
    breite: int
    hoehe: int
    mitte: tuple[float, float]
    stellen: tuple[Stelle, ...]
    gruppen: tuple[Wort, ...]
    boegen: tuple[tuple[Linie, str], ...]  # from partner to partner
    stamm: str = ""  # the path that all lines branch off


@dataclass(frozen=True)
class Platz:
    """A row of a column: an organisation, or the heading of a group when there is none."""

    hoehe: int
    oben: int = 0
    knoten: Knoten | None = None
    gruppe: str = ""
    name: tuple[str, ...] = ()
    linien: tuple[Linie, ...] = ()

    @property
    def mitte(self):
        return self.oben + self.hoehe / 2

    def zeilen(self, hoehe, anzahl):
        """The feet of so many lines of a height, as a block in the middle of the row."""
        erste = self.mitte - hoehe * anzahl / 2
        return [erste + hoehe * (nummer + 0.5) for nummer in range(anzahl)]


def umbrochen(text, breite, zeilen):
    """At most so many lines of words; what does not fit ends in an ellipsis."""
    fertige = [""]
    for wort in text.split():
        if fertige[-1] and len(fertige[-1]) + 1 + len(wort) > breite:
            fertige.append(wort)
        else:
            fertige[-1] = f"{fertige[-1]} {wort}".strip()
    if len(fertige) > zeilen:
        fertige[zeilen - 1 :] = [" ".join(fertige[zeilen - 1 :])]
    return tuple(zeile if len(zeile) <= breite else f"{zeile[: breite - 1].rstrip()}…" for zeile in fertige)


def gruppiert(netz):
    """`[("Amt", [Knoten, ...]), ...]`: the groups as they follow each other in the network."""
    reihenfolge = {gruppe: nummer for nummer, gruppe in enumerate(dict.fromkeys(k.gruppe for k in netz.knoten))}
    sortiert = sorted(netz.knoten, key=lambda knoten: reihenfolge[knoten.gruppe])
    return [(gruppe, list(knoten)) for gruppe, knoten in groupby(sortiert, key=lambda knoten: knoten.gruppe)]


def gestellt(plaetze, oben):
    """The same rows, one below the other."""
    stehende = []
    for platz in plaetze:
        stehende.append(replace(platz, oben=oben))
        oben += platz.hoehe
    return stehende


def boegen(netz, stellen, pfad):
    """The lines between two partners, each drawn by `pfad(from, to)`."""
    orte = {stelle.knoten.nummer: stelle.naht for stelle in stellen}
    return tuple((linie, pfad(orte[linie.von], orte[linie.nach])) for linie in netz.untereinander)
