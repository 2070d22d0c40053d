"""The same attack on the ESF tables: all rows at once, with everything that the Annexes say about each other."""

from itertools import combinations, pairwise, product

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from .angriff import spanne
from .esfwelt import GESCHLECHTER

GLEICH = {  # on every day
    "esf_2014": ["ESF.gesamtzahl = ESF.vollstaendig ESF.nur_gesamtzahl", "ESF.vollstaendig = CO01 CO03 CO05"],
    "esf_plus": [
        "ESF.gesamtzahl = ESF.vollstaendig ESF.unvollstaendig",
        "ESF.vollstaendig = EECO01",
        "EECO01 = EECO02 EECO04 EECO05",
        "EECO01 = EECO09 EECO10 EECO11",
    ],
}
TEIL = {  # the right is never more than the left, on every day
    "esf_2014": [
        *("CO01 = CO02", "CO03 = CO04", "CO07 = CO08", "CO01 CO04 = CO08", "ESF.vollstaendig = CO06 CO07"),
        *("ESF.vollstaendig = CO09 CO10 CO11", "ESF.vollstaendig = CO15", "ESF.vollstaendig = CO16"),
        *("ESF.vollstaendig = CO17", "ESF.vollstaendig = CO18", "ESF.vollstaendig = CO19"),
        *("ESF.vollstaendig CO08 = CO01 CO04 CO07", "CR06 = CR08", "CR06 = CR09"),
        "CR01 CR02 CR03 CR04 = CR05",
    ],
    "esf_plus": [
        *("EECO02 = EECO03", "EECO01 = EECO06 EECO07 EECO08", "EECO01 = EECO12", "EECO01 = EECO13"),
        *("EECO01 = EECO14", "EECO01 = EECO15", "EECO01 = EECO16", "EECO01 = EECO17"),
    ],
}
SPAETER = {  # the same from the first day up to any other
    "esf_2014": [
        *("CO03 = CR01", "ESF.vollstaendig = CR02", "ESF.vollstaendig = CR03", "CO01 CO03 = CR01 CR04"),
        *("ESF.vollstaendig = CR05", "CO15 CO16 CO17 = CR05", "CO15 CO16 CO17 = CR09", "CO01 CO03 = CR06"),
        *("CO05 = CR07", "CO07 = CR08"),
    ],
    "esf_plus": [
        *("EECO04 = EECR01", "EECO01 = EECR02", "EECO01 = EECR03", "EECO02 EECO04 = EECR01 EECR04"),
        *("EECO02 EECO04 = EECR05", "EECO05 = EECR06"),
    ],
}


ALLE = ("ESF.gesamtzahl", "ESF.vollstaendig")  # every row but the three of completeness is a part of these


