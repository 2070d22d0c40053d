"""Who collects all reports of a Vorhaben and computes must not find a single small number."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import combinations
from random import Random

import pytest

from berichte.aufbau import Dokument, Fundstelle, Kapitel, Tabelle, Zeile, Zelle
from berichte.kleinzellen import decke
from berichte.netz.decken import gedeckt
from protegat.basis.zeitraum import Spannen, Zeitraum

from .angriff import Leser

VORHABEN = Zeitraum(date(2017, 2, 1), date(2018, 12, 31))
QUARTALE = [q.geschnitten(VORHABEN) for q in VORHABEN.quartale()]


class Welt:
    """Random records of one merkmal: each has a row and a day."""

    def __init__(self, seed, zeilen=5, je_zeile=9):
        self.zufall = Random(seed)
        self.bis = VORHABEN.von
        self.zeilen = [f"Z{nummer}" for nummer in range(zeilen)]
        self.tage = {z: [self.tag() for _ in range(self.zufall.randrange(je_zeile * (1 + 3 * (z < "Z2"))))] for z in self.zeilen}

    def tag(self):
        return VORHABEN.von + timedelta(days=self.zufall.randrange(VORHABEN.tage))

    def anzahl(self, zeile, zeitraum):
        return sum(tag in zeitraum for tag in self.tage[zeile])

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


def dokument(tabelle, zeitraum, stand):
    worte = dict.fromkeys(("art", "label", "vorhaben", "titel", "programm", "traeger", "aktenzeichen"), "")
    worte |= dict.fromkeys(("zeitraum_name", "kurz", "hinweis", "stand", "publizitaet"), "")
    kapitel = (Kapitel("2b", "Zielgruppe", (tabelle,), "k2b"),)
    return Dokument(**worte, zeitraum=zeitraum, daten_vom=datetime(2019, 1, stand), kapitel=kapitel, logos=())


def ausgegeben(welt, zeitraeume, decken=decke):
    """One report after the other, each knowing all before it."""
    berichte = []
    for stand, zeitraum in enumerate(zeitraeume, start=1):
        berichte.append(decken(welt.dokument(zeitraum, stand), 3, berichte))
    return berichte


def verraten(welt, berichte):
    """The small numbers, printed or derivable, for which the attacker is left with a single value."""
    leser = Leser(berichte)
    spannen = [(z, von, bis) for z in leser.zeilen for von, bis in combinations(leser.punkte, 2)]
    kleine = [(z, von, bis) for z, von, bis in spannen if 0 < sum(von <= t.toordinal() < bis for t in welt.tage[z]) < 3]
    return kleine, [s for s in kleine if len(set(leser.moeglich(leser.summe([s[0]], *s[1:])))) == 1]


def je_spalte(dokument, schwelle, fruehere=()):
    """How it was before: each column by itself."""
    kapitel = dokument.kapitel[0]
    *zeilen, summe = kapitel.teile[0].zeilen
    spalten = [gedeckt([replace(z, zellen=z.zellen[n:n + 1]) for z in zeilen], schwelle) for n in range(3)]
    neu = [replace(z, zellen=tuple(s[nr].zellen[0] for s in spalten)) for nr, z in enumerate(zeilen)]
    tabelle = replace(kapitel.teile[0], zeilen=(*neu, summe))
    return replace(dokument, kapitel=(replace(kapitel, teile=(tabelle,)),))


@pytest.mark.parametrize("seed", range(12))
def test_acht_quartalsberichte_zusammen_verraten_keine_kleine_zahl(seed):
    welt = Welt(seed, zeilen=3 + seed % 4, je_zeile=(9, 25)[seed % 2])

    kleine, gefunden = verraten(welt, ausgegeben(welt, QUARTALE))

    assert kleine
    assert gefunden == []


@pytest.mark.parametrize("seed", range(6))
def test_auch_freie_zeitraeume_und_neue_fassungen_verraten_nichts(seed):
    welt = Welt(seed + 100)
    frei = [Zeitraum(*sorted((welt.tag(), welt.tag()))) for _ in range(3)]
    zeitraeume = [*QUARTALE[:3], frei[0], QUARTALE[2], frei[1], QUARTALE[5], frei[2], QUARTALE[5]]

    kleine, gefunden = verraten(welt, ausgegeben(welt, zeitraeume))

    assert len(kleine) > 10
    assert gefunden == []


def test_der_angriff_findet_was_spalten_einzeln_verraten():
    welt = Welt(0, zeilen=3)

    _, gefunden = verraten(welt, ausgegeben(welt, QUARTALE, je_spalte))

    assert gefunden
