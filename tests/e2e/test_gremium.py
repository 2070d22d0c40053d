"""From the Gremium to its session, who was there, a decision, its Wiedervorlage, and the line of the report."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.factories import GremiumFactory, MitgliedschaftFactory, OrganisationFactory
from veranstaltungen.models import Veranstaltung


@pytest.mark.parametrize("breite", [1280, 390])
def test_von_den_mitgliedern_zur_zeile_im_bericht(anmelden, page, laufend, koordination, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    heute, gremium = timezone.localdate(), GremiumFactory(name="Runder Tisch Wohnen", art="runder_tisch")
    MitgliedschaftFactory(gremium=gremium, organisation__name="Kita am Kanal")
    for name in ("Hort Westwind", "Gastverein"):
        OrganisationFactory(name=name)
    anmelden(koordination)

    def passt():
        return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    page.goto(live_server.url + gremium.get_absolute_url())
    page.get_by_role("link", name="Mitglieder aufnehmen").click()
    page.get_by_label("Organisation 1").fill("hort")
    page.get_by_role("option", name="Hort Westwind").click()
    page.get_by_label("Mitglied seit").fill(str(heute - timedelta(days=30)))
    page.get_by_role("button", name="Aufnehmen").click()
    expect(page.get_by_role("region", name="Mitglieder")).to_contain_text("Hort Westwind")
    assert passt()

    page.get_by_role("link", name="Sitzung anlegen").click()
    page.get_by_label("Beginn, Tag").fill(str(heute))
    page.get_by_label("Beginn, Uhrzeit").fill("08:00")
    page.get_by_role("button", name="Sitzung anlegen").click()

    page.get_by_role("link", name="Anwesende ankreuzen").click()
    page.get_by_text("Kita am Kanal", exact=True).click()
    page.get_by_text("Hort Westwind", exact=True).click()
    expect(page.get_by_text("2 von 2 angekreuzt")).to_be_visible()
    page.get_by_label("Gast 1").fill("Gastverein")
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_role("region", name="Anwesende Organisationen")).to_contain_text("2 von 2 Mitgliedern, 1 Gast")

    page.get_by_label("Teilnehmende").fill("7")
    page.get_by_text("Liste", exact=True).click()
    page.get_by_role("button", name="Zahlen speichern").click()
    expect(page.get_by_text("Gezählt: 7 Teilnehmende.")).to_be_visible()

    beschluesse = page.get_by_role("region", name="Beschlüsse")
    beschluesse.get_by_role("link", name="Beschluss festhalten").click()
    page.get_by_label("Was ist beschlossen?").fill("Liste der Sprechzeiten schicken")
    page.get_by_label("Bis wann?").fill(str(heute + timedelta(days=7)))
    page.get_by_role("button", name="Speichern", exact=True).click()
    vorlagen = page.get_by_role("region", name="Wiedervorlagen")
    expect(vorlagen).to_contain_text("Liste der Sprechzeiten schicken")
    vorlagen.get_by_role("button", name="Erledigen").click()
    expect(beschluesse).to_contain_text("erledigt")
    assert passt()

    sitzung = Veranstaltung.objects.get()
    page.goto(f"{live_server.url}/berichte/JETZT/{sitzung.quartal.kuerzel}/")
    satz = page.locator(".entwurfssatz", has_text="Netzwerktreffen, 3 Organisationen").first
    expect(satz).to_contain_text(": ein Netzwerktreffen, 3 Organisationen, davon 3 neu.")
    satz.get_by_role("link", name="3 Organisationen", exact=True).click()
    expect(page.get_by_text("3 = 3")).to_be_visible()
    expect(page.get_by_role("link", name="Gastverein")).to_be_visible()
