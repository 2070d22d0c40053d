"""What is hidden stays hidden: an honest attacker knows the total, the marks and the threshold."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from berichte.kleinzellen.spalte import verborgene

SPALTE = st.lists(st.integers(0, 9), min_size=1, max_size=6)


def test_grosse_zahlen_bleiben_sichtbar():
    assert verborgene({"w": 14, "m": 11, "d": 0}, 3) == (set(), set())


def test_eine_kleine_zahl_nimmt_eine_zweite_mit():
    assert verborgene({"w": 14, "m": 11, "d": 2}, 3) == ({"d"}, {"m"})


def test_zwei_kleine_mit_eindeutiger_summe_nehmen_eine_dritte_mit():
    assert verborgene({"w": 14, "m": 1, "d": 1}, 3) == ({"m", "d"}, {"w"})


def test_zwei_kleine_mit_offener_summe_genuegen():
    assert verborgene({"w": 14, "m": 1, "d": 2}, 3) == ({"m", "d"}, set())


def test_schwelle_null_verbirgt_nichts():
    assert verborgene({"w": 1, "m": 2}, 0) == (set(), set())


@given(werte=SPALTE, schwelle=st.sampled_from([3, 4, 5]))
def test_keine_kleine_zahl_folgt_aus_der_summe(werte, schwelle):
    spalte = dict(enumerate(werte))

    klein, dazu = verborgene(spalte, schwelle)

    assert klein == {platz for platz, wert in spalte.items() if 0 < wert < schwelle}
    if klein and any(wert >= schwelle for platz, wert in spalte.items() if platz not in dazu):
        assert all(len(moegliche) > 1 for moegliche in _angriff(spalte, klein, dazu, schwelle).values())


def _angriff(spalte, klein, dazu, schwelle):
    """Try every number behind every mark and keep what fits the total."""
    summe = sum(spalte[platz] for platz in klein | dazu)
    plaetze = sorted(klein | dazu)
    bereiche = [range(1, schwelle) if platz in klein else range(schwelle, summe + 1) for platz in plaetze]
    moegliche = {platz: set() for platz in klein}
    for versuch in product(*bereiche):
        if sum(versuch) == summe:
            for platz, wert in zip(plaetze, versuch, strict=True):
                if platz in klein:
                    moegliche[platz].add(wert)
    return moegliche
