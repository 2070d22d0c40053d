"""A page that is left open asks, hides itself, and leads back to what was typed."""

from datetime import timedelta

from playwright.sync_api import expect

from tests.e2e.axe import maengel
from tests.e2e.entwurf import BREITEN, gemerkt, tritt_ein, uebernimm
from tests.e2e.test_wiedervorlagen import passt
from tests.factories import PASSWORT

NEU = "/beratungen/neu/"
ANMELDUNG = "**/konto/login/**"


def test_fragt_verbirgt_sich_und_kommt_zurueck(context, live_server, laufendes_vorhaben, beraterin, settings):
    context.clock.install()
    seite = tritt_ein(context, live_server, beraterin, NEU)
    wohnen = seite.locator("[name=hauptthema][value=wohnen]")
    seite.keyboard.press("5")
    gemerkt(seite)
    zuletzt = seite.locator(":focus")
    frage = seite.get_by_role("button", name="Weiterarbeiten")

    seite.clock.fast_forward("57:30")
    expect(frage).to_have_count(0)
    seite.clock.fast_forward("00:40")
    expect(frage).to_be_visible()
    for breite in BREITEN:
        seite.set_viewport_size({"width": breite, "height": 800})
        assert (passt(seite), maengel(seite)) == (True, [])
        expect(seite.get_by_role("button", name="Speichern", exact=True)).to_be_in_viewport()
    frage.focus()
    seite.keyboard.press("Enter")
    expect(frage).to_have_count(0)
    expect(zuletzt).to_be_focused()

    seite.clock.fast_forward("59:00")
    expect(frage).to_be_visible()
    seite.route(ANMELDUNG, lambda weg: weg.abort("aborted"))  # as it looks in the moment before the login is there
    seite.clock.fast_forward("01:10")
    expect(seite.locator("body")).to_be_hidden()

    settings.SITZUNG_LEERLAUF = timedelta(seconds=-1)
    seite.unroute(ANMELDUNG)
    expect(seite.get_by_text("nicht aktiv und wurden abgemeldet")).to_be_visible()
    settings.SITZUNG_LEERLAUF = timedelta(hours=1)
    seite.get_by_label("Anmeldename").fill(beraterin.username)
    seite.get_by_label("Passwort", exact=True).fill(PASSWORT)
    seite.get_by_role("button", name="Anmelden", exact=True).click()
    uebernimm(seite)

    expect(seite).to_have_url(live_server.url + NEU)
    expect(wohnen).to_be_checked()
