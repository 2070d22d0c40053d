"""What a reader of some sheets can compute exactly.

The proof is an exchange. Take two rows of a table and let records change from one to the other in some stretches of
time, and back in others. Every total stays what it was, on every single day. Write D(t) for how many have changed by
the cut point t. What is printed bounds differences of D: an open number ties its two ends together, `< 3` over a 2
forbids more, over a 1 forbids less, nothing can fall below 0. All bounds are whole and none excludes D = 0, the truth.
So a span of days can have another number if and only if its ends are not tied both ways by bounds that leave no room
at all: D = 0 on what is reached from one end, D = 1 elsewhere, is a world of whole people that prints the same report.
"""

from itertools import chain

from .blatt import nie_negativ


class Kenntnis:
    """All that some sheets of one merkmal tell together.

    The marks of the first may still change: then `vergiss` the rows concerned. Where records have changed between the
    sheets, the reader is taken to know every change exactly, so that each number still binds.
    """

    def __init__(self, blaetter):
        self.blaetter = blaetter
        self.schwelle = blaetter[0].schwelle
        self.zeilen = tuple(dict.fromkeys(zeile for blatt in blaetter for zeile in blatt.zeilen))
        self.punkte = sorted({punkt for blatt in blaetter for punkt in blatt.punkte})
        self.platz = {punkt: platz for platz, punkt in enumerate(self.punkte)}
        self.feste, self.fesseln = {}, {}
        self.zeugen = {}  # the row that proved a number open last: it mostly still does

    def vergiss(self, *zeilen):
        for zeile in zeilen:
            self.fesseln.pop(zeile, None)

    def bestimmt(self, zeile, von, bis):
        """Whether no exchange with any single other row can change the number of these days."""
        zeuge = self.zeugen.get((zeile, von, bis), zeile)
        if zeuge != zeile and not self._gebunden(zeile, zeuge, von, bis):
            return False
        offene = (a for a in self.zeilen if a not in (zeile, zeuge) and not self._gebunden(zeile, a, von, bis))
        self.zeugen[zeile, von, bis] = next(offene, zeile)
        return self.zeugen[zeile, von, bis] == zeile

    def _gebunden(self, zeile, andere, von, bis):
        mehr, weniger = self._fesseln(zeile)[0], self._fesseln(andere)[1]
        von, bis = self.platz[von], self.platz[bis]
        return _erreicht(mehr, weniger, von, bis) and _erreicht(mehr, weniger, bis, von)

    def _fesseln(self, zeile):
        """For each cut point those (as bits) where D must not be greater, when this row gains; and when it loses."""
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
        if zeile not in self.feste:
            self.feste[zeile] = self._feste(zeile)
        return chain(self.blaetter[0].fakten(zeile), self.feste[zeile])

    def _feste(self, zeile):
        """Whatever marks the first sheet gets."""
        frueher = [fakt for blatt in self.blaetter[1:] for fakt in blatt.fakten(zeile)]
        quellen = (self.blaetter, *([blatt] for blatt in self.blaetter))
        return [*frueher, *(fakt for blaetter in quellen for fakt in nie_negativ(blaetter, zeile))]


def _erreicht(mehr, weniger, von, bis):
    """Whether a chain of bounds without room leads from one cut point to the other."""
    gesehen = offen = 1 << von
    while offen and not gesehen >> bis & 1:
        platz = offen.bit_length() - 1
        neue = (mehr[platz] | weniger[platz]) & ~gesehen
        gesehen |= neue
        offen = offen & ~(1 << platz) | neue
    return bool(gesehen >> bis & 1)
