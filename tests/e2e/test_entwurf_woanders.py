"""A form that posts to another address than its page: saving the record leaves no draft of it behind."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.entwurf import angebot, gemerkt, leer, oeffne, tritt_ein
from tests.factories import VeranstaltungFactory


@pytest.fixture
def abend(katalog, ev25):
    return VeranstaltungFactory(vorhaben=ev25, geplant=True)


@pytest.fixture
def seite(context, live_server, abend, koordination):
    seite = tritt_ein(context, live_server, koordination, abend.get_absolute_url())
    seite.get_by_label("Teilnehmende").fill("20")
    seite.get_by_label("weiblich").fill("25")
    gemerkt(seite)
    seite.get_by_role("button", name="Zahlen speichern").click()
    expect(seite).to_have_url(re.compile("/zaehlung/$"))
    return seite


def speichere(seite, zahl):
    seite.get_by_label("Teilnehmende").fill(zahl)
    seite.locator("[name=zaehlart][value=liste] + label").click()
    gemerkt(seite)
    seite.get_by_role("button", name="Zahlen speichern").click()
    expect(seite.get_by_text(f"Gezählt: {zahl} Teilnehmende.")).to_be_visible()


def test_gleich_verbessert(seite):
    speichere(seite, "30")

    leer(seite)
    expect(angebot(seite)).to_have_count(0)


def test_ueber_die_seite_neu_getippt(seite, abend, live_server):
    seite.goto(live_server.url + abend.get_absolute_url())
    speichere(seite, "30")

    leer(seite)
    expect(angebot(seite)).to_have_count(0)


def test_ein_neuer_eintrag_laesst_die_entwuerfe_anderer_neuer_stehen(context, live_server, koordination):
    erste = tritt_ein(context, live_server, koordination, "/netzwerk/neu/")
    erste.get_by_label("Name", exact=True).fill("Werkstatt")
    gemerkt(erste)
    erste.close()
    zweite = oeffne(context, live_server, "/netzwerk/neu/")
    expect(angebot(zweite)).to_have_count(1)

    assert zweite.locator("[name=entwurf]").count() == 1, "only its own: another record to be is not superseded"
