"""The quick entry, with every key and every tap counted."""

import re

import pytest
from playwright.sync_api import expect

from beratung.models import Beratung
from tests.factories import StandortFactory

TASTEN, TIPPS = 5, 4


@pytest.fixture
def standort(laufendes_vorhaben):
    return StandortFactory(name="Nachbarschaftszentrum")


class Tasten:
    """A keyboard that counts: a key held together with another is a key, too."""

    def __init__(self, page):
        self.page, self.anzahl = page, 0

    def druecke(self, kombination):
        self.anzahl += len(kombination.split("+"))
        self.page.keyboard.press(kombination)

    def druecke_alt(self, buchstabe):
        """Access keys listen to the bare letter, which Playwright's own keyboard does not send along with Alt."""
        self.anzahl += 2
        taste = {"modifiers": 1, "key": buchstabe, "windowsVirtualKeyCode": ord(buchstabe.upper())}
        browser = self.page.context.new_cdp_session(self.page)
        browser.send("Input.dispatchKeyEvent", taste | {"type": "keyDown", "unmodifiedText": buchstabe})
        browser.send("Input.dispatchKeyEvent", taste | {"type": "keyUp"})


class Finger:
    """Taps what is on the screen already, and counts."""

    def __init__(self, page):
        self.page, self.anzahl = page, 0

    def tippe(self, ziel):
        expect(ziel).to_be_in_viewport()
        self.anzahl += 1
        ziel.tap()


def gespeichert(page):
    """The message, and the page ready for the next key."""
    meldung = page.get_by_role("status").first
    expect(meldung).to_contain_text(re.compile(r"Gespeichert \d\d:\d\d: Wohnen, geklärt"))
    page.wait_for_load_state()
    return meldung


def test_mit_tasten_von_der_seite(anmelden, page, standort, beraterin, live_server):
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    tasten = Tasten(page)

    for taste in ("5", "1", "Control+Enter"):
        tasten.druecke(taste)

    gespeichert(page)
    expect(page).to_have_url(live_server.url + "/beratungen/neu/")
    assert tasten.anzahl <= TASTEN
    assert [b.kurz for b in Beratung.objects.select_related("hauptthema")] == ["Wohnen, geklärt"]


def test_mit_tasten_von_heute(anmelden, page, standort, beraterin, live_server):
    anmelden(beraterin)
    tasten = Tasten(page)

    tasten.druecke_alt("n")
    expect(page.get_by_label("Wohnen", exact=True).first).to_be_attached()
    expect(page.locator("[name=hauptthema]").first).to_be_focused()
    page.wait_for_load_state()
    for taste in ("5", "1", "Enter"):
        tasten.druecke(taste)

    gespeichert(page)
    assert tasten.anzahl <= TASTEN


def test_der_naechste_beginnt_gleich_beim_thema(anmelden, page, standort, beraterin, live_server):
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    for _ in range(3):
        expect(page.locator("[name=hauptthema]").first).to_be_focused()
        for taste in ("5", "1", "Control+Enter"):
            page.keyboard.press(taste)
        gespeichert(page)

    expect(page.locator("section", has_text="Zuletzt").get_by_role("listitem")).to_have_count(3)
    assert Beratung.objects.count() == 3


def test_wie_eben_sind_drei_tasten(anmelden, page, standort, beraterin, live_server):
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    for taste in ("5", "1", "Control+Enter"):
        page.keyboard.press(taste)
    gespeichert(page)
    tasten = Tasten(page)

    tasten.druecke("0")
    expect(page.get_by_label("geklärt", exact=True)).to_be_checked()
    assert Beratung.objects.count() == 1
    tasten.druecke("Control+Enter")

    gespeichert(page)
    assert tasten.anzahl == 3
    assert [b.kurz for b in Beratung.objects.select_related("hauptthema")] == ["Wohnen, geklärt"] * 2


def test_rueckgaengig_nimmt_den_letzten_zurueck(anmelden, page, standort, beraterin, live_server):
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    for taste in ("5", "1", "Control+Enter"):
        page.keyboard.press(taste)

    gespeichert(page).get_by_role("button", name="Rückgängig").click()

    expect(page.get_by_role("status").first).to_contain_text("Storniert: Wohnen, geklärt. Sie zählt nicht mehr.")
    expect(page).to_have_url(live_server.url + "/beratungen/neu/")
    assert Beratung.objects.get().status == "storniert"


