"""A Reihe gets its dates in a real browser, at the desk and on the phone."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.e2e.test_wiedervorlagen import BREITEN, passt
from tests.factories import BERLIN, ReiheFactory, VeranstaltungFactory
from veranstaltungen.models import Veranstaltung


@pytest.fixture
def vorbild(laufendes_vorhaben):
    """A week before the first of May."""
    tag = date(timezone.localdate().year + 1, 5, 1) - timedelta(weeks=1)
    return VeranstaltungFactory(
        vorhaben=laufendes_vorhaben,
        reihe=ReiheFactory(name="Offener Abend"),
        titel="Offener Abend",
        beginn=datetime(tag.year, tag.month, tag.day, 18, tzinfo=BERLIN),
        geplant=True,
    )


@BREITEN
def test_vorschau_anlegen_und_zurueck(anmelden, page, vorbild, beraterin, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    anmelden(beraterin)
    page.goto(live_server.url + vorbild.get_absolute_url())

    page.get_by_role("main").get_by_text("Mehr", exact=True).click()
    page.get_by_role("link", name="Termine der Reihe anlegen").click()
    page.get_by_label("Anzahl", exact=True).fill("4")
    page.get_by_role("button", name="Vorschau zeigen").click()

    vorschau = page.get_by_role("region", name="Vorschau")
    stand = vorschau.get_by_role("rowgroup").last.get_by_role("row")
    expect(stand).to_have_count(4)
    for zeile, worte in enumerate(("nein: gibt es schon", "nein: Erster Mai", "ja", "ja")):
        expect(stand.nth(zeile).get_by_role("cell")).to_have_text(worte)
    assert passt(page)
    kennungen = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(kennungen) == len(set(kennungen))

    page.get_by_role("button", name="2 Termine anlegen").click()
    expect(page.get_by_role("status").first).to_contain_text("Angelegt: 2 Termine.")
    assert Veranstaltung.objects.count() == 3
    assert passt(page)

    page.get_by_role("button", name="Rückgängig").click()
    expect(page.get_by_role("status").first).to_contain_text("Zurückgenommen: 2 Termine.")
    assert list(Veranstaltung.objects.all()) == [vorbild]


def test_nur_mit_der_tastatur(anmelden, page, vorbild, beraterin, live_server):
    anmelden(beraterin)
    page.goto(f"{live_server.url}{vorbild.get_absolute_url()}termine/")

    page.get_by_label("Anzahl", exact=True).focus()
    page.keyboard.type("3")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="1 Termin anlegen").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("status").first).to_contain_text("Angelegt: 1 Termin.")
