"""Wiedervorlagen and handover in a real browser, at the desk and on the phone."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from protegat.basis.models import Wiedervorlage, arbeitstag_in
from tests.factories import BeratungFactory, KlientFactory, WiedervorlageFactory

BREITEN = pytest.mark.parametrize("breite", [1280, 390])


def passt(page):
    """Nothing sticks out sideways."""
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def karte(page):
    return page.get_by_role("region", name="Wiedervorlagen")


@BREITEN
def test_anlegen_verschieben_erledigen_und_zurueck(anmelden, page, laufend, beraterin, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    klient = KlientFactory()
    BeratungFactory(vorhaben=laufend, datum=timezone.localdate(), beratende_person=beraterin, klient=klient)
    anmelden(beraterin)

    page.goto(live_server.url + klient.get_absolute_url())
    page.get_by_text("Wiedervorlage anlegen").click()
    page.get_by_label("Was ist zu tun?").fill("Bescheid prüfen")
    page.get_by_label("morgen", exact=True).check(force=True)
    page.get_by_role("button", name="Vorlegen").click()
    expect(page.get_by_role("status")).to_contain_text("Bescheid prüfen")
    expect(karte(page).get_by_role("link", name="Bescheid prüfen")).to_be_visible()
    assert passt(page)

    Wiedervorlage.objects.update(faellig_am=timezone.localdate())
    page.goto(live_server.url + "/")
    expect(karte(page)).to_contain_text(klient.code)
    expect(karte(page)).to_contain_text("heute")
    karte(page).get_by_role("button", name="Auf nächste Woche").click()
    expect(karte(page)).to_contain_text("Heute ist nichts fällig.")
    assert Wiedervorlage.objects.get().faellig_am == arbeitstag_in(7, timezone.localdate())
    page.get_by_role("button", name="Rückgängig").click()
    expect(karte(page)).to_contain_text("Bescheid prüfen")

    karte(page).get_by_role("button", name="Erledigen").click()
    expect(karte(page)).to_contain_text("Heute ist nichts fällig.")
    page.get_by_role("button", name="Rückgängig").click()
    expect(karte(page)).to_contain_text("Bescheid prüfen")
    assert passt(page)
    assert Wiedervorlage.objects.get().offen


@BREITEN
def test_alles_uebergeben_und_zurueck(anmelden, page, laufend, beraterin, koordination, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    WiedervorlageFactory.create_batch(2, fuer=beraterin)
    anmelden(beraterin)

    page.get_by_text("beraterin", exact=True).first.click()
    page.get_by_role("link", name="Alles übergeben").click()
    page.get_by_role("link", name="Alles übergeben").last.click()
    expect(page.get_by_text("Notizen bleiben bei Ihnen.")).to_be_visible()
    page.get_by_label("An", exact=True).select_option(label="koordination")
    assert passt(page)
    page.get_by_role("button", name="Übergeben", exact=True).click()

    expect(page.get_by_role("status")).to_contain_text("2 Wiedervorlagen an koordination übergeben.")
    assert set(Wiedervorlage.objects.values_list("fuer", flat=True)) == {koordination.pk}
    assert passt(page)
    page.get_by_role("button", name="Rückgängig").click()
    expect(page.get_by_role("status")).to_contain_text("Zurück bei beraterin")
    assert set(Wiedervorlage.objects.values_list("fuer", flat=True)) == {beraterin.pk}
