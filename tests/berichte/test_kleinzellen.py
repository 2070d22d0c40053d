"""How one sheet is covered: little, always the same way, and never against what has been printed."""

import pytest

from berichte.kleinzellen.blatt import VERBORGEN, Blatt
from berichte.kleinzellen.kenntnis import Kenntnis
from berichte.kleinzellen.verdecken import verdecke

QUARTAL, JAHR = (10, 20), (0, 20)  # days; the first quarter is 0 to 10
ERSTES = (0, 10)


def blatt(**zeilen):
    """`blatt(w=14)` counts one quarter, `blatt(w=(4, 14))` the second one and the year."""
    spannen = (QUARTAL, JAHR)
    werte = {
        (zeile, spanne): wert
        for zeile, zahlen in zeilen.items()
        for spanne, wert in zip(spannen, zahlen if isinstance(zahlen, tuple) else (zahlen,), strict=False)
    }
    return Blatt(3, werte)


def erstes(**zeilen):
    return Blatt(3, {(zeile, ERSTES): wert for zeile, wert in zeilen.items()})


def gedruckt(blatt, spanne=QUARTAL):
    return {zeile: blatt.gezeigt(zeile, spanne) or blatt.wert(zeile, spanne) for zeile in blatt.zeilen}


@pytest.mark.parametrize(
    ("zahlen", "erwartet"),
    [
        ({"w": 14, "m": 11, "d": 0}, {"w": 14, "m": 11, "d": 0}),
        ({"w": 14, "m": 11, "d": 2}, {"w": 14, "m": VERBORGEN, "d": "< 3"}),  # d could be 1, m one more
        ({"w": 14, "m": 11, "d": 1}, {"w": 14, "m": VERBORGEN, "d": "< 3"}),
        ({"w": 14, "m": 1, "d": 2}, {"w": 14, "m": "< 3", "d": "< 3"}),  # or the other way round
        ({"w": 14, "m": 1, "d": 1}, {"w": VERBORGEN, "m": "< 3", "d": "< 3"}),  # their sum 2 would tell both
        ({"w": 3, "d": 1}, {"w": VERBORGEN, "d": VERBORGEN}),  # `< 3` beside a sum of 4 would be 1
        ({"w": 1, "m": 0, "d": 0}, {"w": VERBORGEN, "m": VERBORGEN, "d": 0}),  # one person: even a 0 must hide it
        ({"w": 2}, {"w": "< 3"}),  # a single row is its own sum; nothing is left to do
    ],
)
def test_in_einer_spalte(zahlen, erwartet):
    geprueft = blatt(**zahlen)

    verdecke(geprueft)

    assert gedruckt(geprueft) == erwartet


def test_was_eine_differenz_verriete_wird_verborgen():
    """5 in the year, 4 of them in this quarter: that there was 1 before must not follow."""
    geprueft = blatt(w=(20, 40), d=(4, 5))

    verdecke(geprueft)

    assert gedruckt(geprueft) == {"w": VERBORGEN, "d": VERBORGEN}
    assert gedruckt(geprueft, JAHR) == {"w": 40, "d": 5}


def test_was_ein_frueherer_bericht_gezeigt_hat_bindet_den_naechsten():
    """40 in the year, 20 of them printed before: the 20 of this quarter are no secret, the 1 of `d` is."""
    frueher, geprueft = erstes(w=20, d=4), blatt(w=(20, 40), d=(1, 5))

    assert list(verdecke(geprueft, [frueher])) == []

    assert gedruckt(geprueft) == {"w": VERBORGEN, "d": "< 3"}
    assert gedruckt(geprueft, JAHR) == {"w": VERBORGEN, "d": VERBORGEN}
    assert frueher.ersatz == {}


def test_ein_nachtrag_bleibt_verborgen():
    """The report before said 4, the year now makes it 5: one record was added, but of which row?"""
    geprueft = blatt(w=(20, 40), m=(9, 18), d=(6, 11))

    verdecke(geprueft, [erstes(w=20, m=9, d=4)])

    assert [zeile for zeile in geprueft.zeilen if (zeile, QUARTAL) in geprueft.ersatz] == ["m", "d"]


def test_ein_zweites_mal_kommt_dasselbe_heraus():
    zahlen = {"w": (14, 30), "m": (2, 9), "d": (1, 2), "k": (7, 7), "n": (0, 3)}
    blaetter = [blatt(**zahlen), blatt(**zahlen)]

    for geprueft in blaetter:
        verdecke(geprueft, [erstes(w=16, m=7, d=1, n=3)])

    assert blaetter[0].ersatz == blaetter[1].ersatz


def test_wo_alles_schon_gesagt_ist_wird_nichts_umsonst_verborgen():
    """An old report (as of before) printed a column in which the sum gives the small number away."""
    frueher = erstes(w=20, d=1)

    verratene = verdecke(blatt(w=(20, 40), d=(5, 6)), [frueher])

    assert {(g.zeile, g.von, g.bis) for g in verratene} == {("d", 0, 10)}


def test_eine_andere_schwelle_von_damals_wird_aus_den_marken_gelesen():
    marken = {("d", ERSTES): "< 5", ("m", ERSTES): VERBORGEN}

    frueher = Blatt(3, {("w", ERSTES): 14, ("m", ERSTES): 9, ("d", ERSTES): 4}, marken)

    assert frueher.grenzen("d", ERSTES) == (1, 4)
    assert frueher.grenzen("m", ERSTES)[0] == 5


class Kurze(Kenntnis):
    """Gives up at once."""

    hoechstens = 0


def test_wer_zu_lange_suchen_muesste_zeigt_nichts():
    geprueft = blatt(w=14, m=11, d=2)

    verdecke(geprueft, kenntnis=Kurze)

    assert set(gedruckt(geprueft).values()) == {VERBORGEN}
