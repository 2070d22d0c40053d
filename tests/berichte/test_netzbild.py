"""The drawing of the network: everything in it can be read, nothing overlaps, and it says what it was told."""

from random import Random

import pytest

from berichte.netz import schmal, weit
from berichte.netz.anordnung import umbrochen
from berichte.netz.netz import WIR, Knoten, Linie, Netz
from berichte.netz.zeichnung import DICK, DUENN, STRICHE, muster, staerke, zeichne
from tests.berichte.netzbild import Gelesen

ARTEN = ("vermittlungen", "netzwerkkontakte", "veranstaltungen", "traegerberatungen")
WOERTER = ("Beratungsstelle", "Leipzig", "für", "Soziokulturelles", "Zentrum", "West", "e.V.", "Stadtteilmanagement")
BLAETTER = pytest.mark.parametrize("blatt", [weit, schmal])


def ein_netz(anzahl, seed=1, typen=6):
    """Organisations with names of two to nine words and one to four lines each, some of them related."""
    zufall = Random(seed)
    namen = (" ".join(zufall.choices(WOERTER, k=zufall.randint(2, 9))) for _ in range(anzahl))
    knoten = [Knoten(n, name, f"Typ {n % typen}", f"/netzwerk/{n}/") for n, name in enumerate(namen, start=1)]
    linien = [
        Linie(WIR, k.nummer, art, f"{zahl} {art[:15]}", zahl)
        for k in knoten
        for art in zufall.sample(ARTEN, zufall.randint(1, 4))
        for zahl in [zufall.randint(1, 1200)]
    ]
    unter = [Linie(n, n + 1, "traeger", "gehört zu") for n in range(1, anzahl, 5)]
    return Netz("Unser Netz, IV. Quartal 2018", "Wir", tuple(knoten), (*linien, *unter))


@BLAETTER
@pytest.mark.parametrize("anzahl", [1, 2, 14, 60, 150])
@pytest.mark.parametrize("typen", [1, 18])
def test_keine_worte_ueberlappen_und_alle_passen_ins_bild(blatt, anzahl, typen):
    bild = Gelesen(zeichne(ein_netz(anzahl, typen=typen), blatt))

    assert bild.ueberlappende() == []
    assert [k.text for k in bild.kaesten if k.links < 0 or k.rechts > bild.breite or k.oben < 0] == []


@BLAETTER
def test_das_bild_nennt_genau_das_netz(blatt):
    netz = ein_netz(60)

    bild = Gelesen(zeichne(netz, blatt))

    assert {nummer: ziel for nummer, (_, ziel) in bild.organisationen.items()} == {
        k.nummer: k.ziel for k in netz.knoten
    }
    assert bild.linien == {(linie.nach, linie.art): linie.anzahl for linie in netz.linien if linie.von == WIR}
    assert sorted(bild.zahlen) == sorted(linie.anzahl for linie in netz.linien if linie.von == WIR)
    assert bild.zwischen == {(linie.von, linie.nach, linie.art) for linie in netz.linien if linie.von != WIR}


@BLAETTER
def test_dasselbe_netz_sieht_immer_gleich_aus(blatt):
    assert zeichne(ein_netz(30), blatt) == zeichne(ein_netz(30), blatt)


@BLAETTER
def test_ein_leeres_netz_ist_ein_bild_von_uns(blatt):
    svg = zeichne(Netz("Unser Netz", "Wir", (), ()), blatt)

    assert Gelesen(svg).organisationen == {}
    assert ">Wir</text>" in svg


def test_eine_linie_zu_jemandem_ausserhalb_wird_nicht_gezeichnet():
    knoten = Knoten(1, "Verein", "Verein")
    netz = Netz("Unser Netz", "Wir", (knoten,), (Linie(1, 99, "traeger", "gehört zu"),))

    assert Gelesen(zeichne(netz)).zwischen == set()


def test_namen_sind_text_und_kein_markup():
    netz = Netz("Unser Netz", "Wir", (Knoten(1, "<b>A&O</b>", "Verein", "/netzwerk/1/"),), ())

    svg = zeichne(netz)

    assert "<b>" not in svg
    assert "&lt;b&gt;A&amp;O&lt;/b&gt;" in svg


def test_kein_stil_und_kein_skript_im_bild():
    svg = zeichne(ein_netz(20)) + zeichne(ein_netz(20), schmal) + "".join(map(muster, ARTEN))

    assert " style=" not in svg
    assert "<script" not in svg
    assert " on" not in svg.replace(" on ", "")


def test_jede_art_hat_ihr_eigenes_muster():
    bilder = [muster(art).replace(art, "") for art in ARTEN]

    assert len(set(bilder)) == len(ARTEN)
    assert set(STRICHE) == set(ARTEN[1:])


def test_mehr_eintraege_machen_die_linie_dicker():
    breiten = [staerke(anzahl, [1, 10, 50, 100]) for anzahl in (1, 10, 50, 100)]

    assert breiten == sorted(set(breiten))
    assert DUENN < breiten[0] < breiten[-1] == DICK[1]
    assert staerke(100, [100] * 500) == DICK[0]


@pytest.mark.parametrize(
    ("text", "zeilen"),
    [
        ("Kurz", ("Kurz",)),
        ("Amnesty International", ("Amnesty", "International")),
        ("Eins zwei drei vier fünf sechs sieben", ("Eins zwei drei", "vier fünf sec…")),
        ("Donaudampfschifffahrt", ("Donaudampfsch…",)),
    ],
)
def test_lange_namen_werden_umbrochen_und_zuletzt_gekuerzt(text, zeilen):
    assert umbrochen(text, 14, 2) == zeilen
