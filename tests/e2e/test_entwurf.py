"""Half-filled forms come back: after a reload, a closed tab, a logout, the end of a session, without database."""

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from playwright.sync_api import expect

from beratung.models import Beratung
from netzwerk.models import Organisation
from tests.e2e.entwurf import BREITEN, angebot, gemerkt, leer, oeffne, tritt_ein, uebernimm
from tests.e2e.strichliste import melde_an
from tests.factories import KlientFactory, OrganisationFactory, VeranstaltungFactory
from veranstaltungen.models import Veranstaltung

NEU = "/beratungen/neu/"


@pytest.fixture(params=BREITEN)
def browser_context_args(browser_context_args, request):
    return browser_context_args | {"viewport": {"width": request.param, "height": 900}}


@pytest.fixture
def erfassen(context, live_server, laufendes_vorhaben, beraterin):
    KlientFactory(code="K-7QF4")
    OrganisationFactory(name="Kontaktstelle Wohnen")
    return tritt_ein(context, live_server, beraterin, NEU)


def fuelle(seite):
    """A long entry: free text, a partner, a further topic, the code in its fold."""
    seite.locator("summary", has_text="weitere Themen").click()
    seite.locator("[name=hauptthema][value=sonstiges] + label").click()
    seite.get_by_label("Welches Thema?").fill("Fahrkarte am Automaten")
    seite.locator("summary", has_text="Worum ging es noch?").click()
    seite.locator("[name=nebenthemen]").nth(1).evaluate("feld => feld.click()")
    seite.locator("[name=ergebnis][value=vermittelt] + label").click()
    seite.locator("#id_partner").fill("Kontaktstelle Wohnen")
    seite.locator("#id_partner").press("Escape")
    seite.locator("summary", has_text="Mehr Angaben").click()
    seite.get_by_label("Code", exact=True).fill("K-7QF4")
    seite.get_by_role("button", name="Eine Person mehr").click()
    gemerkt(seite)


def stehen_da(seite):
    """What `fuelle` typed is there, and to be seen without opening anything."""
    expect(seite.locator("[name=hauptthema][value=sonstiges]")).to_be_checked()
    expect(seite.get_by_label("Welches Thema?")).to_have_value("Fahrkarte am Automaten")
    expect(seite.get_by_label("Welches Thema?")).to_be_visible()
    expect(seite.locator("[name=nebenthemen]:checked")).to_have_count(1)
    expect(seite.locator("[name=nebenthemen]:checked + label")).to_be_visible()
    expect(seite.locator("#id_partner")).to_have_value("Kontaktstelle Wohnen")
    expect(seite.locator("#id_partner")).to_be_visible()
    expect(seite.get_by_role("listbox")).to_have_count(0)
    expect(seite.get_by_label("Code", exact=True)).to_be_visible()
    expect(seite.get_by_label("Code", exact=True)).to_have_value("K-7QF4")
    expect(seite.locator("[name=personenzahl]")).to_have_value("2")


def test_neu_geladen(erfassen):
    fuelle(erfassen)
    schluessel = erfassen.locator("[name=schluessel][data-entwurf-mit]").input_value()

    erfassen.reload()
    expect(angebot(erfassen)).to_be_in_viewport()
    expect(erfassen.locator("[name=hauptthema]:checked")).to_have_count(0)
    assert erfassen.locator("[name=schluessel][data-entwurf-mit]").input_value() != schluessel
    uebernimm(erfassen)

    stehen_da(erfassen)
    expect(erfassen.locator("[name=personenzahl]")).to_be_focused()
    assert erfassen.locator("[name=schluessel][data-entwurf-mit]").input_value() == schluessel, "the same record to be"
    assert erfassen.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_fenster_zu_und_ein_neues_auf(erfassen, live_server):
    fuelle(erfassen)
    context = erfassen.context
    erfassen.close()

    neu = oeffne(context, live_server, NEU)
    uebernimm(neu)

    stehen_da(neu)
    neu.get_by_role("button", name="Speichern und nächste").click()
    expect(neu.get_by_role("status").first).to_contain_text("Gespeichert")
    leer(neu)
    assert Beratung.objects.get().thema_text == "Fahrkarte am Automaten"


def test_nur_mit_tasten(erfassen):
    erfassen.keyboard.press("5")
    gemerkt(erfassen)
    erfassen.reload()
    expect(angebot(erfassen)).to_be_visible()
    expect(erfassen.locator("[name=hauptthema]").first).to_be_focused()

    angebot(erfassen).get_by_role("button", name="Übernehmen").focus()
    erfassen.keyboard.press("Enter")
    expect(erfassen.locator("[name=hauptthema][value=wohnen]")).to_be_focused()
    erfassen.keyboard.press("2")

    expect(erfassen.locator("[name=hauptthema][value=schule]")).to_be_checked()


