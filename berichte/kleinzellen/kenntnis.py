"""What a reader of some sheets can compute exactly.

The proof is an exchange. Take two rows of a table and let records change from one to the other in some stretches of
time, and back in others. Every total stays what it was, on every single day. Write D(t) for how many have changed by
the cut point t. What is printed bounds differences of D: an open number ties its two ends together, `< 3` over a 2
forbids more, over a 1 forbids less, nothing can fall below 0. All bounds are whole and none excludes D = 0, the truth.
So a span of days can have another number if and only if its ends are not tied both ways by bounds that leave no room
at all: D = 0 on what is reached from one end, D = 1 elsewhere, is a world of whole people that prints the same report.
"""

from collections import Counter
from itertools import chain, combinations
from math import inf
from operator import or_

from .blatt import nie_negativ, staende


class Kenntnis:
    """All that some sheets of one merkmal tell together.

    The marks of the first may still change: then `vergiss` the rows concerned. Where records have changed between the
    sheets, the reader is taken to know every change exactly, so that each number still binds.
    """

    hoechstens = inf  # so many exchanges are judged; counted, as a clock would not come to the same marks again

    def __init__(self, blaetter):
        self.blaetter = blaetter
        self.versuche = 0
        self.schwelle = blaetter[0].schwelle
        self.zeilen = tuple(dict.fromkeys(zeile for blatt in blaetter for zeile in blatt.zeilen))
        self.punkte = sorted({punkt for blatt in blaetter for punkt in blatt.punkte})
        self.platz = {punkt: platz for platz, punkt in enumerate(self.punkte)}
        self.feste, self.fesseln = {}, {}
        self.zeugen = {}  # the exchange that proved a number open last, and when: it mostly still does
        self.aenderungen = Counter()  # how often the marks of a row have changed
        self.denkbare = {}

    def vergiss(self, *zeilen):
        self.aenderungen.update(zeilen)
        for zeile in zeilen:
            self.fesseln.pop(zeile, None)

    @property
    def ergaenzungen(self):
        """Sums and differences of rows that nobody prints and whose small numbers are secrets as well."""
        return ()

    def spannen(self, zeile, punkte):
        """The days between two cut points for which a row or one of those counts something."""
        return combinations(punkte, 2)

    def stand(self, zeile, blaetter):
        """Its running count, as in `staende`."""
        return staende(blaetter, zeile)

    def tausche(self, zeile, von, bis):
        """The exchanges that change this row in these days, and no total: `((row, by how many), ...)` each."""
        return (((zeile, 1), (andere, -1)) for andere in self.zeilen if andere != zeile)

    def denkbar(self, zeile, von, bis):
        """Those that marks of the first sheet could allow."""
        if (zeile, von, bis) not in self.denkbare:
            self.denkbare[zeile, von, bis] = tuple(self._denkbare(zeile, von, bis))
        return self.denkbare[zeile, von, bis]

    def _denkbare(self, zeile, von, bis):
        return (t for t in self.tausche(zeile, von, bis) if not self._gebunden(t, von, bis, self._dauerfesseln))

    def bestimmt(self, zeile, von, bis):
        """Whether none of the exchanges can change the number of these days."""
        zeuge, stand = self.zeugen.get((zeile, von, bis), (None, 0))
        if zeuge and stand == self._stand(zeuge):
            return False
        tausche = chain([zeuge] if zeuge else [], (t for t in self._versuche(zeile, von, bis) if t != zeuge))
        zeuge = next((t for t in tausche if self.offen(t, von, bis)), None)
        self.zeugen[zeile, von, bis] = zeuge, self._stand(zeuge or ())
        return zeuge is None

    def _stand(self, tausch):
        """Grows when the marks of one of its rows change; until then it proves what it has proved."""
        return sum([self.aenderungen[zeile] for zeile, _ in tausch])

    def _versuche(self, zeile, von, bis):
        """Most are open by one of the first, so that the others need not be judged."""
        if (zeile, von, bis) not in self.denkbare:
            yield from self.tausche(zeile, von, bis)
        yield from self.denkbar(zeile, von, bis)

    def ungewiss(self, zeile, von, bis):
        """Whether there may be other worlds than those one exchange away; here more is hidden column by column."""
        return False

    def offen(self, tausch, von, bis):
        return not self._gebunden(tausch, von, bis, self._fesseln)

    @property
    def erschoepft(self):
        return self.versuche > self.hoechstens

    def _gebunden(self, tausch, von, bis, fesseln):
        self.versuche += 1
        listen = [fesseln(zeile, anzahl) for zeile, anzahl in tausch]
        von, bis = self.platz[von], self.platz[bis]
        return _erreicht(listen, von, bis) and _erreicht(listen, bis, von)

    def _fesseln(self, zeile, anzahl):
        """For each cut point those (as bits) where D must not be greater, when this row changes by D times as many."""
        fesseln = self.fesseln.setdefault(zeile, {})
        if anzahl not in fesseln:
            neue = self._aus(self.blaetter[0].fakten(zeile), anzahl)
            fesseln[anzahl] = list(map(or_, neue, self._dauerfesseln(zeile, anzahl)))
        return fesseln[anzahl]

    def _dauerfesseln(self, zeile, anzahl):
        """The same, whatever marks the first sheet gets."""
        if (zeile, anzahl) not in self.feste:
            self.feste[zeile, anzahl] = self._aus(self._feste(zeile), anzahl)
        return self.feste[zeile, anzahl]

    def _aus(self, fakten, anzahl):
        fesseln = [0] * len(self.punkte)
        for von, bis, tiefst, wert, hoechst in fakten:
            i, j = self.platz[von], self.platz[bis]
            if not tiefst <= wert + anzahl <= hoechst:
                fesseln[i] |= 1 << j
            if not tiefst <= wert - anzahl <= hoechst:
                fesseln[j] |= 1 << i
        return fesseln

    def _feste(self, zeile):
        frueher = [fakt for blatt in self.blaetter[1:] for fakt in blatt.fakten(zeile)]
        quellen = (self.blaetter, *([blatt] for blatt in self.blaetter))
        return [*frueher, *(fakt for blaetter in quellen for fakt in nie_negativ(blaetter, zeile))]


def _erreicht(listen, von, bis):
    """Whether a chain of bounds without room leads from one cut point to the other."""
    gesehen = offen = 1 << von
    while offen and not gesehen >> bis & 1:
        platz = offen.bit_length() - 1
        neue = 0
        for fesseln in listen:
            neue |= fesseln[platz]
        neue &= ~gesehen
        gesehen |= neue
        offen = offen & ~(1 << platz) | neue
    return bool(gesehen >> bis & 1)
