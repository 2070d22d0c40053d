"""Three kinds of doubt fixed with the keyboard alone; the report counts accordingly, and the undo takes it back."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from protegat.basis.zeitraum import Zeitraum
from tests.e2e.test_wiedervorlagen import passt
from tests.factories import BeratungFactory, KlientFactory, VeranstaltungFactory

GESTERN = timezone.localdate() - timedelta(days=1)


def zahl(page, zeile):
    """The number of the quarter in the first row of this name."""
    reihe = page.get_by_role("row", name=re.compile(f"^{zeile}")).first
    return reihe.get_by_role("cell").first.get_by_role("link")


@pytest.fixture
def zweifel(laufend, beraterin):
    """Two Striche, a Folgeberatung without an earlier one, an event without a headcount."""
    tag = {"vorhaben": laufend, "datum": GESTERN, "beratende_person": beraterin}
    BeratungFactory.create_batch(2, entwurf=True, hauptthema__code="kita", **tag)
    BeratungFactory(folge=True, klient=KlientFactory(), altersgruppe="30_54", geschlecht="weiblich", **tag)
    VeranstaltungFactory(vorhaben=laufend, tag=GESTERN, geplant=True)


@pytest.mark.parametrize("breite", [1280, 390])
def test_beheben_mit_der_tastatur(anmelden, page, laufend, zweifel, beraterin, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    quartal = Zeitraum.quartal_mit(GESTERN).kuerzel
    bericht, pruefen = (f"{live_server.url}/{ort}/JETZT/{quartal}/" for ort in ("berichte", "pruefen"))
    anmelden(beraterin)
    page.goto(bericht)
    expect(zahl(page, "Beratungen")).to_have_text("1")
    expect(zahl(page, "Erstberatungen")).to_have_text("0")

    page.goto(pruefen)
    expect(page.get_by_text("ergibt + 2 Beratungen (K1)")).to_be_visible()
    page.get_by_role("link", name="Striche ohne Ergebnis: 2").press("Enter")
    page.get_by_label("Was kam heraus?").first.focus()
    page.keyboard.press("g")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Gespeichert")).to_be_visible()
    expect(page.get_by_label("Worum ging es?")).to_be_focused()
    assert passt(page)
    page.keyboard.press("Tab")
    page.keyboard.press("g")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Hier ist nichts mehr offen.")).to_be_visible()

    page.goto(f"{pruefen}folge_ohne_erst/")
    page.get_by_label("Kontaktart").focus()
    page.keyboard.press("E")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Hier ist nichts mehr offen.")).to_be_visible()

    page.goto(f"{pruefen}veranstaltung_ohne_zahl/")
    page.get_by_label("Teilnehmende").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("0 ist eine Zahl, leer nicht.").last).to_be_visible()
    expect(page.get_by_label("Teilnehmende")).to_be_focused()
    page.keyboard.type("0")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Hier ist nichts mehr offen.")).to_be_visible()

    page.goto(bericht)
    expect(zahl(page, "Beratungen")).to_have_text("3")
    expect(zahl(page, "Erstberatungen")).to_have_text("3")
    expect(zahl(page, "Informationsveranstaltungen")).to_have_text("1")


@pytest.mark.parametrize("breite", [1280, 390])
def test_rueckgaengig_und_stimmt_so(anmelden, page, laufend, zweifel, beraterin, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    quartal = Zeitraum.quartal_mit(GESTERN).kuerzel
    anmelden(beraterin)
    page.goto(f"{live_server.url}/pruefen/JETZT/{quartal}/folge_ohne_erst/")

    page.get_by_label("Kontaktart").select_option("erst")
    page.get_by_role("button", name="Speichern").click()
    page.get_by_role("button", name="Rückgängig").click()
    expect(page.get_by_label("Kontaktart")).to_have_value("folge")

    page.get_by_text("Stimmt so …").click()
    assert passt(page)
    page.get_by_label("Warum?").select_option("nicht_zu_erfahren")
    page.get_by_role("button", name="Bestätigen").click()
    expect(page.get_by_text("Hier ist nichts mehr offen.")).to_be_visible()
    page.get_by_text("Bestätigt: 1").click()
    expect(page.get_by_text("nicht mehr zu erfahren, beraterin am")).to_be_visible()
