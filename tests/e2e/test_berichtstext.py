"""Writing the report in a real browser: a draft taken over by keyboard only, at the desk and on a phone."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from berichte.models import Berichtstext
from protegat.basis.zeitraum import Zeitraum
from tests.factories import BeratungFactory

BREITEN = pytest.mark.parametrize("breite", [1280, 390])


@pytest.fixture
def bericht(anmelden, live_server, laufend, koordination):
    """`bericht(390)`: the page of the running quarter with two Beratungen."""
    BeratungFactory.create_batch(2, vorhaben=laufend, datum=timezone.localdate())
    adresse = reverse("berichte:bericht_detail", args=[laufend.kuerzel, Zeitraum.quartal_mit(timezone.localdate())])

    def oeffnen(breite):
        seite = anmelden(koordination)
        seite.set_viewport_size({"width": breite, "height": 900})
        seite.goto(live_server.url + adresse)
        return seite

    return oeffnen


@BREITEN
def test_ein_vorschlag_wird_nur_mit_der_tastatur_uebernommen(bericht, breite):
    seite = bericht(breite)
    feld = seite.get_by_label("Zusammenfassung", exact=True)
    feld.focus()
    seite.keyboard.type("Ein gutes Quartal.")

    erster = seite.locator("#text-1").get_by_role("button", name="Übernehmen").first
    for _ in range(12):
        if erster.evaluate("knopf => knopf === document.activeElement"):
            break
        seite.keyboard.press("Tab")
    seite.keyboard.press("Enter")
    expect(seite.get_by_role("status").first).to_contain_text("Der Satz steht jetzt im Text.")

    expect(feld).to_have_value(Berichtstext.objects.get().text)
    assert Berichtstext.objects.get().text.startswith("Ein gutes Quartal. Im ")
    assert seite.url.endswith("#meldung-text-1")


@BREITEN
def test_die_seite_passt_auf_den_schirm(bericht, breite):
    seite = bericht(breite)

    assert seite.evaluate("document.documentElement.scrollWidth") <= breite


def test_was_in_einem_anderen_feld_getippt_war_wird_wieder_angeboten(bericht):
    seite = bericht(1280)
    seite.get_by_label("Ausblick", exact=True).fill("Noch nicht gespeichert.")
    expect(seite.locator("#text-12\\.ausblick .entwurf-stand")).to_contain_text("Entwurf gemerkt")

    seite.get_by_label("Bewertung", exact=True).fill("Gespeichert.")
    seite.get_by_role("button", name="Speichern: Bewertung").click()
    angebot = seite.get_by_role("status").filter(has_text="Nicht gespeichert: Eingaben von")
    angebot.get_by_role("button", name="Übernehmen").click()

    expect(seite.get_by_label("Ausblick", exact=True)).to_have_value("Noch nicht gespeichert.")
    expect(seite.get_by_label("Bewertung", exact=True)).to_have_value("Gespeichert.")
