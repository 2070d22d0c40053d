"""A code in a real browser: given, printed, used, joined with another, parted again; without JavaScript as well."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from beratung.models import Beratung, Klient
from tests.factories import BeratungFactory, KlientFactory, OrtsteilFactory, ThemaFactory

GROESSEN = [{"viewport": {"width": 1280, "height": 900}}, {"viewport": {"width": 390, "height": 844}}]
OHNE_SKRIPT = [groesse | {"java_script_enabled": False} for groesse in GROESSEN]
NEU = "/beratungen/neu/"


@pytest.fixture
def browser_context_args(browser_context_args, request):
    return browser_context_args | getattr(request, "param", {})


@pytest.fixture
def passt(page):
    """Nothing is wider than the screen."""
    return lambda: page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def speichere(page):
    page.locator("[name=hauptthema][value=wohnen] + label").click()
    page.locator("[name=ergebnis][value=geklaert] + label").click()
    page.get_by_role("button", name="Speichern", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Gespeichert")


def code_feld(page):
    page.locator("summary", has_text="Code und mehr Angaben").click()
    return page.get_by_label("Code", exact=True)


@pytest.mark.parametrize("browser_context_args", [*GROESSEN, *OHNE_SKRIPT], indirect=True)
def test_vergeben_drucken_beraten_zusammenfuehren_trennen(
    anmelden, page, passt, laufendes_vorhaben, beraterin, live_server
):
    alte = KlientFactory(code="K-AAAA", sprache="ar", geschlecht="weiblich")
    BeratungFactory(klient=alte, vorhaben=laufendes_vorhaben, datum=timezone.localdate() - timedelta(days=1))
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/")
    page.get_by_role("link", name="Codes").click()
    assert passt()
    page.get_by_role("button", name="Neuer Code").click()
    code = page.get_by_role("heading", level=1).inner_text()
    assert passt()

    page.get_by_role("link", name="Karte drucken").click()
    expect(page.locator(".karte-code")).to_have_text(code)
    assert passt()
    page.get_by_role("link", name=code, exact=True).click()
    page.get_by_role("link", name="Neue Beratung mit diesem Code").click()
    expect(page.get_by_label("Code", exact=True)).to_have_value(code)
    assert passt()
    speichere(page)
    assert Beratung.objects.get(klient__code=code).kontaktart == "erst"

    page.get_by_role("link", name=code, exact=True).click()
    page.get_by_role("link", name="Zusammenführen").click()
    page.get_by_label("Welcher Code ist dieselbe Person?").fill("aaaa")
    page.get_by_role("button", name="Vergleichen").click()
    assert passt()
    page.get_by_label("K-AAAA", exact=True).check(force=True)
    page.get_by_role("button", name="Zusammenführen").click()
    expect(page.get_by_role("status").first).to_contain_text(f"{code} ist jetzt K-AAAA.")
    assert (alte.beratungen.count(), passt()) == (2, True)

    page.get_by_role("button", name=f"{code} wieder trennen").click()
    expect(page.get_by_role("status").first).to_contain_text("sind wieder zwei Codes")
    assert alte.beratungen.count() == 1
    assert Klient.objects.zu(code).beratungen.count() == 1


@pytest.mark.parametrize("browser_context_args", GROESSEN, indirect=True)
def test_ein_getippter_code_fuellt_aus_und_nimmt_es_wieder_mit(
    anmelden, page, passt, laufendes_vorhaben, beraterin, live_server
):
    ort = OrtsteilFactory(name="Grünau-Nord")
    klient = KlientFactory(code="K-7QF4", sprache="ar", ortsteil=ort)
    gestern = timezone.localdate() - timedelta(days=1)
    wohnen = ThemaFactory(code="wohnen")
    BeratungFactory(klient=klient, vorhaben=laufendes_vorhaben, datum=gestern, hauptthema=wohnen)
    anmelden(beraterin)
    page.goto(live_server.url + NEU)
    feld = code_feld(page)
    page.get_by_label("Geschlecht").select_option("divers")

    feld.press_sequentially("7qf4")

    expect(page.get_by_text(f"K-7QF4: zuletzt {gestern:%d.%m.%Y}, Wohnen, geklärt")).to_be_visible()
    expect(page.get_by_label("Sprache", exact=True)).to_have_value("ar")
    expect(page.get_by_label("Ortsteil")).to_have_value(str(ort.pk))
    expect(page.locator(".vorbelegt", has=page.get_by_label("Sprache", exact=True))).to_have_count(1)
    expect(page.get_by_label("Geschlecht")).to_have_value("divers")
    expect(page.get_by_label("Folgeberatung")).to_be_checked()
    expect(page.locator(".vorbelegt", has=page.get_by_label("Folgeberatung"))).to_have_count(1)
    assert passt()

    feld.fill("")
    expect(page.get_by_label("Sprache", exact=True)).to_have_value("nicht_erhoben")
    expect(page.get_by_label("Ortsteil")).to_have_value("")
    expect(page.get_by_label("Erstberatung")).to_be_checked()

    feld.fill("7qf9")
    page.get_by_role("button", name="K-7QF4").click()
    expect(page.get_by_label("Sprache", exact=True)).to_have_value("ar")
    speichere(page)
    beratung = Beratung.objects.get(beratende_person=beraterin)
    assert (beratung.klient, beratung.sprache, beratung.geschlecht, beratung.kontaktart) == (
        *(klient, "ar", "divers", "folge"),
    )


@pytest.mark.parametrize("browser_context_args", GROESSEN[:1], indirect=True)
def test_von_hand_gewaehltes_bleibt(anmelden, page, laufendes_vorhaben, beraterin, live_server):
    klient = KlientFactory(code="K-7QF4", sprache="ar")
    BeratungFactory(klient=klient, vorhaben=laufendes_vorhaben, datum=timezone.localdate())
    anmelden(beraterin)
    page.goto(live_server.url + NEU)
    page.locator("[name=kontaktart][value=unbekannt] + label").click()

    code_feld(page).fill("K-7QF4")

    expect(page.get_by_label("Sprache", exact=True)).to_have_value("ar")
    expect(page.locator("[name=kontaktart][value=unbekannt]")).to_be_checked()


@pytest.mark.parametrize("browser_context_args", OHNE_SKRIPT, indirect=True)
def test_ohne_javascript_holt_ein_knopf_die_angaben(anmelden, page, laufendes_vorhaben, beraterin, live_server):
    klient = KlientFactory(code="K-7QF4", sprache="ar")
    BeratungFactory(klient=klient, vorhaben=laufendes_vorhaben, datum=timezone.localdate())
    anmelden(beraterin)
    page.goto(live_server.url + NEU)
    page.locator("[name=hauptthema][value=wohnen] + label").click()
    code_feld(page).fill("7qf4")

    page.get_by_role("button", name="Angaben zum Code holen").click()

    expect(page.locator("[name=hauptthema][value=wohnen]")).to_be_checked()
    expect(page.get_by_label("Sprache", exact=True)).to_have_value("ar")
    expect(page.locator("[name=kontaktart][value=folge]")).to_be_checked()
    page.locator("[name=ergebnis][value=geklaert] + label").click()
    page.get_by_role("button", name="Speichern", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Gespeichert")
    assert Beratung.objects.filter(klient=klient, sprache="ar", kontaktart="folge").count() == 1


def test_gedruckt_wird_nur_die_karte_in_ihrer_groesse(anmelden, page, laufendes_vorhaben, beraterin, live_server):
    klient = KlientFactory(code="K-7QF4")
    anmelden(beraterin)
    page.goto(f"{live_server.url}/beratungen/klienten/{klient.code}/karte/")

    page.emulate_media(media="print")

    karte = page.locator(".karte").bounding_box()
    millimeter = 96 / 25.4
    assert (round(karte["width"] / millimeter, 1), round(karte["height"] / millimeter, 1)) == (85.6, 54.0)
    assert page.locator("body").inner_text().split() == page.locator(".karte").inner_text().split()
