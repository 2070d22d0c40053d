"""Registration, waiting list, cancelling and moving up in a real browser: in German and in Arabic, desk and phone."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from playwright.sync_api import expect

from tests.e2e.test_wiedervorlagen import BREITEN, passt
from tests.factories import VeranstaltungFactory
from veranstaltungen.forms import oeffentliche_anmeldung
from veranstaltungen.models import Anmeldung
from veranstaltungen.worte import KATALOGE


@pytest.fixture
def termin(katalog, live_server, settings, monkeypatch):
    """One place; and nobody has to wait three seconds."""
    monkeypatch.setattr(oeffentliche_anmeldung, "ZU_SCHNELL", -1)
    settings.ADRESSE = live_server.url
    cache.clear()
    return VeranstaltungFactory(mit_anmeldung=True, kapazitaet=1)


@BREITEN
@pytest.mark.parametrize("sprache", ["de", "ar"])
def test_anmelden_warten_abmelden_nachruecken(page, live_server, termin, breite, sprache):
    worte = KATALOGE[sprache]
    page.set_viewport_size({"width": breite, "height": 800})

    def melde_an(name, kontakt=""):
        page.goto(f"{live_server.url}/programm/{sprache}/{termin.pk}/")
        page.get_by_role("link", name=worte["an_titel"], exact=True).click()
        page.get_by_label(worte["an_name"], exact=True).fill(name)
        page.get_by_label(worte["an_kontakt"], exact=True).fill(kontakt)
        page.get_by_label(worte["an_rollstuhl"]).check()
        assert passt(page)
        page.get_by_role("button", name=worte["an_senden"]).click()

    melde_an("Gast 1")
    expect(page.get_by_role("status")).to_contain_text(worte["an_platz"])
    assert page.evaluate("document.documentElement.dir") == ("rtl" if sprache == "ar" else "ltr")
    assert passt(page)
    erste = page.url

    melde_an("Gast 2", "gast2@beispiel.invalid")
    expect(page.get_by_role("status")).to_contain_text(worte["an_danke_mail"])
    assert passt(page)
    assert worte["an_warteliste"].format(nummer=1) in mail.outbox[0].body

    page.goto(erste)
    page.get_by_role("button", name=worte["an_abmelden"]).click()
    expect(page.get_by_role("status")).to_contain_text(worte["an_abgemeldet"])
    assert worte["an_nachgerueckt"] in mail.outbox[1].body

    page.goto(re.search(r"http\S+", mail.outbox[1].body)[0])
    expect(page.get_by_role("status")).to_contain_text(worte["an_platz"])
    assert passt(page)
    assert [a.status for a in Anmeldung.objects.all()] == ["abgemeldet", "angemeldet"]


def test_was_getippt_war_bleibt_und_das_team_sieht_die_liste(anmelden, page, live_server, termin, beraterin):
    page.goto(f"{live_server.url}/programm/de/{termin.pk}/anmelden/")
    page.get_by_label("Name", exact=True).fill("Gast 1")
    page.get_by_label("E-Mail oder Telefon").fill("keine Nummer")
    page.get_by_role("button", name="Anmeldung senden").click()
    expect(page.get_by_role("alert")).to_contain_text("Noch nicht gesendet.")
    expect(page.get_by_label("Name", exact=True)).to_have_value("Gast 1")
    page.get_by_label("E-Mail oder Telefon").fill("0341 000000")
    page.get_by_role("button", name="Anmeldung senden").click()
    expect(page.get_by_role("status")).to_contain_text("Sie haben einen Platz.")

    anmelden(beraterin)
    page.goto(live_server.url + termin.get_absolute_url())
    page.get_by_role("link", name="Liste öffnen").click()
    expect(page.get_by_role("region", name="Mit Platz")).to_contain_text("Gast 1")
    page.get_by_role("button", name="Abmelden von Gast 1").click()
    expect(page.get_by_role("status").first).to_contain_text("Abgemeldet.")