def test_buchstaben_finden_haupt_und_nebenthemen(anmelden, page, standort, beraterin, live_server):
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")

    page.keyboard.type("gesu")
    page.locator("summary", has_text="Worum ging es noch?").click()
    page.locator("[name=nebenthemen]").first.focus()
    page.keyboard.type("schuld")
    page.keyboard.press("Space")
    page.wait_for_timeout(900)
    page.keyboard.type("ein")
    page.keyboard.press("Space")
    page.get_by_label("geklärt", exact=True).check(force=True)
    page.keyboard.press("Control+Enter")

    expect(page.get_by_role("status").first).to_contain_text("Gesundheit, geklärt")
    beratung = Beratung.objects.get()
    assert [thema.code for thema in beratung.themen_daneben()] == ["einbuergerung", "schulden"]


@pytest.fixture
def browser_context_args(browser_context_args, request):
    handy = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    anders = {"handy": handy, "ohne_skript": {"java_script_enabled": False}}
    return browser_context_args | anders.get(getattr(request, "param", ""), {})


@pytest.mark.parametrize("browser_context_args", ["handy"], indirect=True)
def test_mit_dem_finger_von_heute(anmelden, page, standort, beraterin, live_server):
    anmelden(beraterin)
    finger = Finger(page)

    finger.tippe(page.get_by_role("navigation", name="Schnellzugriff").get_by_role("link", name="Beratung", exact=True))
    finger.tippe(page.locator("[name=hauptthema][value=wohnen] + label"))
    finger.tippe(page.locator("[name=ergebnis][value=geklaert] + label"))
    finger.tippe(page.get_by_role("button", name="Speichern und nächste"))

    gespeichert(page)
    assert finger.anzahl <= TIPPS
    assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("browser_context_args", ["handy"], indirect=True)
def test_wie_eben_sind_zwei_tipps(anmelden, page, standort, beraterin, live_server):
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    page.locator("[name=hauptthema][value=wohnen] + label").tap()
    page.locator("[name=ergebnis][value=geklaert] + label").tap()
    page.get_by_role("button", name="Speichern und nächste").tap()
    gespeichert(page)
    finger = Finger(page)

    finger.tippe(page.get_by_role("link", name="Wie eben: Wohnen, geklärt"))
    finger.tippe(page.get_by_role("button", name="Speichern und nächste"))

    gespeichert(page)
    assert (finger.anzahl, Beratung.objects.count()) == (2, 2)


@pytest.mark.parametrize("browser_context_args", ["ohne_skript"], indirect=True)
def test_ohne_javascript(anmelden, page, standort, beraterin, live_server):
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")

    page.locator("[name=hauptthema][value=wohnen] + label").click()
    page.locator("[name=ergebnis][value=geklaert] + label").click()
    page.get_by_role("button", name="Speichern und nächste").click()

    gespeichert(page)
    page.get_by_role("link", name="Wie eben: Wohnen, geklärt").click()
    page.get_by_role("button", name="Speichern und nächste").click()
    gespeichert(page)
    assert Beratung.objects.count() == 2


@pytest.mark.parametrize("browser_context_args", ["", "ohne_skript"], indirect=True)
def test_freitext_fragt_und_laesst_auf_wunsch_durch(anmelden, page, standort, beraterin, live_server):
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    page.locator("summary", has_text="weitere Themen").click()
    page.locator("[name=hauptthema][value=sonstiges] + label").click()
    page.get_by_label("Welches Thema?").fill("Rückruf 0341 1234567")
    page.locator("[name=ergebnis][value=geklaert] + label").click()
    page.get_by_role("button", name="Speichern und nächste").click()

    expect(page.get_by_text("Das sieht nach einer Telefonnummer aus.")).to_be_visible()
    expect(page.get_by_label("Welches Thema?")).to_have_value("Rückruf 0341 1234567")
    assert Beratung.objects.count() == 0
    page.get_by_label("Trotzdem speichern").check()
    page.get_by_role("button", name="Speichern und nächste").click()

    expect(page.get_by_role("status").first).to_contain_text("Sonstiges, geklärt")
    assert Beratung.objects.get().thema_text == "Rückruf 0341 1234567"
