"""Two people on the same record, in a real browser: at the desk, on a phone, with the keyboard only."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from beratung.models import Beratung
from tests.factories import BeratungFactory

BREITEN = pytest.mark.parametrize("breite", [1280, 390, 320])


@pytest.fixture
def konflikt(context, anmelden, laufendes_vorhaben, beraterin, koordination, live_server):
    """`konflikt(390)`: she typed 45 minutes and a topic, meanwhile it became 30 minutes and two people."""
    anmelden(beraterin)
    seite = context.new_page()  # of its own: the console names an answer of 409

    def herbeifuehren(breite):
        beratung = BeratungFactory(vorhaben=laufendes_vorhaben, datum=timezone.localdate(), dauer=20)
        seite.set_viewport_size({"width": breite, "height": 900})
        seite.goto(live_server.url + reverse("beratung:beratung_update", args=[beratung.pk]))
        seite.get_by_label("Minuten", exact=True).fill("45")
        Beratung.objects.update(dauer=30, personenzahl=2, geaendert_von=koordination)
        seite.get_by_role("button", name="Speichern").first.click()
        expect(seite.get_by_role("heading", name="Inzwischen geändert")).to_be_visible()
        return seite

    return herbeifuehren


@BREITEN
def test_beide_fassungen_stehen_da_und_passen_auf_den_schirm(konflikt, breite):
    seite = konflikt(breite)

    minuten, personen = seite.get_by_role("group", name="Minuten"), seite.get_by_role("group", name="Personen")
    expect(minuten.get_by_role("radio", name="Ihre Eingabe 45")).to_be_checked()
    expect(personen.get_by_role("radio", name="Steht jetzt da 2")).to_be_checked()
    expect(seite.get_by_role("alert")).to_be_focused()
    assert seite.evaluate("document.documentElement.scrollWidth") <= breite
    links, rechts = (wahl.bounding_box() for wahl in minuten.locator("label").all())
    assert (links["y"] == rechts["y"]) is (breite == 1280)

    seite.get_by_role("button", name="Auswahl speichern").click()
    expect(seite.get_by_role("status").first).to_contain_text("Gespeichert")

    assert list(Beratung.objects.values_list("dauer", "personenzahl")) == [(45, 2)]


def test_nur_mit_der_tastatur(konflikt):
    seite = konflikt(1280)

    for taste in ("Tab", "ArrowDown", "Tab", "Tab", "Enter"):
        seite.keyboard.press(taste)
    expect(seite.get_by_role("status").first).to_contain_text("Gespeichert")

    assert set(Beratung.objects.values_list("dauer", "personenzahl")) < {(45, 1), (30, 2), (30, 1), (45, 2)}
