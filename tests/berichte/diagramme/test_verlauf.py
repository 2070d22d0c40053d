"""The words of the money over time: beside their points, and no line runs through them, however the money runs."""

from datetime import date, timedelta
from random import Random

import pytest

from berichte.diagramme import verlauf

from . import beispiele as b


def gesteckt(kasten, strich):
    """Whether a line runs through a box; both in per cent across and pixels down, the line looked at in small steps."""
    links, rechts, oben, unten = kasten
    x1, y1, x2, y2 = (b.zahl(strich, feld) for feld in ("x1", "y1", "x2", "y2"))
    punkte = ((x1 + (x2 - x1) * n / 400, y1 + (y2 - y1) * n / 400) for n in range(401))
    return any(links < x < rechts and oben < y < unten for x, y in punkte)


def kaesten(zeichnung, blatt, klassen=("fett auf", "leise auf")):
    """The words that stand at the two ends; the values of the axis stand on their lines."""
    for wort in (t for t in b.alle(zeichnung, "text") if t.get("class") in klassen):
        breite, fuss = 100 * len(wort.text or "") / blatt.zeichen, b.zahl(wort, "y")
        x = b.zahl(wort, "x")
        links = x - breite if wort.get("text-anchor") == "end" else x
        yield links, links + breite, fuss - 0.7 * blatt.schrift, fuss + 1


@pytest.mark.parametrize("druck", [False, True])
@pytest.mark.parametrize("seed", range(40))
def test_kein_strich_geht_durch_die_worte(seed, druck):
    zufall = Random(seed)
    summe, staende = 0, []
    for monat in range(1, zufall.randint(1, 12) + 1):
        summe += zufall.randint(0, 1800)
        staende.append((date(2017, 1, 1) + timedelta(days=30 * monat), f"{summe}.000000"))  # as long as 106.532,54 €
    zeichnung = b.baum(b.verlauf(*staende, gesamt="10000.000000"), druck)

    striche = [strich for strich in b.alle(zeichnung, "line") if strich.get("class") in ("gang", "plan", "achse")]
    worte = list(kaesten(zeichnung, verlauf.DRUCK if druck else verlauf.SCHIRM))

    assert len(worte) == 2
    assert [strich.attrib for strich in striche for kasten in worte if gesteckt(kasten, strich)] == []


@pytest.mark.parametrize("druck", [False, True])
@pytest.mark.parametrize("tage", [1, 30, 60, 180, 300, 360, 365])
@pytest.mark.parametrize("summe", [0, 10, 500, 1500])
def test_die_summe_laeuft_in_keinen_tag_der_achse(druck, tage, summe):
    """Little money stands low: next to the first day of the axis, or to its last."""
    stand = date(2017, 1, 1) + timedelta(days=tage - 1), f"{summe}.000000"
    zeichnung = b.baum(b.verlauf(stand, gesamt="20000.000000"), druck)

    blatt = verlauf.DRUCK if druck else verlauf.SCHIRM
    (wort,), enden = (list(kaesten(zeichnung, blatt, klasse)) for klasse in (["fett auf"], ["leise"]))

    assert len(enden) == 2
    assert [ende for ende in enden if ueberdeckt(wort, ende)] == []
    assert wort[3] <= b.zahl(zeichnung, "height")


def ueberdeckt(kasten, anderer):
    links, rechts, oben, unten = kasten
    return links < anderer[1] and anderer[0] < rechts and oben < anderer[3] and anderer[2] < unten
