"""A contact in two clicks, and with the next step that comes back as a Wiedervorlage; at the desk and on the phone."""

import pytest
from playwright.sync_api import expect

from netzwerk.models import Netzwerkkontakt
from tests.factories import OrganisationFactory


@pytest.mark.parametrize("breite", [1280, 390])
def test_zwei_klicks_und_zurueck(anmelden, page, laufend, beraterin, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    organisation = OrganisationFactory(name="Nachbarschaftshaus")
    anmelden(beraterin)
    page.goto(live_server.url + organisation.get_absolute_url())

    karte = page.get_by_role("region", name="Kontakt festhalten")
    karte.get_by_text("Besuch").click()
    karte.get_by_role("button", name="Festhalten").click()

    expect(page.get_by_text("Besuch festgehalten.")).to_be_visible()
    assert list(Netzwerkkontakt.objects.values_list("organisation", "art")) == [(organisation.pk, "besuch")]
    page.get_by_role("button", name="Rückgängig").click()
    expect(page.get_by_text("Der Kontakt ist zurückgenommen.")).to_be_visible()
    assert not Netzwerkkontakt.objects.exists()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_mit_der_tastatur_und_naechstem_schritt(anmelden, page, laufend, beraterin, live_server):
    organisation = OrganisationFactory(name="Nachbarschaftshaus")
    anmelden(beraterin)
    page.goto(live_server.url + organisation.get_absolute_url())

    karte = page.get_by_role("region", name="Kontakt festhalten")
    karte.get_by_role("radio", name="Telefonat").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Flyer hinbringen")
    page.keyboard.press("Enter")

    expect(page.get_by_text("Telefonat festgehalten. Nächster Schritt am")).to_be_visible()
    expect(page.get_by_role("region", name="Wiedervorlagen")).to_contain_text("Flyer hinbringen")
    expect(page.get_by_role("region", name="Verlauf")).to_contain_text("Nächster Schritt: Flyer hinbringen")
