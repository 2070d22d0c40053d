"""Sent on: several in one contact, asked about until it is settled, and answered by the partner on a phone."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from beratung.models import Antwortlink, Beratung, Vermittlung
from tests.factories import OrganisationFactory, VermittlungFactory

BREIT = {"viewport": {"width": 1280, "height": 900}}
HANDY = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
FORMEN = {"breit": BREIT, "handy": HANDY, "ohne_skript": HANDY | {"java_script_enabled": False}}
UEBERALL = pytest.mark.parametrize("browser_context_args", ["breit", "handy", "ohne_skript"], indirect=True)


@pytest.fixture
def browser_context_args(browser_context_args, request):
    return browser_context_args | FORMEN[getattr(request, "param", "breit")]


@pytest.fixture
def vor_wochen(laufend, beraterin):
    """`vor_wochen(3)`: counselled that long ago, due since then."""

    def vermitteln(wochen, **anders):
        datum = timezone.localdate() - timedelta(weeks=wochen)
        return VermittlungFactory(
            beratung__vorhaben=laufend,
            beratung__datum=datum,
            beratung__beratende_person=beraterin,
            wiedervorlage=datum + timedelta(weeks=2),
            **anders,
        )

    return vermitteln


def passt(page):
    """No sideways scroll; without scripts the width cannot be asked for."""
    breite = page.viewport_size["width"]
    kasten = page.locator("main").bounding_box()
    assert kasten["x"] >= 0
    assert kasten["x"] + kasten["width"] <= breite


@UEBERALL
def test_drei_stellen_in_einem_kontakt(anmelden, page, laufend, beraterin, live_server):
    OrganisationFactory(name="Kontaktstelle Nord")
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    page.locator("[name=hauptthema][value=wohnen] + label").click()
    page.locator("[name=ergebnis][value=vermittelt] + label").click()

    page.get_by_label("Organisation", exact=True).fill("Kontaktstelle Nord")
    page.locator("summary", has_text="2. Vermittlung").click()
    page.get_by_label("oder nur Art der Stelle (2.)").select_option("jobcenter")
    page.locator("summary", has_text="3. Vermittlung").click()
    page.get_by_label("Organisation (3.)").fill("Nirgendwo")
    page.get_by_role("button", name="Speichern", exact=True).click()

    expect(page.get_by_role("alert")).to_contain_text("Organisation (3.)")
    passt(page)
    page.get_by_label("Organisation (3.)").fill("")
    page.get_by_label("oder nur Art der Stelle (3.)").select_option("amt")
    page.get_by_role("button", name="Speichern", exact=True).click()

    karte = page.get_by_role("region", name="Vermittlungen")
    expect(karte.get_by_role("link", name="Rückmeldung")).to_have_count(3)
    passt(page)
    assert [v.ziel for v in Beratung.objects.get().vermittlungen.all()] == ["Kontaktstelle Nord", "Jobcenter", "Amt"]


@UEBERALL
def test_ein_anderes_ergebnis_fragt_nach_den_vermittlungen(anmelden, page, vor_wochen, beraterin, live_server):
    beratung = vor_wochen(1).beratung
    Beratung.objects.update(ergebnis="vermittelt")
    anmelden(beraterin)
    page.goto(f"{live_server.url}/beratungen/{beratung.pk}/bearbeiten/")

    page.locator("[name=ergebnis][value=geklaert] + label").click()
    page.get_by_role("button", name="Speichern").click()

    expect(page.get_by_text("Bitte sagen Sie, was gelten soll.")).to_be_visible()
    page.locator("label", has_text="Sie bleiben und zählen weiter").click()
    page.get_by_role("button", name="Speichern").click()
    page.wait_for_url(f"**/beratungen/{beratung.pk}/")
    assert beratung.vermittlungen.count() == 1


@UEBERALL
def test_nachfragen_von_zwei_ueber_vier_und_acht_wochen_bis_unbekannt(
    anmelden, page, vor_wochen, beraterin, live_server
):
    vermittlung = vor_wochen(2)
    anmelden(beraterin)
    karte = page.get_by_role("region", name="Nachfragen")

    for wochen in (4, 8):
        karte.get_by_role("button", name="Noch offen").click()
        expect(page.get_by_role("status").first).to_contain_text("noch offen")
        expect(karte.get_by_text("Heute ist nichts nachzufragen.")).to_be_visible()
        heute = timezone.localdate()
        Beratung.objects.update(datum=heute - timedelta(weeks=wochen))
        Vermittlung.objects.update(wiedervorlage=heute)
        page.goto(live_server.url)

    expect(karte.get_by_text("letzte Frage")).to_be_visible()
    expect(karte.get_by_role("button", name="Noch offen")).to_have_count(0)
    passt(page)
    karte.get_by_role("button", name="Unbekannt").click()
    expect(page.get_by_role("status").first).to_contain_text("unbekannt")
    vermittlung.refresh_from_db()
    assert vermittlung.status == "unbekannt"
    page.get_by_role("button", name="Rückgängig").click()
    expect(karte.get_by_role("button", name="Unbekannt")).to_be_visible()


@UEBERALL
def test_der_partner_antwortet_ohne_konto(anmelden, page, context, vor_wochen, beraterin, live_server):
    nord = OrganisationFactory(name="Kontaktstelle Nord", email="nord@example.org")
    vor_wochen(3, organisation=nord)
    vor_wochen(5, organisation=nord)
    anmelden(beraterin)
    page.goto(f"{live_server.url}/beratungen/nachfragen/?partner={nord.pk}")
    passt(page)
    page.get_by_role("button", name="Link zum Antworten erstellen").click()
    adresse = page.get_by_label("Oder kopieren").input_value()
    expect(page.get_by_role("img", name="QR-Code, der diesen Link öffnet")).to_be_visible()
    passt(page)
    context.clear_cookies()

    page.goto(adresse)
    frage = page.get_by_role("group", name="Vermittelt am").first
    frage.locator("label", has_text="nicht angekommen").click()
    passt(page)
    page.get_by_role("button", name="Weiter zur Kontrolle").click()
    expect(page.get_by_role("heading", name="Stimmt das so?")).to_be_visible()
    page.get_by_role("button", name="Antworten senden").click()

    expect(page.get_by_role("status")).to_contain_text("Ihre Antwort ist bei uns angekommen.")
    expect(page.get_by_role("group", name="Vermittelt am")).to_have_count(1)
    assert context.cookies() == []
    assert list(Vermittlung.objects.order_by("beratung__datum").values_list("status", flat=True)) == [
        "nicht_angekommen",
        "offen",
    ]
    anmelden(beraterin)
    expect(page.get_by_role("region", name="Nachfragen")).to_contain_text("Kontaktstelle Nord: nicht angekommen")


def test_ein_zurueckgezogener_link_sagt_was_zu_tun_ist(context, vor_wochen, beraterin, live_server):
    vermittlung = vor_wochen(3)
    link, schluessel = Antwortlink.objects.erstelle(vermittlung.organisation, von=beraterin)
    link.ziehe_zurueck(von=beraterin)
    seite = context.new_page()

    seite.goto(f"{live_server.url}/beratungen/antwort/?s={schluessel}")

    expect(seite.get_by_role("heading", name="Dieser Link gilt nicht")).to_be_visible()
    expect(seite.get_by_text("bitten Sie die Person")).to_be_visible()
