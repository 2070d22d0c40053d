"""Nor must the ESF tables tell a small number of one gender, all their rows and all reports together."""

from dataclasses import replace

import pytest

from berichte.kleinzellen import decke
from berichte.kleinzellen.anhaenge import kann_vorkommen
from berichte.kleinzellen.blatt import Blatt
from berichte.kleinzellen.verdecken import verdecke

from .angriff_esf import GLEICH, SPAETER, TEIL, EsfLeser, verraten
from .dokumente import ausgegeben
from .esfwelt import GESCHLECHTER, QUARTALE, Esfwelt


def jede_zeile_fuer_sich(dokument, schwelle, fruehere=()):
    """How it was before: each indicator by its genders alone."""
    tabelle = dokument.kapitel[0].teile[0]
    zeilen = []
    for zeile in tabelle.zeilen:
        werte = {(str(nr), (0, 1)): z.wert for nr, z in enumerate(zeile.zellen) if z.fundstelle.ausschnitt}
        blatt = Blatt(schwelle, werte)
        verdecke(blatt)
        zellen = (replace(z, ersatz=blatt.gezeigt(str(nr), (0, 1))) for nr, z in enumerate(zeile.zellen))
        zeilen.append(replace(zeile, zellen=tuple(zellen)))
    kapitel = replace(dokument.kapitel[0], teile=(replace(tabelle, zeilen=tuple(zeilen)),))
    return replace(dokument, kapitel=(kapitel,))


@pytest.mark.parametrize(
    ("seed", "periode", "anzahl", "quartale"),
    [(1, "esf_2014", 60, 2), (1, "esf_plus", 60, 2), (2, "esf_2014", 250, 2), (4, "esf_2014", 40, 2)],
)
def test_alle_indikatoren_zusammen_verraten_keine_kleine_zahl(seed, periode, anzahl, quartale):
    welt = Esfwelt(seed, periode, anzahl)

    berichte = ausgegeben(welt, QUARTALE[:quartale])

    assert verraten(welt, berichte) == []


@pytest.mark.parametrize(("seed", "periode", "anzahl"), [(2, "esf_2014", 120), (1, "esf_plus", 250)])
def test_der_angriff_findet_was_zeilen_einzeln_verraten(seed, periode, anzahl):
    """Each indicator by itself is safe, but unemployed, inactive and employed make all."""
    welt = Esfwelt(seed, periode, anzahl)

    einzeln, gemeinsam = (ausgegeben(welt, QUARTALE[:1], decken) for decken in (jede_zeile_fuer_sich, decke))

    assert verraten(welt, einzeln)
    assert verraten(welt, gemeinsam) == []


@pytest.mark.parametrize("periode", ["esf_2014", "esf_plus"])
def test_was_der_angriff_ueber_die_anhaenge_weiss_stimmt(periode):
    welt = Esfwelt(7, periode, 150)
    leser = EsfLeser([welt.dokument(q) for q in QUARTALE], periode, GESCHLECHTER)

    for g in GESCHLECHTER:
        for regel in (*GLEICH[periode], *TEIL[periode], *SPAETER[periode]):
            links, rechts = (seite.split() for seite in regel.split(" = "))
            spannen = [(leser.punkte[0], p) for p in leser.punkte[1:]] if regel in SPAETER[periode] else leser.strecken
            for spanne in spannen:
                a, b = (sum(welt.wahr((code, g), *spanne) for code in seite) for seite in (links, rechts))
                assert (a == b) if regel in GLEICH[periode] else (a >= b), (regel, g)


def test_ein_erster_bericht_mitten_im_vorhaben_verraet_nichts():
    """Its sums begin on a day for which nobody knows the genders, so none is printed; nor in the next."""
    welt = Esfwelt(1, "esf_2014", 60)

    berichte = ausgegeben(welt, QUARTALE[1:3])

    assert verraten(welt, berichte[:1]) == []
    assert nach_geschlecht(berichte[0]) == nach_geschlecht(berichte[1]) == {"verborgen"}


def test_wo_der_bericht_davor_nachgeholt_ist_schliesst_sich_die_luecke():
    berichte = ausgegeben(Esfwelt(2, "esf_2014", 250), [QUARTALE[1], QUARTALE[0], QUARTALE[2]])

    assert [nach_geschlecht(bericht) == {"verborgen"} for bericht in berichte] == [True, False, False]


def nach_geschlecht(bericht):
    """What it prints of the genders that can be in a row."""
    zellen = [z for zeile in bericht.kapitel[0].teile[0].zeilen for z in zeile.zellen if z.fundstelle.ausschnitt]
    return {z.aussen for z in zellen if kann_vorkommen(z.fundstelle.kennzahl, z.fundstelle.ausschnitt[1])}


def test_summen_bleiben_genau_und_dasselbe_kommt_wieder_heraus():
    welt = Esfwelt(2, "esf_2014", 60)

    erstes, zweites = (decke(welt.dokument(QUARTALE[0]), 3) for _ in range(2))

    assert erstes == zweites
    summen = [z for zeile in erstes.kapitel[0].teile[0].zeilen for z in zeile.zellen if not z.fundstelle.ausschnitt]
    assert {zelle.ersatz for zelle in summen} == {""}
    assert erstes.verborgene
