"""Each kind of drawing: true to scale, the value beside its mark."""

from datetime import date

import pytest

from berichte.diagramme import anteile, punktreihen, verlauf, zielbild

from . import beispiele as b


def test_punkte_haben_einen_massstab_fuer_alle_reihen():
    bild = b.punktreihen(b.zeile("Wohnen", 0, 20), b.zeile("Schule", 10, 20))

    hoehen = [b.zahl(k, "cy") for k in b.alle(b.baum(bild), "circle")]

    hoehe = punktreihen.SCHIRM.zeilenhoehe
    null, oben, mitte, oben_2 = hoehen[0], hoehen[1], hoehen[2] - hoehe, hoehen[3] - hoehe
    assert (oben_2, mitte) == pytest.approx((oben, (null + oben) / 2))


def test_der_letzte_punkt_ist_voll_die_davor_sind_hohl():
    bild = b.punktreihen(b.zeile("Wohnen", 1, 2, 3), spalten=("II/2018", "III/2018", "IV/2018"))

    assert [k.get("class") for k in b.alle(b.baum(bild), "circle")] == ["vorher", "vorher", "jetzt"]


def test_das_jahr_steht_nur_unter_seinem_ersten_quartal():
    spalten = ("III/2017", "IV/2017", "I/2018", "II/2018")
    zeichnung = b.baum(b.punktreihen(b.zeile("Wohnen", 1, 2, 3, 4), spalten=spalten))

    assert [w for w in b.worte(zeichnung) if w in {"2017", "2018"}] == ["2017", "2018"]


def test_zwischen_verborgenem_und_gezaehltem_ist_keine_linie():
    bild = b.punktreihen(b.zeile("A", 3, b.zelle(1, "< 3"), 4), spalten=("I", "II", "III"))

    assert (len(b.alle(b.baum(bild), "line", "weg")), b.alle(b.baum(bild, druck=True), "line", "weg")) == (2, [])


def test_saeulen_wachsen_von_einer_linie_nach_oben_und_unten():
    voll, hohl = b.alle(b.baum(b.saeulen(b.zeile("Januar", 20, 10))), "rect")

    assert b.zahl(voll, "y") + b.zahl(voll, "height") == b.zahl(hohl, "y")
    assert b.zahl(voll, "height") == 2 * b.zahl(hohl, "height")
    assert (voll.get("class"), hohl.get("class")) == ("jetzt", "vorher")


def test_jedes_kalenderjahr_ist_eine_reihe_und_jeder_monat_hat_seinen_platz():
    monate = [b.zeile(str(n), 5, 1) for n in range(3)]

    zeichnung = b.baum(b.saeulen(*monate, beginn=date(2017, 11, 1)))

    assert [w for w in b.worte(zeichnung) if len(w) == 4] == ["2017", "2018"]
    plaetze = [int(b.zahl(r, "x") // (100 / 12)) for r in b.alle(zeichnung, "rect", "jetzt")]
    assert plaetze == [10, 11, 0]


def test_eine_gezaehlte_null_steht_da_ein_monat_ausserhalb_nicht():
    assert b.worte(b.baum(b.saeulen(b.zeile("Januar", 3, 0)))).count("0") == 1


@pytest.mark.parametrize(("groesster", "geschrieben"), [(999, 3), (1000, 2)])
def test_breite_zahlen_stuenden_uebereinander_dann_steht_nur_die_groesste(groesster, geschrieben):
    zeichnung = b.baum(b.saeulen(b.zeile("Januar", 500, 7), b.zeile("Februar", groesster, 7)))

    zahlen = [w for w in b.worte(zeichnung) if w in {"500", str(groesster)}]
    assert len(zahlen) == geschrieben - 1


def test_anteile_stehen_auf_der_skala_mit_anzahl_daneben():
    zeichnung = b.baum(b.ALLE["anteile"])

    blatt = anteile.SCHIRM
    drei, eins = (b.zahl(k, "cx") - blatt.links for k in b.alle(zeichnung, "circle"))
    assert drei == pytest.approx(3 * eins, abs=0.2)
    assert {"75,0\xa0% (3)", "25,0\xa0% (1)"} <= set(b.worte(zeichnung))


def test_ist_und_plan_sind_teile_des_solls():
    zeichnung = b.baum(b.zielbild(b.ziel("Beratungen", 400, 100, 200, "unter Plan (50,0 %)")))

    blatt = zielbild.SCHIRM
    breite = blatt.rechts - blatt.links
    (ist,), (soll,) = b.alle(zeichnung, "circle", "jetzt"), b.alle(zeichnung, "circle", "vorher")
    (plan,) = b.alle(zeichnung, "line", "marke")
    orte = [(b.zahl(e, f) - blatt.links) / breite for e, f in ((ist, "cx"), (plan, "x1"), (soll, "cx"))]
    assert orte == pytest.approx([0.25, 0.5, 1], abs=0.002)
    assert "100 von 400, unter Plan" in b.worte(zeichnung)


def test_weit_ueber_dem_soll_endet_die_linie_mit_einem_zeichen():
    def zeichen(ist):
        return b.worte(b.baum(b.zielbild(b.ziel("Beratungen", 100, ist, 100)))).count("›")

    assert (zeichen(150), zeichen(151)) == (0, 1)


def test_lange_ziele_mit_gleichem_anfang_bleiben_zu_unterscheiden():
    anfang = "Teilnahmen an Informationsveranstaltungen im Stadtteil"
    bild = b.zielbild(*(b.ziel(f"{anfang}, {wann}", 9, 1, 2) for wann in ("2018", "ganzes Vorhaben")))

    for druck in (False, True):
        gezeichnet = " ".join(b.worte(b.baum(bild, druck)))
        assert [wann in gezeichnet for wann in ("2018", "ganzes Vorhaben")] == [True, True]


def test_geld_steht_an_seinem_tag_und_auf_seiner_hoehe():
    bild = b.verlauf((date(2017, 7, 2), 250), (date(2017, 12, 31), 500))

    halb, ganz = b.alle(b.baum(bild), "circle", "jetzt")
    (plan,) = b.alle(b.baum(bild), "circle", "vorher")

    blatt = verlauf.SCHIRM
    boden = blatt.zeilenhoehe
    assert (b.zahl(halb, "cx") - blatt.links) / (b.zahl(ganz, "cx") - blatt.links) == pytest.approx(0.5, abs=0.002)
    hoehen = [boden - b.zahl(kreis, "cy") for kreis in (halb, ganz, plan)]
    assert hoehen == pytest.approx([hoehen[2] / 4, hoehen[2] / 2, hoehen[2]], abs=0.1)


@pytest.mark.parametrize(("tag", "wert"), [(date(2016, 5, 1), 10), (date(2018, 5, 1), 2_000)])
def test_geld_ausserhalb_des_zeitraums_bleibt_auf_dem_blatt(tag, wert):
    (kreis,) = b.alle(b.baum(b.verlauf((tag, wert))), "circle", "jetzt")

    assert verlauf.SCHIRM.links <= b.zahl(kreis, "cx") <= verlauf.SCHIRM.rechts


def test_ohne_gesamtkosten_zeichnet_der_verlauf_was_da_ist():
    assert len(b.alle(b.baum(b.verlauf((date(2017, 5, 1), 10), gesamt=0)), "circle", "jetzt")) == 1
