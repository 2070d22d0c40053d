"""A participation from the page of a code to six months after, wide, narrow and without scripts."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from beratung.models import Stammblatt
from tests.e2e.strichliste import melde_an
from tests.factories import BeratungFactory, StammblattFactory, VorhabenFactory

BREITEN = pytest.mark.parametrize("breite", [1280, 390])


@pytest.fixture
def heute():
    return timezone.localdate()


@pytest.fixture
def vorhaben(katalog, heute):
    tage = (heute - timedelta(days=400), heute + timedelta(days=300))
    return VorhabenFactory(kuerzel="ESF", tage=tage, mit_stammblatt=True, bagatellgrenze_stunden=8)


def passt_in_die_breite(page):
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def gehe_den_weg(page, adresse, code, heute):
    """From the start page, which names the code, to the results on leaving."""
    page.goto(adresse + "/")
    page.get_by_role("link", name=code).first.click()
    expect(page.get_by_text("nötig ab 8 Stunden")).to_be_visible()
    page.get_by_role("link", name="Stammblatt in ESF anlegen").click()
    expect(page.get_by_label("Eintritt", exact=True)).to_have_value(heute.isoformat())
    page.get_by_label("Geschlecht").select_option("weiblich")
    page.get_by_label("Alter beim Eintritt").select_option("30_54")
    page.get_by_label("Erwerbsstatus").select_option("arbeitslos")
    page.get_by_label("Arbeitslos seit").fill("2020-01-01")
    for name in ("Ohne eigene Wohnung", "Wohnt auf dem Land", "Ausländische Herkunft"):
        page.get_by_label(name).select_option("nein")
    page.get_by_label("Staatsangehörigkeit").select_option("deutsch")
    assert passt_in_die_breite(page)
    page.get_by_role("button", name="Speichern").click()

    expect(page.get_by_role("status").first).to_contain_text("Es fehlt: Höchster Bildungsabschluss.")
    page.get_by_role("link", name="Ergänzen, berichtigen").click()
    page.get_by_label("Höchster Bildungsabschluss").select_option("isced_3_4")
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text("Es fehlt:")).to_have_count(0)
    assert passt_in_die_breite(page)

    page.get_by_role("link", name="Austritt festhalten").click()
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text(f"Ergebnisse bis {heute + timedelta(weeks=4):%d.%m.%Y}")).to_be_visible()
    page.get_by_role("link", name="Ergebnisse festhalten").click()
    page.get_by_label("hat Arbeit, auch selbstständig").check(force=True)
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text("Ergebnisse festgehalten.")).to_be_visible()
    assert passt_in_die_breite(page)


@BREITEN
def test_vom_code_bis_zum_ergebnis(anmelden, page, vorhaben, beraterin, live_server, heute, breite):
    beratung = BeratungFactory(vorhaben=vorhaben, datum=heute, dauer=480, mit_code=True)
    page.set_viewport_size({"width": breite, "height": 800})
    anmelden(beraterin)

    gehe_den_weg(page, live_server.url, beratung.klient.code, heute)

    blatt = Stammblatt.objects.get()
    assert (blatt.ergebnis, blatt.langzeitarbeitslos, blatt.fehlende_felder()) == (["arbeit"], True, [])


def test_derselbe_weg_ohne_skripte(browser, vorhaben, beraterin, live_server, heute):
    beratung = BeratungFactory(vorhaben=vorhaben, datum=heute, dauer=480, mit_code=True)
    context = browser.new_context(java_script_enabled=False, locale="de-DE")
    melde_an(context, live_server, beraterin)

    gehe_den_weg(context.new_page(), live_server.url, beratung.klient.code, heute)

    assert Stammblatt.objects.get().ergebnis == ["arbeit"]
    context.close()


@BREITEN
def test_nach_sechs_monaten_erinnert_die_startseite(anmelden, page, vorhaben, beraterin, live_server, heute, breite):
    austritt = heute - timedelta(days=190)
    erhoben = {"austritt": austritt, "ergebnis": ["bildung"], "ergebnis_am": austritt}
    blatt = StammblattFactory(vorhaben=vorhaben, eintritt=heute - timedelta(days=300), **erhoben)
    page.set_viewport_size({"width": breite, "height": 800})
    anmelden(beraterin)

    page.get_by_role("link", name="Verbleib fällig").click()
    assert passt_in_die_breite(page)
    page.get_by_role("link", name=blatt.klient.code).click()
    page.get_by_role("link", name="Verbleib festhalten").click()
    page.get_by_label("bessere Lage auf dem Arbeitsmarkt").check(force=True)
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text("alles erhoben")).to_be_visible()

    page.goto(live_server.url + "/")
    expect(page.get_by_role("link", name="Verbleib fällig")).to_have_count(0)


def test_wiederkommen_und_ein_versehen_zuruecknehmen(anmelden, page, vorhaben, beraterin, live_server, heute):
    eintritt, austritt = heute - timedelta(days=90), heute - timedelta(days=30)
    blatt = StammblattFactory(vorhaben=vorhaben, eintritt=eintritt, austritt=austritt)
    anmelden(beraterin)
    page.goto(live_server.url + reverse("beratung:stammblatt_detail", args=[blatt.pk]))

    page.get_by_role("link", name="Wieder eingetreten").click()
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text(f"seit {heute:%d.%m.%Y}")).to_be_visible()
    expect(page.get_by_text(f"{eintritt:%d.%m.%Y} – {austritt:%d.%m.%Y}")).to_be_visible()
    page.get_by_role("button", name="Rückgängig").click()

    expect(page.get_by_text("Der frühere Austritt gilt wieder.")).to_be_visible()
    expect(page.get_by_text(f"seit {heute:%d.%m.%Y}")).to_have_count(0)


def test_auf_papier_ist_es_eine_seite_mit_code(anmelden, page, vorhaben, beraterin, live_server, heute):
    blatt = StammblattFactory(vorhaben=vorhaben, eintritt=heute)
    anmelden(beraterin)
    page.goto(live_server.url + reverse("beratung:stammblatt_druck", args=[blatt.pk]))

    page.emulate_media(media="print")

    expect(page.get_by_text("Unterschrift der teilnehmenden Person")).to_be_visible()
    expect(page.get_by_text(f"Stammblatt {blatt.klient}")).to_be_visible()
    expect(page.get_by_text("Drucken Sie diese Seite")).to_be_hidden()


@pytest.mark.parametrize("name", ["list", "detail", "update", "druck"])
def test_nichts_rollt_seitwaerts_bei_320(anmelden, page, vorhaben, beraterin, live_server, heute, name):
    blatt = StammblattFactory(vorhaben=vorhaben, eintritt=heute, ohne_angaben=True)
    anmelden(beraterin)
    page.set_viewport_size({"width": 320, "height": 800})

    page.goto(live_server.url + reverse(f"beratung:stammblatt_{name}", args=[] if name == "list" else [blatt.pk]))

    assert page.evaluate("document.documentElement.scrollWidth") == 320
