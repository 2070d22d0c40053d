"""Who collects all reports of a Vorhaben and computes must not find a single small number."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from random import Random

import pytest

from berichte.aufbau import Fundstelle, Tabelle, Zeile, Zelle
from berichte.kleinzellen import decke
from berichte.netz.decken import gedeckt
from protegat.basis.zeitraum import Spannen, Zeitraum

from .angriff import Leser
from .dokumente import ausgegeben, dokument

VORHABEN = Zeitraum(date(2017, 2, 1), date(2018, 12, 31))
QUARTALE = [q.geschnitten(VORHABEN) for q in VORHABEN.quartale()]


class Welt:
    """Random records of one merkmal: each has a row and a day; `nachtragen` writes some late."""

    def __init__(self, seed, zeilen=5, je_zeile=9):
        self.zufall = Random(seed)
        self.bis = VORHABEN.von
        self.zeilen = [f"Z{nummer}" for nummer in range(zeilen)]
        self.tage = {z: [self.tag() for _ in range(self.anteil(z, je_zeile))] for z in self.zeilen}

    def anteil(self, zeile, je_zeile):
        """The first two rows are large ones."""
        return self.zufall.randrange(je_zeile * (4 if zeile < "Z2" else 1))

    def nachtragen(self):
        """One record more, somewhere in the past."""
        tage = (self.bis - VORHABEN.von).days + 1
        self.tage[self.zufall.choice(self.zeilen)].append(VORHABEN.von + timedelta(days=self.zufall.randrange(tage)))

    def tag(self):
        return VORHABEN.von + timedelta(days=self.zufall.randrange(VORHABEN.tage))

    def anzahl(self, zeile, zeitraum):
        return sum(tag in zeitraum for tag in self.tage[zeile])

    def wahr(self, zeile, von, bis):
        """The same from one day (an ordinal) to before another."""
        return sum(von <= tag.toordinal() < bis for tag in self.tage[zeile])

    def alle_in(self, zeile, von, bis):
        """Whether whoever came in these days belongs to this row."""
        return self.wahr(zeile, von, bis) == sum(self.wahr(andere, von, bis) for andere in self.zeilen)

    def dokument(self, zeitraum, stand=1):
        spannen = Spannen.fuer(zeitraum, VORHABEN)
        self.bis = max(self.bis, zeitraum.bis)  # a row that has been counted in once is printed from then on
        zeilen = [z for z in self.zeilen if z < "Z2" or self.anzahl(z, Zeitraum(VORHABEN.von, self.bis))]
        reihen = [Zeile(z, tuple(self.zelle([z], s, ("geschlecht", z)) for s in spannen)) for z in zeilen]
        summe = Zeile("Summe", tuple(self.zelle(self.zeilen, s) for s in spannen))
        tabelle = Tabelle("Geschlecht", "", spannen._fields, (*reihen, summe), geschuetzt=True)
        return dokument(tabelle, zeitraum, stand)

    def zelle(self, zeilen, zeitraum, ausschnitt=None):
        wert = sum(self.anzahl(zeile, zeitraum) for zeile in zeilen)
        return Zelle(str(wert), wert, fundstelle=Fundstelle("K1", zeitraum, ausschnitt))


def spannen(leser):
    """Every row on all days between two cut points."""
    return [(z, von, bis) for z in leser.zeilen for von, bis in combinations(leser.punkte, 2)]


def kleine(welt, leser):
    return [stelle for stelle in spannen(leser) if 0 < welt.wahr(*stelle) < 3]


def verraten(leser, stellen):
    """Those for which the attacker is left with a single value."""
    return [stelle for stelle in stellen if leser.kennt(*stelle)]


def je_spalte(dokument, schwelle, fruehere=()):
    """How it was before: each column by itself."""
    kapitel = dokument.kapitel[0]
    *zeilen, summe = kapitel.teile[0].zeilen
    spalten = [gedeckt([replace(z, zellen=z.zellen[n : n + 1]) for z in zeilen], schwelle) for n in range(3)]
    neu = [replace(z, zellen=tuple(s[nr].zellen[0] for s in spalten)) for nr, z in enumerate(zeilen)]
    tabelle = replace(kapitel.teile[0], zeilen=(*neu, summe))
    return replace(dokument, kapitel=(replace(kapitel, teile=(tabelle,)),))


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 4, 6, 7, 8, 9, 10])
def test_acht_quartalsberichte_zusammen_verraten_keine_kleine_zahl(seed):
    welt = Welt(seed, zeilen=2 + seed % 5, je_zeile=(5, 9, 25)[seed % 3])
    leser = Leser(ausgegeben(welt, QUARTALE))
    geheime = kleine(welt, leser)

    assert geheime
    assert verraten(leser, geheime) == []


@pytest.mark.parametrize("seed", [100, 103, 125, 129])
def test_auch_freie_zeitraeume_und_neue_fassungen_verraten_nichts(seed):
    """Except where all who came in these days belong to one row, and reports have said so: then the total says it."""
    welt = Welt(seed)
    frei = [Zeitraum(*sorted((welt.tag(), welt.tag()))) for _ in range(3)]
    leser = Leser(ausgegeben(welt, [*QUARTALE[:3], frei[0], QUARTALE[2], frei[1], QUARTALE[5], frei[2], QUARTALE[5]]))
    geheime = kleine(welt, leser)

    assert len(geheime) > 10
    assert [s for s in verraten(leser, geheime) if not welt.alle_in(*s)] == []


@pytest.mark.parametrize("seed", range(4))
def test_auch_wer_mit_nachtraegen_rechnet_errechnet_nichts(seed):
    welt = Welt(seed + 40)
    leser = Leser(ausgegeben(welt, QUARTALE, spaeter=welt.nachtragen), nachtraege=True)
    geheime = kleine(welt, leser)

    assert geheime
    assert verraten(leser, geheime) == []


@pytest.mark.parametrize("seed", range(4))
def test_zwei_berichte_verraten_nicht_wer_nachgetragen_wurde(seed):
    welt = Welt(seed + 60, zeilen=4, je_zeile=40)
    berichte = ausgegeben(welt, QUARTALE, spaeter=welt.nachtragen)
    paare = [(Leser([frueher]), Leser([spaeter])) for frueher, spaeter in combinations(berichte, 2)]
    bekannte = [(a, b, s) for a, b in paare for s in spannen(a) if s in spannen(b) and a.kennt(*s) and b.kennt(*s)]

    aenderungen = [abs(b.moeglich(*s)[0] - a.moeglich(*s)[0]) for a, b, s in bekannte]

    assert aenderungen
    assert [zahl for zahl in aenderungen if 0 < zahl < 3] == []


def test_der_angriff_findet_was_spalten_einzeln_verraten():
    """Year to September less year to June: the third quarter, which its own column hides."""
    welt = Welt(0)
    welt.tage = {
        "Z0": [t for q in QUARTALE[:3] for t in [q.von] * 9],
        "Z1": [t for q in QUARTALE[:3] for t in [q.von] * 4],
    }
    welt.tage["Z1"][-2:] = []
    welt.zeilen = ["Z0", "Z1"]
    drittes = ("Z1", QUARTALE[2].von.toordinal(), QUARTALE[3].von.toordinal())

    frueher, jetzt = (Leser(ausgegeben(welt, QUARTALE[:3], decken)) for decken in (je_spalte, decke))

    assert welt.wahr(*drittes) == 2
    assert verraten(frueher, kleine(welt, frueher)) == [drittes]
    assert jetzt.moeglich(*drittes) == (1, 2)
    assert verraten(jetzt, kleine(welt, jetzt)) == []
