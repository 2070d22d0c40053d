"""An event from its Reihe to the figure of the report, and back from the figure to exactly this event."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from berichte.urls import ZeitraumKonverter
from tests.factories import ReiheFactory, VeranstaltungFactory
from veranstaltungen.models import Veranstaltung


def test_von_der_reihe_bis_zur_zahl_im_bericht(anmelden, live_server, laufend, koordination):
    heute = timezone.localdate()
    reihe = ReiheFactory(name="Eine neue Heimat", art="informationsveranstaltung")
    VeranstaltungFactory(vorhaben=laufend, art="schulung", tag=heute, teilnehmende=50)
    page = anmelden(koordination)

    # the first date, then the next one by the rhythm
    page.goto(live_server.url + reverse("veranstaltungen:reihe_detail", args=[reihe.pk]))
    page.get_by_role("link", name="Ersten Termin anlegen").click()
    page.get_by_label("Vorhaben").select_option(label=str(laufend))
    page.get_by_label("Beginn, Tag").fill((heute - timedelta(days=7)).isoformat())
    page.get_by_label("Beginn, Uhrzeit").fill("08:00")
    page.get_by_role("button", name="Speichern").click()
    page.get_by_role("link", name="„Eine neue Heimat“").click()
    page.get_by_role("link", name="Termine anlegen").click()
    page.get_by_label("Erster Termin").fill(heute.isoformat())
    page.get_by_label("Anzahl").fill("1")
    page.get_by_role("button", name="Vorschau zeigen").click()
    anlegen = page.get_by_role("button", name="1 Termin anlegen")
    if anlegen.count():
        anlegen.click()
    else:  # today is a holiday, which the rhythm leaves out: the week before serves
        heute -= timedelta(days=7)

    # counted at the door, taken over
    termin = Veranstaltung.objects.get(reihe=reihe, datum=heute)
    page.goto(live_server.url + reverse("veranstaltungen:tuer", args=[termin.pk]))
    for gruppe in ("frau", "frau", "mann"):
        page.locator(f"[data-gruppe={gruppe}] .tor-plus").click()
    expect(page.locator("#netzstand")).to_have_text("Alles gesendet")
    page.get_by_role("link", name="Veranstaltung").click()
    page.locator("#tuer").get_by_role("button", name="Als Zahl übernehmen").click()
    expect(page.locator(".gang [aria-current]")).to_contain_text("Zählt im Bericht")

    # the figures of the report, and the list behind each
    quartal = termin.quartal.geschnitten(laufend.spanne)
    quartal_im_weg = ZeitraumKonverter().to_url(quartal)
    for schluessel, zahl in (("K9.informationsveranstaltung", "1"), ("K10.informationsveranstaltung", "3")):
        page.goto(live_server.url + reverse("berichte:bericht_detail", args=[laufend.kuerzel, quartal]))
        zelle = page.locator(f"a[href*='/{quartal_im_weg}/zahlen/{schluessel}/']").first
        expect(zelle).to_have_text(zahl)
        zelle.click()
        expect(page.get_by_text(f"{zahl} = {zahl}")).to_be_visible()
        zeilen = page.locator("main .blatt tbody tr")
        expect(zeilen).to_have_count(1)
        expect(zeilen.get_by_role("link")).to_have_attribute("href", termin.get_absolute_url())
