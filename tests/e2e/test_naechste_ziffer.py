"""What the next digit answers: always the first question that is still open."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from beratung.models import Beratung
from tests.factories import BeratungFactory, ThemaFactory


@pytest.fixture
def erfassen(anmelden, laufend, beraterin, live_server):
    page = anmelden(beraterin)
    page.goto(live_server.url + reverse("beratung:beratung_create"))
    expect(page.locator("[name=hauptthema]").first).to_be_focused()
    return page


def gewaehlt(page, gruppe):
    return page.locator(f"[name={gruppe}]:checked")


def test_nach_den_buchstaben_gehoert_die_ziffer_zum_ergebnis(erfassen):
    erfassen.keyboard.type("schul")
    expect(gewaehlt(erfassen, "hauptthema")).to_have_value("schule")

    erfassen.keyboard.press("1")

    expect(gewaehlt(erfassen, "hauptthema")).to_have_value("schule")
    expect(gewaehlt(erfassen, "ergebnis")).to_have_value("geklaert")


def test_nach_einer_ablehnung_antwortet_die_ziffer_auf_die_offene_frage(erfassen):
    erfassen.keyboard.press("5")
    erfassen.keyboard.press("Control+Enter")
    expect(erfassen.get_by_role("alert")).to_be_focused()

    erfassen.keyboard.press("2")

    expect(gewaehlt(erfassen, "hauptthema")).to_have_value("wohnen")
    expect(gewaehlt(erfassen, "ergebnis")).to_have_value("vermittelt")


@pytest.mark.parametrize("breite", [1280, 390])
def test_ein_strich_fragt_gleich_nach_dem_ergebnis(anmelden, laufend, beraterin, live_server, page, breite):
    thema = ThemaFactory(code="arbeit")
    strich = BeratungFactory(
        entwurf=True, vorhaben=laufend, datum=timezone.localdate(), beratende_person=beraterin, hauptthema=thema
    )
    page.set_viewport_size({"width": breite, "height": 900})
    anmelden(beraterin)
    page.goto(live_server.url + reverse("beratung:beratung_update", args=[strich.pk]))

    page.keyboard.press("1")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").first).to_contain_text("Gespeichert")

    fertig = Beratung.objects.get()
    assert (fertig.hauptthema.code, fertig.ergebnis, fertig.status) == ("arbeit", "geklaert", "abgeschlossen")
