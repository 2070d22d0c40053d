"""The whole job: a counsellor logs a Beratung, the coordinator's report counts it, and its number leads back to it."""

import io
import re

import pypdf
import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.factories import StandortFactory


def beratungen_im_quartal(seite):
    zeile = seite.get_by_role("row", name=re.compile("^Beratungen")).first
    return zeile.get_by_role("cell").first.get_by_role("link")


@pytest.mark.parametrize("breite", [1280, 390])
def test_von_der_beratung_zum_bericht_und_zurueck(
    anmelden, page, laufendes_vorhaben, beraterin, koordination, live_server, breite
):
    StandortFactory(name="Nachbarschaftszentrum")
    page.set_viewport_size({"width": breite, "height": 800})

    anmelden(koordination)
    page.goto(live_server.url + "/berichte/")
    page.get_by_role("link", name=re.compile("Quartalsbericht")).first.click()
    expect(beratungen_im_quartal(page)).to_have_text("0")

    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    page.get_by_label("Wohnen", exact=True).first.check(force=True)
    page.get_by_label("geklärt", exact=True).check(force=True)
    page.get_by_role("button", name="Speichern und nächste").click()
    expect(page.get_by_role("status").first).to_contain_text("Wohnen")

    anmelden(koordination)
    page.goto(live_server.url + "/berichte/")
    page.get_by_role("link", name=re.compile("Quartalsbericht")).first.click()
    zahl = beratungen_im_quartal(page)
    expect(zahl).to_have_text("1")
    zahl.click()
    expect(page.get_by_text("1 = 1")).to_be_visible()
    page.get_by_role("link", name=timezone.localdate().strftime("%d.%m.%Y")).click()
    expect(page.get_by_text("Wohnen").first).to_be_visible()
    page.goto(live_server.url + "/berichte/")
    page.get_by_role("link", name=re.compile("Quartalsbericht")).first.click()
    pdf = page.request.get(live_server.url + page.locator("a[href$='/pdf/']").first.get_attribute("href"))

    seiten = pypdf.PdfReader(io.BytesIO(pdf.body())).pages
    assert "Laufendes Vorhaben" in seiten[0].extract_text()
