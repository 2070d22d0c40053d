"""The forms in a real browser: going back, the way to an error, narrow screens, digits that stay."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from beratung.models import Beratung
from netzwerk.models import Thema
from tests.factories import VorhabenFactory


@pytest.fixture
def laufendes_vorhaben(katalog):
    heute = timezone.localdate()
    return VorhabenFactory(kuerzel="HEUTE", tage=(heute - timedelta(days=300), heute + timedelta(days=300)))


@pytest.fixture
def erfassen(anmelden, laufendes_vorhaben, beraterin, live_server):
    """The entry page, open in front of a counsellor."""
    page = anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    expect(page.locator("[name=hauptthema]").first).to_be_focused()
    return page


def fokus(page, eigenschaft):
    return page.evaluate(f"document.activeElement.{eigenschaft}")


def test_zurueck_nach_dem_speichern_zaehlt_nicht_doppelt(erfassen):
    erfassen.keyboard.press("5")
    erfassen.keyboard.press("1")
    erfassen.keyboard.press("Control+Enter")
    expect(erfassen.get_by_role("status").first).to_contain_text("Wohnen")

    erfassen.go_back()
    expect(erfassen.locator("[name=hauptthema]:checked, [name=ergebnis]:checked")).to_have_count(0)
    erfassen.keyboard.press("Control+Enter")
    erfassen.wait_for_load_state()

    assert Beratung.objects.count() == 1


def test_nach_zurueck_zaehlt_eine_andere_beratung(erfassen):
    for tasten in ("51", "21"):
        for taste in tasten:
            erfassen.keyboard.press(taste)
        erfassen.keyboard.press("Control+Enter")
        expect(erfassen.get_by_role("status").first).to_contain_text("Gespeichert")
        erfassen.go_back()
        expect(erfassen.locator("[name=hauptthema]").first).to_be_focused()

    assert sorted(Beratung.objects.values_list("hauptthema__code", flat=True)) == ["schule", "wohnen"]


def test_stillgelegtes_thema_laesst_seine_ziffer_frei(erfassen):
    Thema.objects.filter(code="arbeit").update(aktiv=False)
    erfassen.reload()
    expect(erfassen.locator("[name=hauptthema]").first).to_be_focused()

    assert erfassen.locator("[name=hauptthema][value=wohnen]").get_attribute("data-ziffer") == "5"
    assert erfassen.locator(".chips-ziffern > .platz").count() == 1
    erfassen.keyboard.press("5")

    expect(erfassen.locator("[name=hauptthema][value=wohnen]")).to_be_checked()


@pytest.mark.parametrize("breite", [1280, 320])
def test_abgelehnt_der_fokus_steht_auf_der_zusammenfassung(erfassen, breite):
    erfassen.set_viewport_size({"width": breite, "height": 600})
    erfassen.keyboard.press("Control+Enter")
    expect(erfassen.get_by_role("alert")).to_be_focused()

    erfassen.keyboard.press("Tab")
    assert fokus(erfassen, "textContent") == "Worum ging es"


def test_kein_feld_versteckt_sich_hinter_der_speicherleiste(erfassen):
    erfassen.set_viewport_size({"width": 320, "height": 600})
    erfassen.emulate_media(reduced_motion="reduce")
    feld = erfassen.locator("[name=dauer]")
    feld.evaluate("feld => scrollBy(0, feld.getBoundingClientRect().bottom - innerHeight + 100)")
    leiste = erfassen.locator(".speicherleiste").bounding_box()["y"]
    assert feld.bounding_box()["y"] > leiste - 44

    feld.focus()
    unten = feld.evaluate("feld => feld.getBoundingClientRect().bottom")

    assert unten <= leiste


@pytest.mark.parametrize("seite", ["/", "/beratungen/neu/", "/veranstaltungen/neu/", "/netzwerk/neu/"])
def test_nichts_rollt_seitwaerts_bei_320(anmelden, page, laufendes_vorhaben, koordination, live_server, seite):
    anmelden(koordination)
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(live_server.url + seite)

    assert page.evaluate("document.documentElement.scrollWidth") == 320
