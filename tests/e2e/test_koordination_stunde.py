"""The coordinator's hour: from what the report lacks to the file in the city's hands, by keyboard, desk and phone.

The database refuses changes: tests/berichte/test_stand_datenbank.py. Late entries: test_nachmeldung.py.
"""

import json
import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from protegat.basis.zeitraum import Zeitraum
from tests.berichte.dateien import aus_csv, aus_docx, aus_pdf, aus_xlsx
from tests.e2e.test_wiedervorlagen import passt
from tests.factories import BeratungFactory, NutzerFactory, StandortFactory, ZielwertFactory

QUARTAL = Zeitraum.quartal_mit(timezone.localdate()).voriges_quartal()
TEXTE = {
    "Gleichstellung von Frauen und Männern": "Abends und mit Kinderbetreuung.",
    "Nichtdiskriminierung": "In vier Sprachen.",
    "Ökologische Nachhaltigkeit": "Alle Wege zu Fuß.",
    "Bewertung": "Gut besucht.",
    "Ausblick": "Mehr Zeit am Nachmittag.",
}


@pytest.fixture
def kollegin(db):
    return NutzerFactory(username="kollegin", koordination=True)


@pytest.fixture
def vorhaben(laufendes_vorhaben, beraterin):
    """Seven Beratungen of the quarter before, a Strich that nobody has completed, and a target far away."""
    StandortFactory(name="Nachbarschaftszentrum")
    eintrag = {"vorhaben": laufendes_vorhaben, "datum": QUARTAL.bis, "beratende_person": beraterin}
    BeratungFactory.create_batch(7, **eintrag)
    BeratungFactory(entwurf=True, hauptthema__code="kita", **eintrag)
    ZielwertFactory(vorhaben=laufendes_vorhaben)
    return laufendes_vorhaben


@pytest.mark.parametrize("breite", [1280, 390])
def test_die_stunde_der_koordination(page, anmelden, vorhaben, koordination, kollegin, breite):
    page.set_viewport_size({"width": breite, "height": 900})

    anmelden(koordination)
    oeffne_bericht(page)
    behebe_was_fehlt(page)
    expect(zahl(page, "Beratungen")).to_have_text("8")
    schreibe(page)
    assert passt(page)
    druecke(page.get_by_role("button", name="Geprüft"))
    expect(page.get_by_role("alert")).to_contain_text("Prüfen kann ihn kollegin")

    anmelden(kollegin)
    oeffne_bericht(page)
    druecke(page.get_by_role("button", name="Geprüft"))
    expect(page.get_by_text("von kollegin").first).to_be_visible()

    anmelden(koordination)
    oeffne_bericht(page)
    schreibe_fest_und_reiche_ein(page)
    assert passt(page)
    dateien = {name: lade(page, name) for name in ("PDF", "Word (DOCX)", "Excel (XLSX)", "CSV (ZIP)", "JSON")}
    assert {name: k1(dateien.pop(name)) for name, k1 in K1.items()} == dict.fromkeys(K1, "8")


def druecke(knopf):
    """As somebody without a mouse."""
    knopf.focus()
    knopf.press("Enter")


def oeffne_bericht(page, quartal=QUARTAL):
    page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/", 3)[2] + "/berichte/")
    druecke(page.get_by_role("link", name=f"Quartalsbericht {quartal.kurz}"))
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Quartalsbericht {quartal.kurz}")


def zahl(page, zeile):
    return page.get_by_role("row", name=re.compile(f"^{zeile}")).first.get_by_role("cell").first.get_by_role("link")


def behebe_was_fehlt(page):
    """The inbox of missing data, and back."""
    expect(zahl(page, "Beratungen")).to_have_text("7")
    druecke(page.get_by_role("link", name="Daten prüfen"))
    druecke(page.get_by_role("link", name="Striche ohne Ergebnis: 1"))
    page.get_by_label("Was kam heraus?").focus()
    for taste in ("g", "Tab", "Enter"):
        page.keyboard.press(taste)
    expect(page.get_by_text("Hier ist nichts mehr offen.")).to_be_visible()
    oeffne_bericht(page)


def schreibe(page):
    """One draft taken over, the required texts, and why the target is far off."""
    druecke(page.locator("#text-1").get_by_role("button", name="Übernehmen").first)
    expect(page.get_by_label("Zusammenfassung", exact=True)).to_have_value(re.compile("8 Beratungen"))
    for feld, text in TEXTE.items():
        tippe(page, page.get_by_label(feld, exact=True), text)
    tippe(page, page.get_by_label(re.compile("^Begründung Beratungen")), "Die Stelle war unbesetzt.")
    expect(page.get_by_text(re.compile(r"^(\d+) von \1 Kapiteln fertig"))).to_be_visible()


def tippe(page, feld, text):
    """Into the box, and by the next Tab to its button."""
    feld.focus()
    page.keyboard.type(text)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="gespeichert")).to_be_visible()
    expect(feld).to_have_value(text)


def schreibe_fest_und_reiche_ein(page):
    druecke(page.get_by_role("link", name="Festschreiben"))
    expect(page.get_by_text("Keine Kennzahl ist anders als bei der Prüfung.")).to_be_visible()
    druecke(page.get_by_role("button", name="Fassung 1 festschreiben"))
    druecke(page.get_by_role("link", name="Einreichung vermerken"))
    page.get_by_label(re.compile("^An")).fill("Stadt Leipzig")
    druecke(page.get_by_role("button", name="Vermerken"))
    expect(page.get_by_text(re.compile("Eingereicht am .* an Stadt Leipzig"))).to_be_visible()


def lade(page, name):
    druecke(page.locator("summary", has_text="Dateien"))
    with page.expect_download() as herunter:
        druecke(page.get_by_role("link", name=name))
    druecke(page.locator("summary", has_text="Dateien"))
    return herunter.value.path().read_bytes()


def k1_im_pdf(inhalt):
    return re.search(r"Beratungen Kontakte · K1 (\d+)", aus_pdf(inhalt))[1]


K1 = {
    "PDF": k1_im_pdf,
    "Word (DOCX)": lambda inhalt: aus_docx(inhalt)[0][0][0],
    "Excel (XLSX)": lambda inhalt: next(aus_xlsx(inhalt))[0][0],
    "CSV (ZIP)": lambda inhalt: aus_csv(inhalt)[0][0][0],
    "JSON": lambda inhalt: str(json.loads(inhalt)["kennzahlen"][0]["quartal"]),
}
