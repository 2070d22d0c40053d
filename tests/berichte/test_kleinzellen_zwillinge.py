"""What one table of 2b hides must not stand in another under a name that mostly means the same."""

from dataclasses import replace
from datetime import date

import pytest

from berichte.aufbau import Fundstelle, Tabelle, Zeile, Zelle
from berichte.kleinzellen import decke
from berichte.kleinzellen.dokument import blaetter
from berichte.kleinzellen.kenntnis import Kenntnis
from protegat.basis.zeitraum import Zeitraum

from .dokumente import dokument

QUARTAL = Zeitraum(date(2018, 1, 1), date(2018, 3, 31))
STAAT = {"drittstaat": 30, "eu": 4, "staatenlos": 2}
STATUS = {"duldung": 17, "eu": 4, "ae_schutz": 15}
REGION = {"naher_osten": 20, "eu": 4, "subsahara": 12}


def tabelle(merkmal, zahlen):
    zellen = {w: Zelle(str(n), n, fundstelle=Fundstelle("K1", QUARTAL, (merkmal, w))) for w, n in zahlen.items()}
    return Tabelle(merkmal, merkmal, ("Quartal",), tuple(Zeile(w, (z,)) for w, z in zellen.items()), geschuetzt=True)


def gedeckt(**zahlen):
    """`{"eu": "verborgen", ...}` of each table, and the sheets as readers have them."""
    teile = tuple(tabelle(merkmal, werte) for merkmal, werte in zahlen.items())
    leer = dokument(teile[0], QUARTAL, 1)
    bericht = decke(replace(leer, kapitel=(replace(leer.kapitel[0], teile=teile),)), 3)
    gedruckte = {t.titel: {z.label: z.zellen[0].aussen for z in t.zeilen} for t in bericht.kapitel[0].teile}
    return gedruckte, blaetter(bericht, 3)


def test_was_eine_tabelle_verbirgt_steht_auch_in_den_anderen_nicht():
    """The 2 without a state hide behind the 4 of the EU, so these stand nowhere."""
    allein, _ = gedeckt(staatsangehoerigkeit=STAAT)

    gedruckte, _ = gedeckt(staatsangehoerigkeit=STAAT, aufenthaltsstatus=STATUS, herkunftsregion=REGION)

    assert allein["staatsangehoerigkeit"] == {"drittstaat": "30", "eu": "verborgen", "staatenlos": "< 3"}
    assert gedruckte["staatsangehoerigkeit"] == allein["staatsangehoerigkeit"]
    assert gedruckte["aufenthaltsstatus"]["eu"] == gedruckte["herkunftsregion"]["eu"] == "verborgen"


def test_es_folgt_dort_auch_nicht_aus_der_summe():
    _, gelesene = gedeckt(staatsangehoerigkeit=STAAT, aufenthaltsstatus=STATUS, herkunftsregion=REGION)

    for blatt in gelesene.values():
        assert not Kenntnis([blatt]).bestimmt("eu", *blatt.spannen[0])


def test_bis_es_ueberall_aufgeht():
    """Hiding the EU takes a second row in the other table, which has a twin itself."""
    status = {"de": 5, "eu": 4}

    gedruckte, _ = gedeckt(staatsangehoerigkeit={"deutsch": 5, **STAAT}, aufenthaltsstatus=status)

    assert gedruckte["aufenthaltsstatus"] == {"de": "verborgen", "eu": "verborgen"}
    assert gedruckte["staatsangehoerigkeit"]["deutsch"] == gedruckte["staatsangehoerigkeit"]["eu"] == "verborgen"


@pytest.mark.parametrize("eu", [2, 4])
def test_ohne_verborgenes_bleibt_alles_wie_es_ist(eu):
    """`< 3` by itself asks for no twin: that it is not the same number is plain to see."""
    status = {"eu": eu, "duldung": 9, "niederlassung": 7}

    gedruckte, _ = gedeckt(staatsangehoerigkeit={"deutsch": 7, "eu": 4, "drittstaat": 9}, aufenthaltsstatus=status)

    assert gedruckte["staatsangehoerigkeit"] == {"deutsch": "7", "eu": "4", "drittstaat": "9"}
    assert gedruckte["aufenthaltsstatus"]["eu"] == ("< 3" if eu == 2 else "4")
