"""An agreement that runs out soon, at the desk and on the phone."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.factories import OrganisationFactory


@pytest.mark.parametrize("breite", [1280, 390])
def test_festhalten_und_sehen_dass_sie_bald_auslaeuft(anmelden, page, laufend, koordination, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    organisation, heute = OrganisationFactory(name="Nachbarschaftshaus"), timezone.localdate()
    karte = page.get_by_role("region", name="Vereinbarungen")
    anmelden(koordination)

    page.goto(live_server.url + organisation.get_absolute_url())
    karte.get_by_role("link", name="Vereinbarung festhalten").click()
    page.get_by_text("Raumnutzung").click()
    page.get_by_label("Gegenstand").fill("Raum am Dienstagnachmittag")
    page.get_by_label("Gilt bis").fill(str(heute - timedelta(days=1)))
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text("Das Ende liegt vor dem Beginn.")).to_be_visible()
    page.get_by_label("Gilt bis").fill(str(heute + timedelta(weeks=3)))
    page.get_by_role("button", name="Speichern").click()

    expect(karte).to_contain_text("Raumnutzung: Raum am Dienstagnachmittag")
    expect(karte).to_contain_text("läuft bald aus")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
