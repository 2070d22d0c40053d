"""The network in a real browser: the drawing equals its table, its words do not touch, and a name leads to its page."""

from datetime import timedelta
from itertools import combinations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.factories import (
    BeratungFactory,
    NetzwerkkontaktFactory,
    OrganisationFactory,
    VeranstaltungFactory,
    VermittlungFactory,
)

BREITEN = [1280, 390]
TYPEN = ("amt", "verein", "verein", "verein", "beratungsstelle", "kultur", "sport", "wohnen")
LINIEN = """svg => [...svg.querySelectorAll('.linie')].map(
  linie => [linie.dataset.nach, linie.classList[1], linie.dataset.anzahl].join(' ')
)"""
ZELLEN = """tabelle => [...tabelle.querySelectorAll('tbody tr')].flatMap(zeile => {
  const nummer = zeile.querySelector('th a').pathname.split('/')[2]
  return [...zeile.querySelectorAll('td a')].map(a => [nummer, a.pathname.split('/')[4], a.textContent].join(' '))
})"""
KAESTEN = """svg => [...svg.querySelectorAll('text')].map(t => {
  const k = t.getBoundingClientRect()
  return [t.textContent, k.left, k.right, k.top + 2, k.bottom - 2]
})"""


@pytest.fixture
def netz(laufendes_vorhaben):
    """Sixty partners of many types, each with a talk, every third with more."""
    heute = {"vorhaben": laufendes_vorhaben, "datum": timezone.localdate()}
    beratung = BeratungFactory(**heute)
    veranstaltung = VeranstaltungFactory(vorhaben=laufendes_vorhaben, tag=timezone.localdate() - timedelta(days=1))
    for nummer in range(60):
        name = f"Soziokulturelles Zentrum und Beratungsstelle am Kanal {nummer}" if nummer % 2 else f"Verein {nummer}"
        partner = OrganisationFactory(name=name, typ=TYPEN[nummer % len(TYPEN)])
        NetzwerkkontaktFactory(organisation=partner, **heute)
        if nummer % 3 == 0:
            VermittlungFactory.create_batch(nummer % 7 + 1, beratung=beratung, organisation=partner)
            veranstaltung.anwesende.add(partner)
    return laufendes_vorhaben


@pytest.mark.parametrize("breite", BREITEN)
def test_das_bild_gleicht_seiner_tabelle_und_ist_lesbar(anmelden, page, netz, koordination, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 900})
    anmelden(koordination)
    page.goto(live_server.url + "/netzwerk/netz/")
    bild = page.locator(".rolltafel > .netzbild:visible")

    expect(bild).to_have_count(1)
    linien = bild.evaluate(LINIEN)
    assert len(linien) == 60 + 20 + 20
    assert sorted(linien) == sorted(page.locator("table.zahlen").evaluate(ZELLEN))
    kaesten = bild.evaluate(KAESTEN)
    assert [(a[0], b[0]) for a, b in combinations(kaesten, 2) if _treffen_sich(a, b)] == []
    rahmen = bild.bounding_box()
    assert [k[0] for k in kaesten if k[1] < rahmen["x"] or k[2] > rahmen["x"] + rahmen["width"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == breite


def _treffen_sich(a, b):
    return a[1] < b[2] and b[1] < a[2] and a[3] < b[4] and b[3] < a[4]


@pytest.mark.parametrize("breite", BREITEN)
def test_filtern_und_mit_der_tastatur_zur_organisation(anmelden, page, netz, koordination, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 900})
    anmelden(koordination)
    page.goto(live_server.url + "/netzwerk/netz/")

    page.get_by_label("Typ", exact=True).select_option("amt")
    page.locator("label", has_text="Vermittlungen").click()
    page.get_by_role("button", name="Filter anwenden").click()

    bild = page.locator(".rolltafel > .netzbild:visible")
    expect(bild.locator("a")).to_have_count(3)
    assert "typ=amt" in page.url
    assert "art=vermittlungen" in page.url
    bild.locator("a").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Verein")
    page.get_by_role("link", name="Was wir zusammen gemacht haben").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Was wir zusammen gemacht haben")
    assert page.evaluate("document.documentElement.scrollWidth") == breite


def test_gedruckt_steht_die_weite_zeichnung_auf_dem_blatt(anmelden, page, netz, koordination, live_server):
    anmelden(koordination)
    page.goto(live_server.url + "/netzwerk/netz/")
    page.set_viewport_size({"width": 690, "height": 1000})

    page.emulate_media(media="print")

    weit = page.locator(".netzbild-weit")
    expect(weit).to_be_visible()
    expect(page.locator(".netzbild-schmal")).to_be_hidden()
    assert weit.bounding_box()["width"] <= 690
