"""A reader who collects every report of a Vorhaben and computes: whole numbers, none negative, all that is printed.

It knows nothing of how we hide, and solves each question anew with HiGHS (scipy): an independent second way.
"""

from itertools import pairwise

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from berichte.aufbau import Tabelle


class Leser:
    """Unknown is the count of every row of one table on every stretch between two days named anywhere.

    With `nachtraege` it takes into account that records were added between the reports, never taken away: the counts
    behind each report are unknown for themselves, and none is less than in the report before.
    """

    def __init__(self, dokumente, schwelle=3, nachtraege=False):
        self.tabellen = [t for d in dokumente for k in d.kapitel for t in k.teile if isinstance(t, Tabelle)]
        self.schwelle = schwelle
        self.fassungen = len(dokumente) if nachtraege else 1
        self.punkte = sorted({tag for spanne in self._spannen() for tag in spanne})
        self.zeilen = sorted({zeile.label for tabelle in self.tabellen for zeile in tabelle.zeilen} - {"Summe"})
        self.strecken = list(pairwise(self.punkte))
        wissen = [regel for nr, tabelle in enumerate(self.tabellen) for regel in self._gedruckt(tabelle, nr)]
        matrix, tiefst, hoechst = zip(*wissen, *self._nie_weniger(), strict=True)
        self.regeln = LinearConstraint(np.array(matrix), tiefst, hoechst)

    def _spannen(self):
        return [spanne(zelle) for tabelle in self.tabellen for zelle in tabelle.zeilen[-1].zellen]

    def summe(self, zeilen, von, bis, fassung=-1):
        """The coefficients of the count of some rows from one day to another; by default as of the last report."""
        koeffizienten = np.zeros((self.fassungen, len(self.zeilen), len(self.strecken)))
        reihen = [nr for nr, zeile in enumerate(self.zeilen) if zeile in zeilen]
        for nr, strecke in enumerate(self.strecken):
            koeffizienten[fassung % self.fassungen, reihen, nr] = von <= strecke[0] and strecke[1] <= bis
        return koeffizienten.ravel()

    def _nie_weniger(self):
        for fassung in range(1, self.fassungen):
            for zeile in self.zeilen:
                for strecke in self.strecken:
                    mehr = self.summe([zeile], *strecke, fassung) - self.summe([zeile], *strecke, fassung - 1)
                    yield mehr, 0, np.inf

    def _gedruckt(self, tabelle, fassung):
        """Every cell, every total, and that a row which is not there counts nothing."""
        zellen = {zeile.label: zeile.zellen for zeile in tabelle.zeilen}
        for platz, gesamt in enumerate(zellen["Summe"]):
            spalte = {label: reihe[platz] for label, reihe in zellen.items() if label != "Summe"}
            nichts = {zelle.aussen for zelle in spalte.values()} == {"verborgen"}
            yield self.summe(self.zeilen, *spanne(gesamt), fassung), gesamt.wert, gesamt.wert
            for label in self.zeilen:
                grenzen = self._grenzen(spalte[label], nichts) if label in spalte else (0, 0)
                yield self.summe([label], *spanne(gesamt), fassung), *grenzen

    def _grenzen(self, zelle, nichts):
        """What is printed; the reader even guesses right which `verborgen` stands for a great number."""
        if zelle.aussen == f"< {self.schwelle}":
            return 1, self.schwelle - 1
        if zelle.aussen == "verborgen":
            return (self.schwelle if zelle.wert >= self.schwelle and not nichts else 0), np.inf
        return int(zelle.aussen), int(zelle.aussen)

    def moeglich(self, zeile, von, bis):
        """Least and greatest number that fits all that is printed, in whole people; no bound: infinite."""
        ziel, enden = self.summe([zeile], von, bis), []
        for richtung in (1, -1):
            loesung = milp(richtung * ziel, constraints=self.regeln, integrality=np.ones(len(ziel)), bounds=Bounds(0))
            assert loesung.status in (0, 3, 4), loesung.message
            enden.append(round(richtung * loesung.fun) if loesung.status == 0 else -richtung * np.inf)
        return tuple(enden)

    def kennt(self, zeile, von, bis):
        return len(set(self.moeglich(zeile, von, bis))) == 1


def spanne(zelle):
    zeitraum = zelle.fundstelle.zeitraum
    return zeitraum.von.toordinal(), zeitraum.bis.toordinal() + 1
