"""Keeping the directory clean in a real browser: the warning while typing, 1,000 rows in and back, merge and undo."""

import random

import pytest
from django.urls import reverse

from netzwerk.models import Organisation
from tests.factories import NetzwerkkontaktFactory, OrganisationFactory

ARTEN = (
    "Verein",
    "Kita",
    "Beratungsstelle",
    "Sportbund",
    "Kulturhaus",
    "Nachbarschaftstreff",
    "Werkstatt",
    "Bibliothek",
)
BUCHSTABEN = "abdefghiklmnoprstuvwz"
GROESSEN = [{"width": 1280, "height": 900}, {"width": 390, "height": 844}]


def tausend():
    """A file as an office would send it: names of their own, addresses, numbers."""
    zufall = random.Random(1000)
    zeilen = ["kennung;name;typ;strasse;plz;ort;telefon;web;sprachen"]
    for nummer in range(1000):
        eigen = "".join(zufall.choices(BUCHSTABEN, k=9)).capitalize()
        kern = f"{zufall.choice(ARTEN)} {eigen}"
        web = f"https://{eigen.lower()}.example"
        zeilen.append(f"t{nummer};{kern};verein;Weg {nummer};04177;Leipzig;0341 {700000 + nummer};{web};ar|de")
    return "\n".join(zeilen).encode()


def test_tausend_organisationen_mit_vorschau_und_zurueck(anmelden, live_server, koordination):
    OrganisationFactory(name="Bleibt stehen", telefon="0341 700007")
    page = anmelden(koordination)
    page.set_default_timeout(60_000)
    page.goto(live_server.url + reverse("einlesung_create"))
    page.get_by_label("Tabelle").select_option("organisationen")
    page.get_by_label("Datei").set_input_files({"name": "partner.csv", "mimeType": "text/csv", "buffer": tausend()})
    page.get_by_role("button", name="Änderungen ansehen").click()
    page.get_by_text("1.000 neu, 0 geändert, 0 unverändert").wait_for()
    page.get_by_role("link", name="vielleicht schon im Verzeichnis").click()
    page.get_by_text("„Bleibt stehen“ (dieselbe Telefonnummer)").wait_for()

    page.get_by_role("button", name="So einlesen").click()
    page.get_by_text("Die Datei ist eingelesen.").wait_for()
    assert Organisation.objects.count() == 1001
    page.get_by_role("button", name="Einlesen zurücknehmen").click()
    page.get_by_text("Die Einlesung ist zurückgenommen.").wait_for()

    assert Organisation.objects.get().name == "Bleibt stehen"


@pytest.mark.parametrize("groesse", GROESSEN, ids=["tisch", "telefon"])
def test_warnung_beim_tippen_und_trotzdem_speichern(anmelden, live_server, koordination, groesse):
    OrganisationFactory(name="Büro für Teilhabe e.V.", strasse="Beispielweg 1")
    page = anmelden(koordination)
    page.set_viewport_size(groesse)
    page.goto(live_server.url + reverse("netzwerk:organisation_create"))

    page.get_by_label("Name", exact=True).press_sequentially("Buero fuer Teilhabe")

    page.get_by_text("Das steht vielleicht schon im Verzeichnis").wait_for()
    assert page.get_by_role("link", name="Büro für Teilhabe e.V.").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_label("Typ").select_option("verein")
    page.get_by_role("button", name="Speichern", exact=True).click()
    page.get_by_label("trotzdem speichern").check()
    page.get_by_role("button", name="Speichern", exact=True).click()
    page.get_by_text("steht jetzt im Verzeichnis").wait_for()
    assert Organisation.objects.count() == 2


@pytest.mark.parametrize("groesse", GROESSEN, ids=["tisch", "telefon"])
def test_zusammenfuehren_und_rueckgaengig(anmelden, live_server, koordination, laufend, groesse):
    gut = OrganisationFactory(name="Kontaktstelle Wohnen", telefon="0341 111111")
    doppelt = OrganisationFactory(name="Kontaktstele Wohnen", telefon="0341 222222")
    NetzwerkkontaktFactory(vorhaben=laufend, organisation=doppelt, datum=laufend.spanne.von)
    page = anmelden(koordination)
    page.set_viewport_size(groesse)
    page.goto(live_server.url + reverse("netzwerk:dubletten"))

    page.get_by_role("link", name="Vergleichen").click()
    page.get_by_text("1 Netzwerkkontakt").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_label("Telefon: 0341 222222").check()
    page.get_by_label("Name: Kontaktstelle Wohnen").check()
    page.get_by_role("button", name="Zusammenführen", exact=True).click()

    page.get_by_role("heading", name="Kontaktstelle Wohnen").wait_for()
    gut.refresh_from_db()
    assert (gut.telefon, gut.netzwerkkontakte.count()) == ("0341 222222", 1)
    page.goto(live_server.url + doppelt.get_absolute_url())
    assert page.url.endswith(gut.get_absolute_url())
    page.get_by_role("button", name="Kontaktstele Wohnen wieder trennen").click()
    page.get_by_text("sind wieder zwei Einträge").wait_for()
    assert doppelt.netzwerkkontakte.count() == 1
