"""The whole way in with a real browser: link, password, app, codes on paper; and a passkey in a virtual device."""

import time
from urllib.parse import urlsplit

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import expect

from protegat.basis.models import Einladung
from tests.e2e.axe import maengel
from tests.e2e.test_wiedervorlagen import BREITEN, passt
from tests.factories import NutzerFactory

PASSWORT = "vier Wörter am Fluss"


@pytest.fixture
def eingeladen(katalog, live_server, settings):
    """Somebody of the Koordination with a link, where the second factor is required."""
    settings.ZWEITER_FAKTOR = True
    konto = NutzerFactory(username="neu", koordination=True, password="!")
    _, schluessel = Einladung.objects.erstelle(konto, von=None)
    return f"{live_server.url}/konto/zugang/?s={schluessel}"


def pruefe(page):
    """Not wider than the screen, and nothing for axe to find once a message has faded in."""
    page.wait_for_timeout(300)
    assert passt(page)
    assert maengel(page) == []


def code(geheimnis):
    return format_hotp_value(hotp_value(geheimnis, int(time.time()) // 30))


def weiter(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def melde_an(page, live_server):
    page.goto(f"{live_server.url}/konto/login/")
    page.get_by_label("Anmeldename").fill("neu")
    page.get_by_label("Passwort", exact=True).fill(PASSWORT)
    weiter(page, "Anmelden")


def waehle_passwort(page, link):
    page.goto(link)
    assert urlsplit(page.url).query == ""
    pruefe(page)
    page.get_by_label("Neues Passwort").fill(PASSWORT)
    zeigen = page.get_by_role("button", name="Eingabe zeigen").first
    zeigen.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Neues Passwort")).to_have_attribute("type", "text")
    page.get_by_label("Noch einmal").fill(PASSWORT)
    weiter(page, "Passwort speichern")
    expect(page.get_by_role("status")).to_contain_text("Ihr Passwort ist gespeichert.")


@BREITEN
def test_link_passwort_app_notfallcode_drin(page, live_server, eingeladen, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    waehle_passwort(page, eingeladen)
    melde_an(page, live_server)
    expect(page.get_by_role("heading", name="Zweiter Faktor")).to_be_visible()
    pruefe(page)
    page.goto(f"{live_server.url}/berichte/")
    page.get_by_role("link", name="App einrichten").click()
    if page.get_by_role("heading", name="Noch einmal bestätigen").is_visible():
        page.get_by_label("Passwort", exact=True).fill(PASSWORT)
        weiter(page, "Bestätigen")
    pruefe(page)
    geheimnis = page.locator(".abtippen code").inner_text().replace(" ", "")
    page.get_by_label("Code aus der App").fill(code(geheimnis))
    weiter(page, "Einrichten")
    notfallcode = page.locator(".notfallcodes code").first.inner_text()
    pruefe(page)
    page.get_by_role("link", name="Aufbewahrt, weiter").click()
    expect(page).to_have_url(f"{live_server.url}/")

    page.context.clear_cookies()
    melde_an(page, live_server)
    page.get_by_label("Code").fill(notfallcode)
    weiter(page, "Weiter")

    expect(page).to_have_url(f"{live_server.url}/")
    page.goto(f"{live_server.url}/konto/")
    pruefe(page)
    expect(page.get_by_role("region", name="Zuletzt")).to_contain_text("angemeldet (Passwort und Notfallcode)")


def test_passkey_statt_passwort(page, live_server, eingeladen):
    geraet = page.context.new_cdp_session(page)
    geraet.send("WebAuthn.enable")
    eigenschaften = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    geraet.send("WebAuthn.addVirtualAuthenticator", {"options": eigenschaften})
    waehle_passwort(page, eingeladen)
    melde_an(page, live_server)
    page.get_by_role("link", name="Passkey hinzufügen").click()
    if page.get_by_role("heading", name="Noch einmal bestätigen").is_visible():
        page.get_by_label("Passwort", exact=True).fill(PASSWORT)
        weiter(page, "Bestätigen")
    page.get_by_label("Name").fill("Diensttelefon")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Aufbewahrt, weiter").click()

    page.context.clear_cookies()
    melde_an(page, live_server)
    weiter(page, "Stattdessen mit Passkey")
    expect(page).to_have_url(f"{live_server.url}/")

    page.context.clear_cookies()
    page.goto(f"{live_server.url}/konto/login/")
    weiter(page, "Mit Passkey anmelden")
    expect(page).to_have_url(f"{live_server.url}/")
    page.goto(f"{live_server.url}/konto/")
    expect(page.get_by_role("region", name="Zuletzt")).to_contain_text("angemeldet (Passkey)")
