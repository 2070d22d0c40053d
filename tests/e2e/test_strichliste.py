"""The tally on the phone and at the desk: tapping, taking back, completing; what the browser keeps of it."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from beratung.models import Beratung
from tests.e2e.strichliste import (
    ADRESSE,
    TELEFON,
    melde_an,
    mit_dienst,
    nimm_zurueck,
    stand,
    summe,
    themen,
    tippe,
)
from tests.factories import BeratungFactory


@pytest.mark.parametrize("groesse", [TELEFON, {"width": 1280, "height": 800}], ids=["390", "1280"])
def test_tippen_zaehlt_und_rueckgaengig_nimmt_zurueck(telefon, groesse):
    telefon.set_viewport_size(groesse)

    tippe(telefon, "KiTa", "Wohnen", "Wohnen", "Thema später")

    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert themen() == ["kita", "wohnen", "wohnen", None]
    expect(telefon.locator("[value=wohnen] .striche-zahl")).to_have_text("2")
    expect(telefon.locator("[value=wohnen] use")).to_have_attribute("href", re.compile("#strich-2$"))
    expect(telefon.locator("#offen")).to_have_text("4")

    nimm_zurueck(telefon)
    nimm_zurueck(telefon)

    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert themen() == ["kita", "wohnen"]
    assert telefon.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_kurzkontakt_wenn_der_schalter_so_steht(telefon):
    telefon.get_by_text("Kurzkontakt", exact=True).click()
    tippe(telefon, "KiTa")
    telefon.get_by_text("Beratung", exact=True).click()
    tippe(telefon, "KiTa")

    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert list(Beratung.objects.order_by("pk").values_list("kontaktart", flat=True)) == ["kurz", "erst"]


def test_der_browser_bewahrt_nichts_persoenliches(telefon, beraterin, laufend):
    BeratungFactory(vorhaben=laufend, datum=timezone.localdate(), beratende_person=beraterin)
    mit_dienst(telefon)
    telefon.reload()
    mit_dienst(telefon)

    bewahrt = telefon.evaluate("""async () => {
      const speicher = await caches.open("strichliste"), seiten = [];
      for (const anfrage of await speicher.keys()) {
        const antwort = await speicher.match(anfrage);
        const pfad = new URL(anfrage.url).pathname;
        seiten.push([pfad, pfad.startsWith("/static/") ? "" : await antwort.text()]);
      }
      return [await caches.keys(), seiten];
    }""")

    assert bewahrt[0] == ["strichliste"]
    seiten = {pfad: text for pfad, text in bewahrt[1] if not pfad.startswith("/static/")}
    assert list(seiten) == [ADRESSE + "huelle/"]
    html = seiten[ADRESSE + "huelle/"]
    assert beraterin.username not in html
    assert "csrfmiddlewaretoken" not in html
    assert 'id="summe">0<' in html


def test_der_dienst_gilt_nur_fuer_die_strichliste(telefon, live_server):
    mit_dienst(telefon)

    telefon.goto(live_server.url + "/beratungen/")

    assert telefon.evaluate("navigator.serviceWorker.controller") is None
    weiten = "navigator.serviceWorker.getRegistrations().then((alle) => alle.map((einer) => einer.scope))"
    assert telefon.evaluate(weiten) == [live_server.url + ADRESSE]


def test_ohne_javascript_sind_es_gewoehnliche_formulare(browser, browser_context_args, live_server, laufend, beraterin):
    context = browser.new_context(**browser_context_args, java_script_enabled=False, viewport=TELEFON)
    melde_an(context, live_server, beraterin)
    seite = context.new_page()
    seite.goto(live_server.url + ADRESSE)
    seite.get_by_text("Kurzkontakt", exact=True).click()
    tippe(seite, "KiTa")

    assert seite.url == live_server.url + ADRESSE
    assert summe(seite).inner_text() == "1"
    assert Beratung.objects.get().kontaktart == "kurz"

    seite.locator("#rueckgaengig button").click()
    assert summe(seite).inner_text() == "0"
    context.close()


def test_nach_dem_speichern_kommt_der_naechste_strich(telefon):
    tippe(telefon, "KiTa", "Schule")
    expect(stand(telefon)).to_have_text("Alles gesendet")

    telefon.get_by_role("link", name=re.compile("Später ergänzen")).click()
    telefon.get_by_role("link", name="Der Reihe nach ergänzen").click()
    expect(telefon.get_by_text("noch 2 Striche")).to_be_visible()
    telefon.get_by_label("geklärt", exact=True).check(force=True)
    telefon.get_by_role("button", name="Speichern und nächster Strich").click()

    expect(telefon.get_by_text("noch 1 Strich")).to_be_visible()
    assert themen() == ["schule"]
