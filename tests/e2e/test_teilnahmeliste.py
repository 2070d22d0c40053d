"""The sheet for signatures in a real browser, on the screen and as it is printed."""

import re

from django.urls import reverse
from playwright.sync_api import expect

from tests.e2e.test_wiedervorlagen import BREITEN, passt
from tests.factories import VeranstaltungFactory


@BREITEN
def test_zeilen_waehlen_und_drucken(anmelden, page, laufendes_vorhaben, beraterin, live_server, breite):
    veranstaltung = VeranstaltungFactory(vorhaben=laufendes_vorhaben, tag=laufendes_vorhaben.spanne.von)
    page.set_viewport_size({"width": breite, "height": 800})
    anmelden(beraterin)
    page.goto(live_server.url + veranstaltung.get_absolute_url())

    page.get_by_role("link", name="Teilnahmeliste").click()
    page.get_by_label("Zeilen", exact=True).fill("40")
    page.get_by_role("button", name="Zeilen ändern").click()
    expect(page).to_have_url(re.compile(reverse("veranstaltungen:teilnahmeliste", args=[veranstaltung.pk])))
    expect(page.get_by_role("rowheader")).to_have_count(40)
    expect(page.get_by_role("button", name="Drucken")).to_be_visible()
    assert passt(page)

    page.emulate_media(media="print")
    for sichtbares in page.locator("h1, header.kopf, nav, button, input").all():
        expect(sichtbares).to_be_hidden()
    expect(page.get_by_role("heading", name=veranstaltung.titel)).to_be_visible()
    kopf = "getComputedStyle(document.querySelector('.teilnahmeliste thead')).display"
    assert page.evaluate(kopf) == "table-header-group"
