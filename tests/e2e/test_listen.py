"""The lists in a real browser, wide and narrow: reading a file and taking it back, finding, keeping a filter."""

import pytest
from playwright.sync_api import expect

from netzwerk.models import Organisation
from tests.factories import OrganisationFactory

BREITEN = [1280, 390]


@pytest.mark.parametrize("breite", BREITEN)
def test_einlesen_ansehen_schreiben_zuruecknehmen(anmelden, page, koordination, live_server, breite):
    OrganisationFactory(kennung="a1", name="Alter Name")
    page.set_viewport_size({"width": breite, "height": 800})
    anmelden(koordination)
    page.locator("details.konto summary").click()
    page.get_by_role("link", name="Tabellen einlesen").click()
    page.get_by_role("link", name="Datei einlesen").click()
    page.get_by_label("Tabelle").select_option("organisationen")
    tabelle = "kennung;name;typ\na1;Neuer Name;verein\nb2;Jobcenter Mitte;jobcenter\n"
    page.get_by_label("Datei").set_input_files(
        {"name": "partner.csv", "mimeType": "text/csv", "buffer": tabelle.encode()}
    )
    page.get_by_role("button", name="Änderungen ansehen").click()

    expect(page.get_by_role("status")).to_contain_text("1 neu, 1 geändert, 0 unverändert")
    expect(page.get_by_text("Alter Name").last).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert Organisation.objects.count() == 1

    page.get_by_role("button", name="So einlesen").click()
    expect(page.get_by_text("Die Datei ist eingelesen.")).to_be_visible()
    assert set(Organisation.objects.values_list("name", flat=True)) == {"Neuer Name", "Jobcenter Mitte"}

    page.get_by_role("button", name="Einlesen zurücknehmen").click()
    expect(page.get_by_text("Die Einlesung ist zurückgenommen.")).to_be_visible()
    assert list(Organisation.objects.values_list("name", flat=True)) == ["Alter Name"]
