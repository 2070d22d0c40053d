"""From the QR code to the result, on the phone of a guest, in German and in Arabic; nothing stays on the phone."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.e2e.test_wiedervorlagen import BREITEN, passt
from tests.factories import VeranstaltungFactory
from veranstaltungen.forms import feedback as formular
from veranstaltungen.models import Feedback
from veranstaltungen.worte.feedback import WORTE

FERTIG = "Das Feedback ist geschlossen."


@pytest.fixture
def veranstaltung(laufend, monkeypatch):
    monkeypatch.setattr(formular, "ZU_SCHNELL", -1)
    return VeranstaltungFactory(vorhaben=laufend, beginn=timezone.now() - timedelta(hours=2), geplant=True)


def antworte(page, adresse, sprache):
    """One sheet by keyboard: the first answer of each question."""
    worte = WORTE[sprache]
    page.goto(f"{adresse}?sprache={sprache}")
    for frage, antwort in (
        (worte.gefallen, worte.antworten_gefallen[0]),
        (worte.nuetzlich, worte.antworten_nuetzlich[0]),
        (worte.fehlte, worte.antworten_fehlte[2]),
    ):
        page.get_by_role("group", name=frage).get_by_label(antwort, exact=True).press("Space")
    page.get_by_role("button", name=worte.absenden).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(worte.danke)
    return worte


@pytest.mark.parametrize(("sprache", "richtung"), [("de", "ltr"), ("ar", "rtl")])
def test_vom_qr_code_zum_ergebnis(anmelden, page, browser, veranstaltung, beraterin, live_server, sprache, richtung):
    page.set_viewport_size({"width": 1280, "height": 800})
    anmelden(beraterin)
    page.goto(live_server.url + veranstaltung.get_absolute_url())
    page.get_by_role("button", name="Feedback vorbereiten").click()
    expect(page.get_by_role("heading", name="QR-Code für das Feedback")).to_be_visible()
    adresse = page.get_by_role("img", name="QR-Code").get_attribute("aria-label").partition(": ")[2]

    telefon = browser.new_context(viewport={"width": 390, "height": 800}, locale=sprache)
    gast = telefon.new_page()
    for _ in range(3):
        antworte(gast, adresse, sprache)
        assert passt(gast)
    assert gast.evaluate("getComputedStyle(document.documentElement).direction") == richtung
    assert telefon.cookies() == []
    telefon.close()

    page.goto(live_server.url + veranstaltung.get_absolute_url())
    karte = page.get_by_role("region", name="Feedback")
    expect(karte).to_contain_text("3 Bögen bisher")
    karte.get_by_role("button", name="Schließen und auswerten").click()
    expect(page.get_by_role("status").filter(has_text=FERTIG)).to_be_visible()
    expect(karte.get_by_role("row", name="sehr gut")).to_contain_text("100,0")
    expect(karte.get_by_role("row", name="meine Sprache")).to_contain_text("3")


@BREITEN
def test_ohne_antwort_sagt_die_seite_was_zu_tun_ist(page, veranstaltung, live_server, koordination, breite):
    feedback = Feedback.objects.eroeffne(veranstaltung, von=koordination)
    page.set_viewport_size({"width": breite, "height": 800})
    page.goto(f"{live_server.url}{feedback.get_absolute_url()}?sprache=ar")

    page.get_by_role("button", name=WORTE["ar"].absenden).click()

    expect(page.get_by_role("alert")).to_have_text(WORTE["ar"].eine_antwort)
    expect(page.get_by_label("Webseite")).to_have_count(1)
    expect(page.get_by_role("textbox")).to_have_count(0)  # the trap is not for those who listen
    page.get_by_role("link", name="Türkçe").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(WORTE["tr"].ihre_meinung)
    assert passt(page)
