"""Somebody enters a Beratung of a quarter that is frozen: the report stays, the next one tells."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from protegat.basis.zeitraum import Zeitraum
from tests.berichte.stand import fest
from tests.e2e.test_koordination_stunde import druecke, oeffne_bericht
from tests.e2e.test_wiedervorlagen import passt
from tests.factories import BeratungFactory, StandortFactory

DIESES = Zeitraum.quartal_mit(timezone.localdate())
QUARTAL = DIESES.voriges_quartal()


@pytest.fixture
def stand(laufendes_vorhaben, beraterin, koordination):
    """The quarter before, frozen with seven Beratungen."""
    StandortFactory(name="Nachbarschaftszentrum")
    laufendes_vorhaben.refresh_from_db()
    tag = QUARTAL.bis - timedelta(days=7)
    BeratungFactory.create_batch(7, vorhaben=laufendes_vorhaben, datum=tag, beratende_person=beraterin)
    return fest(laufendes_vorhaben, QUARTAL, koordination)


@pytest.mark.parametrize("breite", [1280, 390])
def test_nachgetragenes_steht_im_naechsten_bericht(page, anmelden, stand, koordination, beraterin, breite):
    page.set_viewport_size({"width": breite, "height": 900})

    seite = anmelden(koordination).url.rstrip("/") + stand.get_absolute_url()
    page.goto(seite)
    wortlaut = kapitel(page)
    anmelden(beraterin)
    trage_nach(page)

    anmelden(koordination)
    page.goto(seite)
    expect(page.get_by_role("heading", name=re.compile("Nachmeldung|anders"))).to_be_visible()
    assert kapitel(page) == wortlaut
    oeffne_bericht(page, DIESES)
    nachgemeldet = page.locator("#k13").get_by_role("row", name=re.compile(f"^Beratungen, {QUARTAL}"))
    expect(nachgemeldet.get_by_role("cell")).to_have_text(["7", "8", "+ 1", re.compile("Fassung 1")])
    assert passt(page)


def trage_nach(page):
    """A Beratung of the last day of the quarter that is frozen."""
    page.goto(page.url + "beratungen/neu/")
    page.get_by_label("Wohnen", exact=True).first.check(force=True)
    page.get_by_label("geklärt", exact=True).check(force=True)
    druecke(page.locator("details:has(#id_datum) > summary"))
    page.get_by_label("Datum", exact=True).fill(QUARTAL.bis.isoformat())
    druecke(page.get_by_role("button", name="Speichern und nächste"))
    expect(page.get_by_role("status").first).to_contain_text("Wohnen")


def kapitel(page):
    """All chapters of a frozen report."""
    return [teil.inner_text() for teil in page.locator("section[id^=k]").all()]