class EsfLeser:
    """Unknown is the count of every row of every gender on every stretch between two days named anywhere."""

    def __init__(self, dokumente, periode, geschlechter, schwelle=3):
        self.periode, self.geschlechter, self.schwelle = periode, geschlechter, schwelle
        self.zeilen = [zeile for d in dokumente for zeile in d.kapitel[0].teile[0].zeilen]
        self.punkte = sorted({tag for zeile in self.zeilen for zelle in zeile.zellen for tag in spanne(zelle)})
        self.strecken = list(pairwise(self.punkte))
        codes = dict.fromkeys(zeile.label for zeile in self.zeilen)
        self.platz = {(code, g): nr for nr, (code, g) in enumerate((c, g) for c in codes for g in geschlechter)}
        matrix, tiefst, hoechst = zip(*self._gedruckt(), *self._zusammenhaenge(), strict=True)
        self.regeln = LinearConstraint(csr_array(np.array(matrix)), tiefst, hoechst)

    @property
    def groesse(self):
        return len(self.platz) * len(self.strecken)

    def summe(self, anteile, von, bis):
        """The coefficients of a sum of `{(row, gender): how often}` over some days."""
        koeffizienten = np.zeros((len(self.platz), len(self.strecken)))
        for zeile, zahl in anteile.items():
            for nr, strecke in enumerate(self.strecken):
                koeffizienten[self.platz[zeile], nr] += zahl * (von <= strecke[0] and strecke[1] <= bis)
        return koeffizienten.ravel()

    def _gedruckt(self):
        for zeile in self.zeilen:
            einzelne = [zelle for zelle in zeile.zellen if zelle.fundstelle.ausschnitt]
            nichts = {zelle.aussen for zelle in einzelne if self._moeglich(zeile, zelle)} == {"verborgen"}
            gedruckt = set()
            for zelle in zeile.zellen:
                geschlechter = [zelle.fundstelle.ausschnitt[1]] if zelle.fundstelle.ausschnitt else self.geschlechter
                grenzen = self._grenzen(zelle, nichts)
                yield self.summe({(zeile.label, g): 1 for g in geschlechter}, *spanne(zelle)), *grenzen
                gedruckt |= {g for g in geschlechter if zelle.fundstelle.ausschnitt}
            for g in set(self.geschlechter) - gedruckt:  # has no column
                yield self.summe({(zeile.label, g): 1}, self.punkte[0], self.punkte[-1]), 0, 0

    def _moeglich(self, zeile, zelle):
        """Nobody can be complete without a gender, and until 2020 with another than the two."""
        geschlecht = zelle.fundstelle.ausschnitt[1]
        erste = self.geschlechter[: 2 if self.periode == "esf_2014" else 3]
        return zeile.label in ("ESF.gesamtzahl", "ESF.nur_gesamtzahl", "ESF.unvollstaendig") or geschlecht in erste

    def _grenzen(self, zelle, nichts):
        """What is printed; the reader even guesses right which `verborgen` stands for a great number."""
        if zelle.aussen == f"< {self.schwelle}":
            return 1, self.schwelle - 1
        if zelle.aussen == "verborgen":
            return (self.schwelle if zelle.wert >= self.schwelle and not nichts else 0), np.inf
        return int(zelle.aussen), int(zelle.aussen)

    def _zusammenhaenge(self):
        bis_hier = [(self.punkte[0], punkt) for punkt in self.punkte[1:]]
        for g in self.geschlechter:
            for regeln, spannen, hoechst in (
                (GLEICH, self.strecken, 0),
                (TEIL, self.strecken, np.inf),
                (SPAETER, bis_hier, np.inf),
            ):
                for regel in regeln[self.periode]:
                    anteile = self._weniger(regel, g)
                    yield from ((self.summe(anteile, *strecke), 0, hoechst) for strecke in spannen)

    def einzelne(self):
        """`(shares, from, to)`: every row over any days."""
        return [({zeile: 1}, *spanne) for zeile in self.platz for spanne in combinations(self.punkte, 2)]

    def ergaenzungen(self):
        """The same of who is in a whole and in none of its parts, over days for which that counts people.

        Parts that count on a later day are less than their whole from the first day on only.
        """
        codes = dict.fromkeys(code for code, _ in self.platz if not code.startswith("ESF"))
        im_ganzen = [f"{ganzes} = {code}" for ganzes, code in product(ALLE, codes)]
        regeln = (*TEIL[self.periode], *GLEICH[self.periode], *SPAETER[self.periode], *im_ganzen)
        for regel, g in product(dict.fromkeys(regeln), self.geschlechter):
            spaeter = "CR" in regel and "CR" not in regel.split(" = ")[0]
            spannen = [(self.punkte[0], p) for p in self.punkte[1:]] if spaeter else combinations(self.punkte, 2)
            yield from ((self._weniger(regel, g), *spanne) for spanne in spannen)

    def _weniger(self, regel, geschlecht):
        """What stands left of `=` less what stands right."""
        links, rechts = (seite.split() for seite in regel.split(" = "))
        return {(code, geschlecht): 1 for code in links} | {(code, geschlecht): -1 for code in rechts}

    def kennt(self, anteile, von, bis, wahr):
        """Whether no other whole number than the true one fits all that is printed."""
        ziel = self.summe(anteile, von, bis)
        return not any(self._anders(ziel, richtung, wahr) for richtung in (1, -1))

    def _anders(self, ziel, richtung, wahr):
        ganz = np.ones(self.groesse)
        loesung = milp(richtung * ziel, constraints=self.regeln, integrality=ganz, bounds=Bounds(0))
        assert loesung.status in (0, 3, 4), loesung.message
        return loesung.status != 0 or round(richtung * loesung.fun) != wahr


def verraten(welt, berichte, was=EsfLeser.einzelne):
    """Small numbers for which the attacker is left with a single value."""
    leser = EsfLeser(berichte, welt.periode, GESCHLECHTER)
    geheime = [(stelle, wahr) for stelle in was(leser) if 0 < (wahr := welt.wahre_summe(*stelle)) < 3]
    assert geheime
    return [stelle for stelle, wahr in geheime if leser.kennt(*stelle, wahr)]
