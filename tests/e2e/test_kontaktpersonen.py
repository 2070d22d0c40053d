"""Whom we ask for at a partner, from the first entry to the day of deletion, at the desk and on the phone."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from netzwerk.models import Kontaktperson
from tests.factories import KontaktpersonFactory, OrganisationFactory


def passt(page):
    """Nothing sticks out sideways."""
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("breite", [1280, 390])
def test_eintragen_und_in_einem_schritt_loeschen(anmelden, page, laufend, koordination, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    gestern = timezone.localdate() - timedelta(days=1)
    organisation = OrganisationFactory(name="Wohnhilfe")
    for name in ("Empfang alt", "Leitung alt"):
        KontaktpersonFactory(name=name, organisation=organisation, loeschen_am=gestern)
    karte = page.get_by_role("region", name="Kontaktpersonen")
    anmelden(koordination)

    page.goto(live_server.url + organisation.get_absolute_url())
    karte.get_by_role("link", name="Person hinzufügen").click()
    page.get_by_label("Name").fill("Leitung neu")
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text("Bitte geben Sie die Funktion, ein Telefon oder eine E-Mail an.")).to_be_visible()
    assert passt(page)
    page.get_by_label("E-Mail").fill("leitung.der.wohnhilfe.im.viertel@wohnhilfe.example")
    page.get_by_role("button", name="Speichern").click()
    expect(karte).to_contain_text("Leitung neu")
    expect(karte).to_contain_text("zu löschen seit")
    assert passt(page)

    page.goto(live_server.url + reverse("netzwerk:organisation_list"))
    expect(page.get_by_text("2 Kontaktpersonen sind zu löschen.")).to_be_visible()
    assert passt(page)
    page.get_by_role("link", name="Ansehen").click()
    page.get_by_label("Empfang alt").uncheck()
    assert passt(page)
    page.get_by_role("button", name="Angekreuzte löschen").click()
    expect(page.get_by_role("status")).to_contain_text("Gelöschte Kontaktpersonen: 1.")

    assert [person.name for person in Kontaktperson.objects.all()] == ["Empfang alt", "Leitung neu"]
