"""What one report prints of one merkmal, as a reader sees it: rows, spans of days, numbers and marks."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from math import inf

VERBORGEN = "verborgen"


def klein(schwelle):
    """The mark of a number from 1 to below the threshold."""
    return f"< {schwelle}"


@dataclass
class Blatt:
    """`werte` and `ersatz` are by row and span; a span is its first day and the day after its last, as ordinals.

    A row that is not printed counts 0: that is what a reader takes it for.
    """

    schwelle: int
    werte: dict[tuple[str, tuple[int, int]], int]
    ersatz: dict[tuple[str, tuple[int, int]], str] = field(default_factory=dict)

    def __post_init__(self):
        self.zeilen = tuple(dict.fromkeys(zeile for zeile, _ in self.werte))
        self.spannen = tuple(dict.fromkeys(spanne for _, spanne in self.werte))
        self.punkte = sorted({punkt for spanne in self.spannen for punkt in spanne})
        marken = (re.fullmatch(r"< (\d+)", ersatz) for ersatz in self.ersatz.values())
        self.schwelle = next((int(marke[1]) for marke in marken if marke), self.schwelle)  # the one it was printed with

    def wert(self, zeile, spanne):
        return self.werte.get((zeile, spanne), 0)

    def gezeigt(self, zeile, spanne):
        return self.ersatz.get((zeile, spanne), "")

    def grenzen(self, zeile, spanne):
        """Least and greatest number that the print leaves open.

        `verborgen` in place of a great number tells that it is no small one (more than most readers can know); where
        it stands in every row of a group it tells nothing.
        """
        wert, ersatz = self.wert(zeile, spanne), self.gezeigt(zeile, spanne)
        if not ersatz:
            return wert, wert
        if ersatz != VERBORGEN:
            return 1, self.schwelle - 1
        return (0 if wert < self.schwelle or self.ganz_verborgen(self.gruppe(zeile), spanne) else self.schwelle), inf

    def gruppe(self, zeile):
        """What a row is a part of: here all rows make one total."""
        return ""

    @cached_property
    def gruppen(self):
        """`{group: its rows}`."""
        gruppen = {}
        for zeile in self.zeilen:
            gruppen.setdefault(self.gruppe(zeile), []).append(zeile)
        return gruppen

    def plaetze(self, spannen):
        """The cells of some columns."""
        return [platz for platz in self.werte if platz[1] in spannen]

    def ganz_verborgen(self, gruppe, spanne):
        return all(self.gezeigt(zeile, spanne) == VERBORGEN for zeile in self.gruppen[gruppe])

    @property
    def ganz_verborgene(self):
        """The groups and columns that are hidden altogether."""
        return {(g, spanne) for g in self.gruppen for spanne in self.spannen if self.ganz_verborgen(g, spanne)}

    def fakten(self, zeile):
        """`(first day, day after the last, least, value, greatest)` of each cell."""
        for spanne in self.spannen:
            tiefst, hoechst = self.grenzen(zeile, spanne)
            yield *spanne, tiefst, self.wert(zeile, spanne), hoechst


class Verbundblatt(Blatt):
    """Rows are `(indicator, gender)`; the genders of an indicator make its total."""

    def gruppe(self, zeile):
        return zeile[0]


def nie_negativ(blaetter, zeile):
    """The same for the days between two neighbouring cut points, of which readers know only that."""
    stand = staende(blaetter, zeile)
    for von, bis in pairwise(sorted(stand)):
        yield von, bis, 0, max(0, stand[bis] - stand[von]), inf


def staende(blaetter, zeile):
    """The running count of a row at every cut point, so that a span counts `stand[bis] - stand[von]`.

    Sheets named first are believed first, where records have changed between them.
    """
    punkte = sorted({punkt for blatt in blaetter for punkt in blatt.punkte})
    kanten = [(*spanne, blatt.wert(zeile, spanne)) for blatt in blaetter for spanne in blatt.spannen]
    stand = {}
    for anfang in punkte:  # the columns of reports hang together; if they ever do not, each part starts anew
        if anfang not in stand:
            stand[anfang] = max(stand.values(), default=0)
            _breite_aus(stand, kanten)
    return stand


def _breite_aus(stand, kanten):
    """Fill in every cut point that a printed span ties to a known one."""
    while neue := next((kante for kante in kanten if (kante[0] in stand) != (kante[1] in stand)), None):
        von, bis, wert = neue
        if von in stand:
            stand[bis] = stand[von] + wert
        else:
            stand[von] = stand[bis] - wert
