"""The calendar in a real browser: by keyboard at the desk, as an agenda on the phone, printed."""

import re
from datetime import date, datetime

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.e2e.test_wiedervorlagen import BREITEN, passt
from tests.factories import BERLIN, VeranstaltungFactory, VorhabenFactory

KALENDER = reverse("kalender")


@pytest.fixture
def vorhaben(katalog):
    return VorhabenFactory(kuerzel="JAHR", tage=(date(2026, 1, 1), date(2026, 12, 31)))


def termin(vorhaben, monat, tag, **felder):
    beginn = datetime(2026, monat, tag, 18, tzinfo=BERLIN)
    return VeranstaltungFactory(vorhaben=vorhaben, beginn=beginn, geplant=True, **felder)


def tag(page):
    return page.evaluate("document.activeElement.dataset.tag")


def test_mit_der_tastatur_durch_die_tage(anmelden, page, vorhaben, beraterin, live_server):
    page.set_viewport_size({"width": 1280, "height": 800})
    anmelden(beraterin)
    page.goto(f"{live_server.url}{KALENDER}?tag=2026-03-15&art=schulung")

    page.get_by_role("link", name="Sonntag, 15. März Veranstaltung anlegen").focus()
    gegangen = []
    for taste in ("ArrowLeft", "ArrowUp", "Home", "End", "ArrowDown", "ArrowDown", "ArrowDown"):
        page.keyboard.press(taste)
        gegangen.append(tag(page))
    assert gegangen == [f"2026-{t}" for t in ("03-14", "03-07", "03-02", "03-08", "03-15", "03-22", "03-29")]

    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.wait_for_url(re.compile("tag=2026-04-15.*#t-2026-04-06"))
    expect(page.get_by_role("heading", name="April 2026")).to_be_visible()
    assert "art=schulung" in page.url
    page.wait_for_function("document.activeElement.dataset.tag === '2026-04-06'")

    page.keyboard.press("PageUp")
    expect(page.get_by_role("heading", name="März 2026")).to_be_visible()
    page.get_by_role("link", name="Montag, 16. März Veranstaltung anlegen").press("Enter")
    expect(page.get_by_label("Beginn, Tag")).to_have_value("2026-03-16")


@BREITEN
def test_ohne_maus_und_ohne_tasten_fuehren_links_ueberallhin(anmelden, page, vorhaben, beraterin, live_server, breite):
    eine = termin(vorhaben, 3, 18, titel="Mietvertrag verstehen")
    page.set_viewport_size({"width": breite, "height": 800})
    anmelden(beraterin)
    page.goto(live_server.url + reverse("veranstaltungen:veranstaltung_list"))
    page.get_by_role("link", name="Kalender", exact=True).click()
    page.goto(f"{live_server.url}{KALENDER}?tag=2026-02-15")

    page.get_by_role("link", name="Weiter", exact=True).click()
    expect(page.get_by_role("heading", name="März 2026")).to_be_visible()
    assert passt(page)
    for ansicht in ("Woche", "Liste", "Monat"):
        page.get_by_role("navigation", name="Kalender").get_by_role("link", name=ansicht).click()
        expect(page.get_by_role("table")).to_be_visible()
        assert passt(page)
    page.get_by_role("link", name="Mietvertrag verstehen").click()
    expect(page).to_have_url(live_server.url + eine.get_absolute_url())


def test_ein_klick_auf_einen_freien_tag_legt_an_einer_auf_den_termin_oeffnet_ihn(
    anmelden, page, vorhaben, beraterin, live_server
):
    eine = termin(vorhaben, 3, 18, titel="Mietvertrag verstehen")
    page.set_viewport_size({"width": 1280, "height": 900})
    anmelden(beraterin)
    page.goto(f"{live_server.url}{KALENDER}?tag=2026-03-15")

    page.get_by_role("cell").filter(has=page.locator("[data-tag='2026-03-18']")).get_by_text("18 Uhr").click()
    expect(page).to_have_url(live_server.url + eine.get_absolute_url())
    page.go_back()
    page.get_by_role("cell").filter(has=page.locator("[data-tag='2026-03-19']")).click()
    expect(page.get_by_label("Beginn, Tag")).to_have_value("2026-03-19")


def test_am_telefon_eine_agenda_mit_den_tagen_die_etwas_haben(anmelden, page, vorhaben, beraterin, live_server):
    termin(vorhaben, 3, 18, titel="Mietvertrag verstehen")
    page.set_viewport_size({"width": 390, "height": 800})
    anmelden(beraterin)

    page.goto(f"{live_server.url}{KALENDER}?tag=2026-03-15")

    sichtbare = [zelle for zelle in page.get_by_role("cell").all() if zelle.is_visible()]
    assert [zelle.locator("time").inner_text() for zelle in sichtbare] == ["Mittwoch, 18. März"]
    page.set_viewport_size({"width": 320, "height": 800})
    assert passt(page)


def test_gedruckt_ist_nur_die_tafel(anmelden, page, vorhaben, beraterin, live_server):
    termin(vorhaben, 3, 18, titel="Mietvertrag verstehen")
    anmelden(beraterin)
    page.goto(f"{live_server.url}{KALENDER}?tag=2026-03-15")

    page.emulate_media(media="print")

    for sichtbares in page.locator("header.kopf, nav, button, select, .btn").all():
        expect(sichtbares).to_be_hidden()
    expect(page.get_by_role("heading", name="März 2026")).to_be_visible()
    expect(page.get_by_text("Mietvertrag verstehen")).to_be_visible()
