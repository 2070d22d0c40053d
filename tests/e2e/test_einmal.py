"""Double click, reload, two tabs, a database that was away: one record, and nothing typed is lost."""

import pytest
from django.db import connection
from playwright.sync_api import expect

from beratung.models import Beratung
from netzwerk.models import Organisation

BREITEN = pytest.mark.parametrize("breite", [1280, 390])


@pytest.fixture
def datenbank_weg(monkeypatch):
    """`datenbank_weg()`: for the server the address leads nowhere; `datenbank_weg(False)`: it is back."""
    adresse = connection.settings_dict["HOST"]
    yield lambda weg=True: monkeypatch.setitem(connection.settings_dict, "HOST", "/nirgends" if weg else adresse)
    monkeypatch.undo()


@pytest.fixture
def ohne_klage(context, anmelden, koordination):
    """A page of its own, signed in: a failed request stands in its console, so here it may."""
    anmelden(koordination)
    return context.new_page()


@pytest.fixture
def erfassen(anmelden, laufendes_vorhaben, beraterin, live_server):
    seite = anmelden(beraterin)
    seite.goto(live_server.url + "/beratungen/neu/")
    return seite


def waehle(seite, thema="wohnen", ergebnis="geklaert"):
    seite.locator(f"[name=hauptthema][value={thema}] + label").click()
    seite.locator(f"[name=ergebnis][value={ergebnis}] + label").click()


def speichern(seite):
    return seite.get_by_role("button", name="Speichern", exact=True)


@BREITEN
def test_doppelklick_auf_speichern(erfassen, breite):
    erfassen.set_viewport_size({"width": breite, "height": 900})
    waehle(erfassen)

    speichern(erfassen).dblclick()
    expect(erfassen.get_by_role("status").first).to_contain_text("Wohnen, geklärt")

    assert Beratung.objects.count() == 1


def test_neu_laden_nach_dem_speichern(erfassen):
    waehle(erfassen)
    speichern(erfassen).click()
    expect(erfassen.get_by_role("status").first).to_contain_text("Wohnen, geklärt")

    erfassen.reload()

    assert Beratung.objects.count() == 1


def fuelle_organisation(seite, live_server, breite=1280):
    seite.set_viewport_size({"width": breite, "height": 900})
    seite.goto(live_server.url + "/netzwerk/neu/")
    seite.get_by_label("Name", exact=True).fill("Haus der Begegnung")
    seite.get_by_label("Typ").select_option("verein")


def test_die_antwort_ging_verloren_und_es_wird_noch_einmal_gesendet(ohne_klage, live_server):
    fuelle_organisation(ohne_klage, live_server)
    ohne_klage.route("**/netzwerk/neu/", lambda weg: (weg.fetch(max_redirects=0), weg.fulfill(status=204)))
    with ohne_klage.expect_response("**/netzwerk/neu/"):
        speichern(ohne_klage).click()
    ohne_klage.unroute("**/netzwerk/neu/")

    speichern(ohne_klage).click()

    expect(ohne_klage.get_by_role("status").first).to_contain_text("steht jetzt im Verzeichnis")
    assert Organisation.objects.count() == 1


def test_dieselbe_seite_in_zwei_reitern(ohne_klage, context, live_server):
    fuelle_organisation(ohne_klage, live_server)
    zweiter = context.new_page()
    fuelle_organisation(zweiter, live_server)
    schluessel = ohne_klage.locator("main [name=schluessel]").input_value()
    zweiter.locator("main [name=schluessel]").evaluate("(feld, wert) => { feld.value = wert; }", schluessel)

    for reiter in (ohne_klage, zweiter):
        speichern(reiter).click()
        expect(reiter.get_by_role("status").first).to_contain_text("steht jetzt im Verzeichnis")

    assert zweiter.url == ohne_klage.url
    assert Organisation.objects.count() == 1


@BREITEN
def test_ohne_datenbank_steht_alles_auf_der_seite_und_geht_noch_einmal(ohne_klage, live_server, datenbank_weg, breite):
    fuelle_organisation(ohne_klage, live_server, breite)
    datenbank_weg()
    speichern(ohne_klage).click()
    knopf = ohne_klage.get_by_role("button", name="Noch einmal senden")
    expect(knopf).to_be_visible()
    knopf.click()
    expect(knopf).to_be_visible()
    assert ohne_klage.evaluate("document.documentElement.scrollWidth") <= breite

    datenbank_weg(False)
    knopf.click()

    expect(ohne_klage.get_by_role("status").first).to_contain_text("steht jetzt im Verzeichnis")
    assert Organisation.objects.get().name == "Haus der Begegnung"
