"""Section 2b as it leaves the house."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from random import Random

import pytest
from django.urls import reverse
from pypdf import PdfReader

from beratung.models.merkmale import Altersgruppe, Geschlecht
from berichte.arten import QUARTALSBERICHT
from berichte.kleinzellen import decke
from berichte.kleinzellen.dokument import blaetter
from berichte.lage import Lage
from protegat.basis.zeitraum import Zeitraum
from tests.factories import BeratungFactory

from .angriff import Leser

VIERTES = Zeitraum.quartal(2018, 4)


def beraten(ev25, anzahl, datum=date(2018, 11, 5), **merkmale):
    return [BeratungFactory(vorhaben=ev25, datum=datum, **merkmale) for _ in range(anzahl)]


def tabelle(dokument, titel):
    return next(t for k in dokument.kapitel if k.nummer == "2b" for t in k.teile if getattr(t, "titel", "") == titel)


def zeilen(dokument, titel="Geschlecht"):
    return {zeile.label: [zelle.aussen for zelle in zeile.zellen] for zeile in tabelle(dokument, titel).zeilen}


def bericht(ev25, zeitraum=VIERTES, fruehere=()):
    return decke(QUARTALSBERICHT.ungedeckt(Lage(ev25, zeitraum)), 3, fruehere)


def test_die_datei_zeigt_was_die_seite_genau_weiss(als, koordination, ev25):
    beraten(ev25, 14, geschlecht="weiblich")
    beraten(ev25, 11, geschlecht="maennlich")
    beraten(ev25, 2, geschlecht="divers")
    client = als(koordination)

    seite = client.get(reverse("berichte:bericht_detail", args=[ev25.kuerzel, VIERTES]))
    druck = client.get(reverse("berichte:bericht_datei", args=[ev25.kuerzel, VIERTES, "pdf"]))

    text = " ".join(" ".join(s.extract_text().split()) for s in PdfReader(BytesIO(druck.getvalue())).pages)
    assert "divers < 3 < 3 < 3" in text
    assert "männlich verborgen verborgen verborgen" in text
    assert "weiblich 14 14 14" in text
    assert "Summe 27 27 27" in text
    assert seite.text.count("Steht außerhalb des Teams als „verborgen“.") >= 3


def test_was_niemand_sagte_steht_auch_mit_null(ev25):
    beraten(ev25, 9, geschlecht="weiblich")

    assert zeilen(bericht(ev25)) == {
        "weiblich": ["9"] * 3,
        "keine Angabe (gefragt)": ["0"] * 3,
        "nicht erhoben": ["0"] * 3,
        "Summe": ["9"] * 3,
    }


def test_ein_bericht_ueber_fruehere_tage_nennt_auch_spaetere_werte(ev25):
    """Else the missing row would tell a 0 that a report on later days has hidden."""
    beraten(ev25, 9, date(2018, 3, 1), geschlecht="weiblich")
    beraten(ev25, 5, date(2018, 11, 1), geschlecht="divers")

    assert zeilen(bericht(ev25, Zeitraum.quartal(2018, 1)))["divers"] == ["0"] * 3
    assert "divers" not in zeilen(bericht(ev25, Zeitraum.quartal(2017, 1)))


@pytest.mark.parametrize("titel", ["Geschlecht", "Altersgruppe"])
def test_vier_quartale_hintereinander_verraten_keine_kleine_zahl(ev25, titel):
    zufall = Random(7)
    for _ in range(60):
        merkmale = {"geschlecht": zufall.choice(Geschlecht.values), "altersgruppe": zufall.choice(Altersgruppe.values)}
        tag = date(2018, zufall.randint(1, 12), zufall.randint(1, 28))
        beraten(ev25, 1, tag, **merkmale)
    berichte = []
    for nummer in (1, 2, 3, 4):
        berichte.append(bericht(ev25, Zeitraum.quartal(2018, nummer), berichte))

    leser = Leser([replace(b, kapitel=(replace(b.kapitel[0], teile=(tabelle(b, titel),)),)) for b in berichte])

    kleine = [
        (zeile.label, *spanne)
        for b in berichte
        for zeile in tabelle(b, titel).zeilen
        for zelle in zeile.zellen
        if zelle.fundstelle.ausschnitt and 0 < zelle.wert < 3
        for spanne in [(zelle.fundstelle.zeitraum.von.toordinal(), zelle.fundstelle.zeitraum.bis.toordinal() + 1)]
    ]
    assert kleine
    assert [stelle for stelle in kleine if leser.kennt(*stelle)] == []


def test_jede_geschuetzte_zahl_hat_ihre_marke_in_jedem_blatt(ev25):
    beraten(ev25, 4, geschlecht="weiblich", altersgruppe="30_54")
    beraten(ev25, 1, geschlecht="divers", altersgruppe="ab65")

    for blatt in blaetter(bericht(ev25), 3).values():
        kleine = {platz for platz, wert in blatt.werte.items() if 0 < wert < 3}
        assert kleine <= set(blatt.ersatz)
