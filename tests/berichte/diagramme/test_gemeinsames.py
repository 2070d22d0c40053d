"""What every drawing keeps: valid, harmless, named, readable without colour and without eyes, silent in print."""

import re
from dataclasses import fields, replace
from io import BytesIO

import pytest
from django.template.loader import render_to_string
from openpyxl import load_workbook

from berichte.aufbau import Bild, Tabelle, Vergleich
from berichte.ausgabe import pdf, xlsx
from berichte.diagramme import ZEICHNER, zeichne
from berichte.diagramme.blatt import achse, kurz

from ..test_pdf import dokument, gelesen
from .beispiele import ALLE, SVG, alle, anteilsbild, baum, punktreihen, saeulen, worte, zeile, zelle, zielbild

BILDER = pytest.mark.parametrize("bild", ALLE.values(), ids=ALLE.keys())
TABELLEN = pytest.mark.parametrize("bild", [b for b in ALLE.values() if isinstance(b, Bild)], ids=lambda b: b.titel)
VERRAETER = 7777


def test_jede_art_hat_ein_beispiel():
    assert {type(bild) for bild in ALLE.values()} == set(ZEICHNER)
    assert set(Bild.__subclasses__()) | {Vergleich} == set(ZEICHNER)


@BILDER
@pytest.mark.parametrize("druck", [False, True])
def test_gueltig_und_ohne_stil_skript_und_fremdes(bild, druck):
    svg = zeichne(bild, druck=druck)

    assert {e.tag.removeprefix(SVG) for e in baum(bild, druck).iter()} <= {
        *("svg", "title", "desc", "g", "line", "circle", "rect", "text")
    }
    assert not re.search(r"style=|viewBox|\bon\w+=|href", svg)


@BILDER
def test_titel_und_beschreibung_benennen_die_zeichnung(bild):
    zeichnung = baum(bild)

    assert zeichnung.get("role") == "img"
    namen = [zeichnung.find(f"{SVG}{n}") for n in ("title", "desc")]
    assert [name.get("id") for name in namen] == zeichnung.get("aria-labelledby").split()
    assert [name.text for name in namen] == [bild.titel, bild.beschreibung]


@BILDER
def test_namen_sind_text_und_kein_markup(bild):
    boese = replace(bild, titel='<script>"&')

    assert baum(boese).find(f"{SVG}title").text == '<script>"&'


@BILDER
def test_voll_und_hohl_unterscheiden_sich_auch_in_schwarz_und_weiss(bild):
    fuellung = {e.get("class"): e.get("fill") for name in ("circle", "rect") for e in alle(baum(bild, True), name)}

    assert fuellung.get("jetzt") == "#431540"
    assert fuellung.get("vorher", "#fff") == "#fff"


@TABELLEN
def test_die_tabelle_dahinter_hat_dieselben_zellen(bild):
    tabelle = bild.als_tabelle()

    assert type(tabelle) is Tabelle
    assert [getattr(tabelle, f.name) for f in fields(Tabelle)] == [getattr(bild, f.name) for f in fields(Tabelle)]


@TABELLEN
def test_ohne_zahlen_steht_ein_satz_statt_einer_leeren_achse(bild):
    nichts = replace(bild, zeilen=(), leer="Noch nichts gezählt.")

    html = render_to_string(nichts.vorlage, {"teil": nichts})

    assert ("<svg" in html, "Noch nichts gezählt." in html) == (False, True)


@TABELLEN
def test_die_seite_zeigt_bild_worte_und_tabelle(bild):
    html = render_to_string(bild.vorlage, {"teil": bild})

    assert html.count('class="diagramm"') == 1
    assert f"<b>{bild.titel}.</b> Was gezählt ist. Was die Zeichen heißen." in html
    assert re.findall("<summary>Als Tabelle", html) == ["<summary>Als Tabelle"]


