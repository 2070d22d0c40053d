"""Notes and names as people use them: on the laptop and on the phone."""

import re

import pytest
from playwright.sync_api import expect

from beratung.models import Identitaet
from protegat.basis.models import Einsicht
from tests.factories import BeratungFactory, EinwilligungstextFactory, KlientFactory, NutzerFactory, VorhabenFactory

TEXT = "Zwetschgenkuchen mitbringen"
ANGABEN = {"Vorname": "Mohammed", "Nachname": "Mustermensch-Beispiel", "Telefon": "0341 000000"}


@pytest.fixture(params=[1280, 390])
def breite(request, page):
    page.set_viewport_size({"width": request.param, "height": 900})
    return request.param


@pytest.fixture
def klient(katalog):
    klient = KlientFactory(code="K-7QF4")
    BeratungFactory(klient=klient)
    return klient


def passt(page, breite):
    assert page.evaluate("document.documentElement.scrollWidth") == breite


def protokoll():
    return list(Einsicht.objects.order_by("pk").values_list("konto", "art", "gegenstand"))


def test_notiz_geschrieben_vertreten_gelesen(anmelden, live_server, klient, beraterin, koordination, breite):
    kollegin = NutzerFactory(username="kollegin")
    seite = live_server.url + klient.get_absolute_url()
    page = anmelden(beraterin)
    page.goto(seite)
    page.get_by_role("link", name="Notiz schreiben").click()
    page.get_by_label("Notiz", exact=False).first.fill(TEXT)
    passt(page, breite)
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_role("status").first).to_contain_text("Die Notiz zu K-7QF4 ist gespeichert.")
    expect(page.get_by_text(TEXT)).to_have_count(0)
    passt(page, breite)
    page.goto(live_server.url + "/konto/vertretung/")
    page.get_by_label("Wer darf Ihre Notizen lesen?").select_option("kollegin")
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_role("status").first).to_contain_text("kollegin darf ab jetzt Ihre Notizen lesen.")

    anmelden(kollegin)
    page.goto(seite)
    page.get_by_role("link", name="Lesen").click()
    expect(page.get_by_text(TEXT)).to_be_visible()
    expect(page.get_by_role("link", name="Ändern")).to_have_count(0)
    passt(page, breite)

    anmelden(koordination)
    page.goto(seite)
    expect(page.get_by_role("heading", name="Kontakte")).to_be_visible()
    expect(page.get_by_text("Notiz")).to_have_count(0)

    anmelden(beraterin)
    page.goto(live_server.url + "/konto/vertretung/")
    expect(page.get_by_role("listitem").filter(has_text=re.compile(r"Uhr, kollegin"))).to_have_count(1)
    passt(page, breite)
    assert protokoll() == [("beraterin", "vertretung", "kollegin"), ("kollegin", "notiz", "K-7QF4")]


def test_name_mit_einwilligung_gefunden_und_widerrufen(anmelden, live_server, klient, beraterin, breite):
    VorhabenFactory(mit_identitaet=True)
    EinwilligungstextFactory(version="2018-1")
    page = anmelden(beraterin)
    page.goto(live_server.url + klient.get_absolute_url())
    page.get_by_role("link", name="Hinterlegen").click()
    for feld, wert in ANGABEN.items():
        page.get_by_label(feld, exact=True).fill(wert)
    passt(page, breite)
    page.get_by_text("schriftlich, unterschrieben").click()
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_role("status").first).to_contain_text("verschlüsselt hinterlegt")

    page.goto(live_server.url + "/suche/")
    page.get_by_role("link", name="Code zu einem Namen finden").click()
    page.get_by_label("Name", exact=True).fill("beispil muhamad")
    page.get_by_role("button", name="Suchen", exact=True).click()
    expect(page.get_by_role("link", name="K-7QF4")).to_be_visible()
    expect(page.get_by_text("Mustermensch")).to_have_count(0)
    assert "muhamad" not in page.url
    passt(page, breite)
    page.get_by_label("Wozu möchten Sie den Namen zu K-7QF4 sehen?").select_option("Person erreichen")
    page.get_by_role("button", name="Namen zeigen").click()
    expect(page.get_by_text("Mustermensch-Beispiel")).to_be_visible()
    passt(page, breite)

    page.get_by_role("link", name="Schließen").click()
    page.get_by_role("link", name="Einwilligung widerrufen").click()
    page.get_by_role("button", name="Widerrufen und löschen").click()
    expect(page.get_by_role("status").first).to_contain_text("Name und Kontakt sind gelöscht")
    passt(page, breite)
    assert Identitaet.objects.get().nachname is None
    assert protokoll() == [("beraterin", "suche_name", ""), ("beraterin", "identitaet", "K-7QF4")]
