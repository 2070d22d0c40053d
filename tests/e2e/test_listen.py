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


@pytest.mark.parametrize("breite", BREITEN)
def test_suchen_filtern_merken_wiederfinden(anmelden, page, koordination, live_server, breite):
    OrganisationFactory(name="Jobcenter Mitte", typ="jobcenter")
    OrganisationFactory(name="Sportverein")
    page.set_viewport_size({"width": breite, "height": 800})
    anmelden(koordination)
    if breite < 600:
        page.get_by_text("Mehr", exact=True).click()
        page.get_by_role("link", name="Suchen").click()
        page.get_by_label("Wonach?").fill("jobcenter")
        page.get_by_role("button", name="Suchen").click()
    else:
        page.get_by_role("searchbox", name="Suchen").fill("jobcenter")
        page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Jobcenter Mitte")).to_be_visible()
    page.get_by_role("link", name="alle zeigen").click()

    page.get_by_text("Filter merken").click()
    page.get_by_label("Name", exact=True).fill("Die Ämter")
    page.get_by_role("button", name="Merken").click()
    page.goto(live_server.url + "/netzwerk/")
    expect(page.get_by_text("Sportverein")).to_be_visible()
    page.get_by_role("link", name="Die Ämter").click()
    expect(page.get_by_text("Sportverein")).to_have_count(0)

    page.get_by_text("Ausgeben", exact=True).click()
    with page.expect_download() as herunter:
        page.get_by_role("link", name="CSV").click()
    assert herunter.value.suggested_filename.endswith("_suchen-jobcenter.csv")
    assert "Sportverein" not in herunter.value.path().read_text("utf-8")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
