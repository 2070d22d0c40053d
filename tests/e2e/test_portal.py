"""The coordinator copies figures into the city's form; what is copied stays visible and is said."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from protegat.basis.zeitraum import Zeitraum
from tests.factories import BeratungFactory, VorhabenFactory

QUARTAL = Zeitraum.quartal(2018, 4)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("breite", [1280, 390])
def test_kopieren_bleibt_sichtbar_und_wird_angesagt(page, live_server, anmelden, koordination, breite):
    page.set_viewport_size({"width": breite, "height": 900})
    BeratungFactory.create_batch(3, vorhaben=VorhabenFactory(kuerzel="EV25"), personenzahl=2)
    anmelden(koordination)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    page.goto(live_server.url + reverse("berichte:portal", args=["EV25", QUARTAL]))
    knopf = page.locator("[data-was^='Beratene, Quartal']")
    knopf.press("Enter")

    expect(page.get_by_role("status").filter(has_text="6 kopiert")).to_be_visible()
    expect(knopf).to_contain_text("Kopiert")
    assert page.evaluate("navigator.clipboard.readText()") == "6"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(live_server.url + reverse("berichte:bericht_detail", args=["EV25", QUARTAL]))
    page.get_by_text("Dateien", exact=True).click()
    menue = page.locator(".ausgabe .menue").bounding_box()
    assert 0 <= menue["x"] <= menue["x"] + menue["width"] <= breite
    with page.expect_download() as herunter:
        page.get_by_role("link", name="CSV (ZIP)").click()
    assert herunter.value.suggested_filename == "EV25-quartalsbericht-2018-10-01-2018-12-31.zip"
