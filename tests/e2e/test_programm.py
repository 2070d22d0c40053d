"""The public pages in a real browser, German and Arabic: no cookie, no sideways scroll, nothing for axe to find."""

from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from tests.e2e.axe import maengel
from tests.factories import StandortFactory, VeranstaltungFactory, VeranstaltungstextFactory
from veranstaltungen.worte import KATALOGE

BREITEN = [1280, 390, 320]
ARABISCH = {"titel": "كيف نجد مكاناً في الروضة", "beschreibung": "كيف تسجّلون طفلكم؟"}


@pytest.fixture
def kita(laufend):
    """An evening of the coming week, told in German and in Arabic; a second one is cancelled."""
    laufend.publizitaetstext = "Gefördert aus Mitteln der Europäischen Union."
    laufend.save()
    gemeinsam = {"vorhaben": laufend, "status": "geplant", "teilnehmende": None, "oeffentlich": True}
    saal = StandortFactory(name="Saal am Kanal", adresse="Beispielweg 1, 04177 Leipzig", barrierefrei=True)
    tag = timezone.localdate() + timedelta(days=7)
    eine = VeranstaltungFactory(titel="KiTa-Platz finden", tag=tag, standort=saal, sprachen=["de", "ar"], **gemeinsam)
    VeranstaltungstextFactory(veranstaltung=eine, sprache="ar", **ARABISCH)
    VeranstaltungFactory(titel="Schulung", tag=tag, art="schulung", **gemeinsam | {"status": "abgesagt"})
    return eine


def pruefe_seite(page, breite):
    assert page.evaluate("document.documentElement.scrollWidth") == breite
    assert page.context.cookies() == []
    assert maengel(page) == []


@pytest.mark.parametrize("breite", BREITEN)
@pytest.mark.parametrize(("sprache", "titel"), [("de", "KiTa-Platz finden"), ("ar", ARABISCH["titel"])])
def test_vom_programm_zum_termin(page, kita, live_server, breite, sprache, titel):
    page.set_viewport_size({"width": breite, "height": 900})
    page.goto(live_server.url + reverse("programm:programm", args=[sprache]))
    expect(page.locator("html")).to_have_attribute("dir", "rtl" if sprache == "ar" else "ltr")
    expect(page.get_by_role("listitem").filter(has_text="Schulung").locator(".stand")).to_have_text(
        KATALOGE[sprache]["abgesagt"]
    )
    pruefe_seite(page, breite)

    page.get_by_role("link", name=titel).click()

    expect(page.get_by_role("heading", level=1)).to_have_text(titel)
    expect(page.get_by_text("Beispielweg 1, 04177 Leipzig")).to_be_visible()
    expect(page.get_by_text("Gefördert aus Mitteln der Europäischen Union.")).to_be_visible()
    pruefe_seite(page, breite)


def test_auswaehlen_und_die_sprache_wechseln_ohne_javascript(browser, kita, live_server):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(live_server.url + reverse("programm:programm", args=["de"]))

    page.get_by_text("Termine auswählen").click()
    page.get_by_label("Art").select_option(label="Schulung")
    page.get_by_role("button", name="Zeigen").click()
    expect(page.locator(".termin h3 a")).to_have_text(["Schulung"])

    page.get_by_role("link", name="Türkçe").click()
    expect(page.locator(".termin h3 a")).to_have_text(["Schulung"])
    expect(page.get_by_role("heading", level=1)).to_have_text("Program")


def test_im_dunkeln_und_mit_der_tastatur(browser, kita, live_server):
    page = browser.new_context(color_scheme="dark").new_page()
    page.goto(live_server.url + reverse("programm:termin", args=["de", kita.pk]))
    assert maengel(page) == []

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Zum Inhalt springen")).to_be_focused()


@pytest.fixture
def fremde_website(kita, live_server):
    """Somebody else's page that shows our list in a frame."""
    seite = f'<iframe src="{live_server.url}{reverse("programm:einbetten", args=["de"])}"></iframe>'.encode()

    class Website(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(seite)

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Website) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_in_einem_fremden_rahmen_oeffnen_verweise_die_ganze_seite(page, kita, live_server, settings, fremde_website):
    settings.EINBETTEN_AUF = [fremde_website]
    page.goto(f"{fremde_website}/")

    page.frame_locator("iframe").get_by_role("link", name="KiTa-Platz finden").click()

    page.wait_for_url(live_server.url + reverse("programm:termin", args=["de", kita.pk]))
    assert page.context.cookies() == []


def test_ohne_erlaubnis_bleibt_der_rahmen_leer(browser, fremde_website):
    page = browser.new_page()
    page.goto(f"{fremde_website}/", wait_until="networkidle")

    assert page.frame_locator("iframe").get_by_role("link").count() == 0


def test_die_seite_wiegt_wenig_und_holt_nur_von_uns(page, kita, live_server):
    antworten = []
    page.on("response", lambda antwort: antworten.append(antwort))

    page.goto(live_server.url + reverse("programm:programm", args=["de"]), wait_until="networkidle")

    assert {antwort.url.startswith(live_server.url) for antwort in antworten} == {True}
    assert not any(antwort.url.endswith(".js") for antwort in antworten)
    schriften = [antwort for antwort in antworten if antwort.url.endswith(".woff2")]
    assert len(schriften) <= 1, "only the four signs that name Tigrinya"
    assert sum(len(schrift.body()) for schrift in schriften) < 2_000
    assert sum(len(antwort.body()) for antwort in antworten) < 40_000, "unpacked"