def test_verworfen_ist_verworfen(erfassen):
    fuelle(erfassen)
    erfassen.reload()

    angebot(erfassen).get_by_role("button", name="Verwerfen").click()

    leer(erfassen)
    expect(erfassen.locator("[name=hauptthema]").first).to_be_focused()
    erfassen.reload()
    expect(erfassen.locator("[name=hauptthema]").first).to_be_focused()
    expect(angebot(erfassen)).to_have_count(0)


def test_abgemeldet_und_wieder_angemeldet(erfassen, live_server, beraterin):
    fuelle(erfassen)
    erfassen.locator("summary", has_text="beraterin").click()
    erfassen.get_by_role("button", name="Abmelden").click()
    erfassen.wait_for_url("**/konto/login/")

    melde_an(erfassen.context, live_server, beraterin)
    erfassen.goto(live_server.url + NEU)
    uebernimm(erfassen)

    stehen_da(erfassen)


def test_die_sitzung_ist_beim_senden_zu_ende(erfassen, live_server, beraterin):
    fuelle(erfassen)
    Session.objects.all().delete()
    erfassen.get_by_role("button", name="Speichern und nächste").click()
    erfassen.wait_for_url("**/konto/login/?next=/beratungen/neu/")

    erfassen.get_by_label("Anmeldename").fill("beraterin")
    erfassen.get_by_label("Passwort").fill("nur-fuer-die-tests")
    erfassen.get_by_role("button", name="Anmelden", exact=True).click()
    erfassen.wait_for_url(live_server.url + NEU)
    uebernimm(erfassen)

    stehen_da(erfassen)
    assert not Beratung.objects.exists()


def test_die_datenbank_ist_weg(erfassen, monkeypatch, live_server):
    fuelle(erfassen)
    with monkeypatch.context() as weg:
        weg.setitem(connection.settings_dict, "HOST", "/nirgends")
        erfassen.get_by_role("button", name="Speichern und nächste").click()
        expect(erfassen.get_by_role("heading", name="Die Datenbank antwortet gerade nicht")).to_be_visible()

    erfassen.goto(live_server.url + NEU)
    uebernimm(erfassen)

    stehen_da(erfassen)


def test_veranstaltung(context, live_server, laufendes_vorhaben, koordination):
    seite = tritt_ein(context, live_server, koordination, "/veranstaltungen/neu/")
    seite.get_by_label("Titel").fill("Eine neue Heimat")
    seite.locator("[name=beginn_0]").fill("2018-12-04")
    seite.locator("[name=beginn_1]").fill("15:30")
    gemerkt(seite)

    seite.reload()
    uebernimm(seite)

    expect(seite.get_by_label("Titel")).to_have_value("Eine neue Heimat")
    expect(seite.locator("[name=beginn_0]")).to_have_value("2018-12-04")
    expect(seite.locator("[name=beginn_1]")).to_have_value("15:30")
    assert not Veranstaltung.objects.exists()


def test_die_zaehlung_rechnet_wieder_mit(context, live_server, koordination):
    veranstaltung = VeranstaltungFactory()
    seite = tritt_ein(context, live_server, koordination, veranstaltung.get_absolute_url())
    seite.locator("[name=teilnehmende]").fill("12")
    seite.locator("[data-summe] input").first.fill("12")
    gemerkt(seite)

    seite.reload()
    uebernimm(seite)

    expect(seite.locator("[name=teilnehmende]")).to_have_value("12")
    expect(seite.locator("[data-stand=stimmt]").first).to_have_text("12 von 12, stimmt")


def test_organisation_jede_fuer_sich(context, live_server, katalog, koordination):
    eine, andere = OrganisationFactory(name="Werkstatt"), OrganisationFactory(name="Laden")
    seite = tritt_ein(context, live_server, koordination, f"/netzwerk/{eine.pk}/bearbeiten/")
    seite.get_by_label("Kurzname").fill("WS")
    gemerkt(seite)

    seite.goto(f"{live_server.url}/netzwerk/{andere.pk}/bearbeiten/")
    expect(seite.get_by_label("Name", exact=True)).to_have_value("Laden")
    expect(angebot(seite)).to_have_count(0)
    seite.goto(f"{live_server.url}/netzwerk/{eine.pk}/bearbeiten/")
    uebernimm(seite)
    seite.get_by_role("button", name="Speichern").click()

    expect(seite.get_by_role("status").first).to_contain_text("gespeichert")
    leer(seite)
    assert Organisation.objects.get(pk=eine.pk).kurzname == "WS"
