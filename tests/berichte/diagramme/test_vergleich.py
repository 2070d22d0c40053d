"""The drawing of a Vergleich: true to scale, readable without colour, harmless as markup."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string

from berichte.aufbau import Vergleich
from berichte.diagramme import zeichne
from berichte.diagramme.blatt import DRUCK, SCHIRM

SVG = "{http://www.w3.org/2000/svg}"


def vergleich(*zeilen):
    return Vergleich("Themen III/2018 und IV/2018", "Anteil an K1.", "III/2018 (49)", "IV/2018 (51)", zeilen)


def baum(*zeilen, druck=False):
    return ElementTree.fromstring(zeichne(vergleich(*zeilen), druck=druck))


def kreise(zeichnung, klasse):
    return [float(k.get("cx").rstrip("%")) for k in zeichnung.iter(f"{SVG}circle") if k.get("class") == klasse]


def worte(zeichnung):
    return [t.text for t in zeichnung.iter(f"{SVG}text")]


def test_null_und_ende_der_achse_sind_ihre_raender():
    zeichnung = baum(("Wohnen", Decimal(0), Decimal(50)))

    assert kreise(zeichnung, "vorher") == [SCHIRM.links]
    assert kreise(zeichnung, "jetzt") == [SCHIRM.rechts]


def test_die_mitte_liegt_in_der_mitte_auch_im_druck():
    zeichnung = baum(("Wohnen", Decimal(25), Decimal(50)), druck=True)

    assert kreise(zeichnung, "vorher") == [(DRUCK.links + DRUCK.rechts) / 2]


@pytest.mark.parametrize(
    ("groesster", "striche"),
    [
        (Decimal("3.1"), ["0", "2", "4"]),
        (Decimal(40), ["0", "10", "20", "30", "40"]),
        (Decimal(100), ["0", "20", "40", "60", "80", "100"]),
    ],
)
def test_die_achse_reicht_ueber_den_groessten_wert(groesster, striche):
    assert [w.split("\xa0")[0] for w in worte(baum(("A", None, groesster))) if "%" in w] == striche


def test_der_kleinere_wert_steht_links_der_groessere_rechts():
    zeichnung = baum(("KiTa", Decimal("24.5"), Decimal("9.8")))

    anker = {t.text: t.get("text-anchor") for t in zeichnung.iter(f"{SVG}text")}

    assert (anker["9,8"], anker["24,5"]) == ("end", "start")


def test_gleiche_werte_stehen_einmal_da():
    assert worte(baum(("Schule", Decimal("12.5"), Decimal("12.5")))).count("12,5") == 1


def test_ohne_vorquartal_gibt_es_nur_den_vollen_kreis():
    zeichnung = baum(("Schule", None, Decimal(5)))

    assert (kreise(zeichnung, "vorher"), len(kreise(zeichnung, "jetzt"))) == ([], 1)


def test_namen_sind_text_und_kein_markup():
    zeichnung = baum(('<script>"&', Decimal(1), Decimal(2)))

    assert '<script>"&' in worte(zeichnung)
    assert not list(zeichnung.iter(f"{SVG}script"))


@pytest.mark.parametrize("druck", [False, True])
def test_die_zeichnung_kommt_ohne_style_und_viewbox_aus(druck):
    svg = zeichne(vergleich(("A", Decimal(1), Decimal(2))), druck=druck)

    assert not re.search(r"style|viewBox|onload|href", svg)


def test_titel_und_beschreibung_benennen_die_zeichnung():
    zeichnung = baum(("A", Decimal(1), Decimal(2)))

    kennungen = zeichnung.get("aria-labelledby").split()

    assert [zeichnung.find(f"{SVG}{n}").get("id") for n in ("title", "desc")] == kennungen
    assert zeichnung.find(f"{SVG}title").text == "Themen III/2018 und IV/2018"


def test_in_worten_stehen_alle_werte():
    assert vergleich(("KiTa", Decimal("9.8"), None)).in_worten == (
        "Anteil an K1. Leerer Kreis: III/2018 (49), voller Kreis: IV/2018 (51). KiTa: 9,8\xa0%, dann –."
    )


def test_die_seite_zeigt_zeichnung_legende_und_tabelle():
    teil = vergleich(("A & B", Decimal("9.8"), Decimal("24.5")))

    html = render_to_string("berichte/_vergleich.html", {"teil": teil})

    assert html.count("<svg") == 1
    assert "Leerer Kreis: III/2018 (49), voller Kreis: IV/2018 (51)." in html
    assert re.findall(r"(?:9,8|24,5)\xa0%", html) == ["9,8\xa0%", "24,5\xa0%"]
    assert [(z.label, z.zellen[1].wert) for z in teil.als_tabelle().zeilen] == [("A & B", Decimal("24.5"))]


def test_ohne_zeilen_zeigt_die_seite_nichts():
    assert render_to_string("berichte/_vergleich.html", {"teil": vergleich()}).strip() == ""
