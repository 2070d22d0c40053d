"""What a reader of some sheets can compute exactly.

The proof is an exchange. Take two rows of a table and let records change from one to the other in some stretches of
time, and back in others. Every total stays what it was, on every single day. Write D(t) for how many have changed by
the cut point t. What is printed bounds differences of D: an open number ties its two ends together, `< 3` over a 2
forbids more, over a 1 forbids less, nothing can fall below 0. All bounds are whole and none excludes D = 0, the truth.
So a span of days can have another number if and only if its ends are not tied both ways by bounds that leave no room
at all: D = 0 on what is reached from one end, D = 1 elsewhere, is a world of whole people that prints the same report.
"""

from itertools import pairwise
from math import inf

from .blatt import staende


class Kenntnis:
    """All that some sheets of one merkmal tell together; `vergiss` a row when its marks have changed."""

    def __init__(self, blaetter):
        self.blaetter = blaetter
        self.zeilen = tuple(dict.fromkeys(zeile for blatt in blaetter for zeile in blatt.zeilen))
        self.punkte = sorted({punkt for blatt in blaetter for punkt in blatt.punkte})
        self.platz = {punkt: platz for platz, punkt in enumerate(self.punkte)}
        self.staende = {zeile: staende(blaetter, zeile) for zeile in self.zeilen}
        self.fesseln = {}

    def vergiss(self, *zeilen):
        for zeile in zeilen:
            self.fesseln.pop(zeile, None)

    def bestimmt(self, zeile, von, bis):
        """Whether no exchange with any single other row can change the number of these days."""
        return all(self._gebunden(zeile, andere, von, bis) for andere in self.zeilen if andere != zeile)

    def _gebunden(self, zeile, andere, von, bis):
        mehr, weniger = self._fesseln(zeile)[0], self._fesseln(andere)[1]
        fesseln = [hier | dort for hier, dort in zip(mehr, weniger, strict=True)]
        von, bis = self.platz[von], self.platz[bis]
        return _erreicht(fesseln, von, bis) and _erreicht(fesseln, bis, von)

    def _fesseln(self, zeile):
        """For each cut point the set (as bits) of those that D must not rise above it, when this row gains; or loses."""
        if zeile not in self.fesseln:
            gewinnt, verliert = [0] * len(self.punkte), [0] * len(self.punkte)
            for von, bis, tiefst, wert, hoechst in self._fakten(zeile):
                i, j = self.platz[von], self.platz[bis]
                if wert >= hoechst:
                    gewinnt[i] |= 1 << j
                    verliert[j] |= 1 << i
                if wert <= tiefst:
                    gewinnt[j] |= 1 << i
                    verliert[i] |= 1 << j
            self.fesseln[zeile] = gewinnt, verliert
        return self.fesseln[zeile]

    def _fakten(self, zeile):
        for blatt in self.blaetter:
            yield from blatt.fakten(zeile)
        stand = self.staende[zeile]
        for von, bis in pairwise(self.punkte):
            yield von, bis, 0, max(0, stand[bis] - stand[von]), inf


def _erreicht(fesseln, von, bis):
    """Whether a chain of bounds without room leads from one cut point to the other."""
    gesehen, offen = 1 << von, [von]
    while offen and not gesehen >> bis & 1:
        neue = fesseln[offen.pop()] & ~gesehen
        gesehen |= neue
        offen += [platz for platz in range(len(fesseln)) if neue >> platz & 1]
    return bool(gesehen >> bis & 1)
