"""Forty rows of a signed sheet by keyboard alone; the keys are counted."""

import pytest
from playwright.sync_api import expect

from tests.e2e.entwurf import gemerkt, uebernimm
from tests.e2e.strichliste import TELEFON
from tests.factories import VeranstaltungFactory


@pytest.fixture
def abend(katalog, ev25):
    return VeranstaltungFactory(vorhaben=ev25, geplant=True, kapazitaet=40)


@pytest.mark.parametrize("groesse", [TELEFON, {"width": 1280, "height": 800}], ids=["390", "1280"])
def test_vierzig_zeilen_mit_zwei_tasten_je_zeile(anmelden, live_server, abend, beraterin, groesse):
    page = anmelden(beraterin)
    page.set_viewport_size(groesse)
    page.goto(f"{live_server.url}/veranstaltungen/{abend.pk}/nacherfassung/")
    page.get_by_label("Zeile 1", exact=True).focus()
    tasten = 0

    for nummer in range(40):
        for taste in "w4" if nummer % 2 else "m1":
            page.keyboard.press(taste)
            tasten += 1
    for taste in "40":  # the field for the number of signatures has the focus by now
        page.keyboard.press(taste)
        tasten += 1
    expect(page.locator("#zeilensumme")).to_have_text("Ausgefüllt: 40 Zeilen, stimmt mit 40 Unterschriften")
    page.keyboard.press("Enter")
    tasten += 1

    expect(page.get_by_text("Aus der Liste gezählt: 40 Teilnehmende.")).to_be_visible()
    assert tasten == 83
    abend.refresh_from_db()
    assert {z.auspraegung: z.anzahl for z in abend.zaehlungen.all()} == {
        "weiblich": 20,
        "maennlich": 20,
        "30_54": 20,
        "u18": 20,
    }
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_leere_zeilen_zurueck_und_was_es_nicht_gibt(anmelden, live_server, abend, beraterin):
    page = anmelden(beraterin)
    page.goto(f"{live_server.url}/veranstaltungen/{abend.pk}/nacherfassung/")
    zeile = [None, *(page.get_by_label(f"Zeile {nummer}", exact=True) for nummer in range(1, 6))]
    zeile[1].focus()

    page.keyboard.type("x")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.type("w9")

    expect(zeile[3]).to_be_focused()
    expect(page.locator(".listenzeilen li").nth(2)).to_contain_text("gibt es nicht")
    page.keyboard.press("Backspace")
    page.keyboard.type("6")
    expect(zeile[4]).to_be_focused()
    page.keyboard.press("Backspace")
    expect(zeile[3]).to_be_focused()
    expect(page.locator(".listenzeilen li").nth(2)).to_contain_text("weiblich, 65 und älter")
    expect(page.locator("#zeilensumme")).to_have_text("Ausgefüllt: 2 Zeilen")


def test_ein_entwurf_bleibt_nach_dem_neuladen(anmelden, live_server, abend, beraterin):
    page = anmelden(beraterin)
    page.goto(f"{live_server.url}/veranstaltungen/{abend.pk}/nacherfassung/")
    page.get_by_label("Zeile 1", exact=True).focus()
    page.keyboard.type("w4m1")
    gemerkt(page)

    page.reload()
    uebernimm(page)

    expect(page.get_by_label("Zeile 2", exact=True)).to_have_value("m1")