def test_steht_die_tabelle_daneben_so_gibt_es_sie_nicht_noch_einmal():
    bild = replace(ALLE["punktreihen"], daneben=True)
    bericht = dokument(bild, replace(ALLE["saeulen"]))

    html = render_to_string(bild.vorlage, {"teil": bild})
    xlsx.schreibe(bericht, (), datei := BytesIO())
    zellen = [z.value for z in load_workbook(datei)["Zusammenfassung"]["A"] if z.value]

    assert "Als Tabelle" not in html
    worte, *tafel = zellen
    assert worte.startswith("Themen über die Quartale: ")
    assert tafel == ["Je Monat", "Monat", "Januar", "Februar"]


def test_in_worten_stehen_alle_werte_und_was_das_haus_nicht_verlaesst_nicht():
    bild = punktreihen(zeile("Wohnen", 3, zelle(VERRAETER, "verborgen")))

    assert bild.in_worten == ("Was gezählt ist. Was die Zeichen heißen. Wohnen: III/2018 3, IV/2018 verborgen.")


@pytest.mark.parametrize(
    ("bild", "marken", "gedruckt"),
    [
        (punktreihen(zeile("Wohnen", 3, zelle(VERRAETER, "< 3"))), 2, 1),
        (saeulen(zeile("Januar", 3, zelle(VERRAETER, "< 3"))), 2, 1),
        (anteilsbild(zeile("a", 3), zeile("b", zelle(VERRAETER, "< 3")), zeile("Summe", VERRAETER + 3)), 2, 1),
        (zielbild(zeile("Ziel", 9000, zelle(VERRAETER, "< 3"), 0, 10, zelle("unter Plan"))), 2, 1),
    ],
    ids=lambda wert: getattr(wert, "titel", ""),
)
def test_ein_verborgener_wert_hat_im_druck_keine_marke(bild, marken, gedruckt):
    def gezeichnet(zeichnung):
        return len(alle(zeichnung, "circle") + alle(zeichnung, "rect"))

    assert (gezeichnet(baum(bild)), gezeichnet(baum(bild, druck=True))) == (marken, gedruckt)
    assert str(VERRAETER) in " ".join(worte(baum(bild)))
    assert str(VERRAETER) not in zeichne(bild, druck=True)
    assert "< 3" in " ".join(worte(baum(bild, druck=True)))


@pytest.mark.parametrize("verborgen", [2, VERRAETER])
def test_der_massstab_im_druck_verraet_den_groessten_wert_nicht(verborgen):
    zeilen = (zeile("a", 10), zeile("b", zelle(verborgen, "verborgen")), zeile("Summe", 20_000))

    assert zeichne(anteilsbild(*zeilen), druck=True) == zeichne(
        anteilsbild(zeilen[0], zeile("b", zelle(5, "verborgen")), zeilen[2]), druck=True
    )


def test_alle_arten_stehen_im_druck_mit_worten_fuer_die_die_nicht_sehen():
    leer = replace(ALLE["saeulen"], titel="Ohne alles", zeilen=(), leer="Noch nichts gezählt.")

    gedruckt = pdf.schreibe(dokument(*ALLE.values(), leer))

    text = " ".join(gelesen(gedruckt)[1:])
    assert [f"Abbildung {n}: {bild.titel}" in text for n, bild in enumerate(ALLE.values(), start=1)] == [True] * 6
    assert "Ohne alles Noch nichts gezählt." in text


@pytest.mark.parametrize(
    ("groesster", "erwartet"), [(0, (2, 2)), (2501, (3000, 1000)), (9_000_000, (10_000_000, 2_000_000))]
)
def test_die_achse_traegt_auch_nichts_und_sehr_grosse_werte(groesster, erwartet):
    assert achse([groesster, None]) == erwartet


def test_lange_namen_enden_nach_einem_ganzen_wort():
    assert kurz("Kindertagesbetreuung und Tagesmütter", 28) == "Kindertagesbetreuung und …"
    assert kurz("Wohnen", 28) == "Wohnen"
