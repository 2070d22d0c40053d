"""The tally on the phone: with network, without, with an answer that got lost, with a session that ran out."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import expect

from beratung.models import Beratung, Status
from tests.factories import PASSWORT, BeratungFactory, NutzerFactory, VorhabenFactory

ADRESSE = "/beratungen/strichliste/"
TELEFON = {"width": 390, "height": 844}


@pytest.fixture
def laufend(katalog):
    tag = timezone.localdate()
    return VorhabenFactory(kuerzel="JETZT", tage=(tag - timedelta(days=300), tag + timedelta(days=300)))


def melde_an(context, live_server, nutzer):
    client = Client()
    client.force_login(nutzer, backend="protegat.rollen.RollenBackend")
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])


@pytest.fixture
def telefon(context, live_server, laufend, beraterin):
    """The page, open; a failed request stands in the console of a browser, so here it may."""
    melde_an(context, live_server, beraterin)
    seite = context.new_page()
    seite.set_default_timeout(10_000)
    seite.set_viewport_size(TELEFON)
    oeffne(seite, live_server)
    return seite


def oeffne(seite, live_server):
    seite.goto(live_server.url + ADRESSE)
    expect(stand(seite)).to_have_text("Alles gesendet")


def mit_dienst(seite):
    """Until the browser keeps the page for later."""
    seite.evaluate("navigator.serviceWorker.ready.then(() => true)")


def tippe(seite, *namen):
    """Taps, and waits until the page has counted them."""
    vorher = int(summe(seite).inner_text())
    for name in namen:
        seite.get_by_role("button", name=re.compile(f"^{name}")).click()
    expect(summe(seite)).to_have_text(str(vorher + len(namen)))


def nimm_zurueck(seite):
    vorher = int(summe(seite).inner_text())
    seite.get_by_role("button", name="Rückgängig").click()
    expect(summe(seite)).to_have_text(str(vorher - 1))


def stand(seite):
    return seite.locator("#netzstand")


def summe(seite):
    return seite.locator("#summe")


def themen():
    return list(Beratung.objects.entwuerfe().order_by("pk").values_list("hauptthema__code", flat=True))


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


def test_ohne_netz_gezaehlt_neu_geladen_und_danach_genau_einmal_da(telefon, context, live_server):
    mit_dienst(telefon)
    tippe(telefon, "Schule")
    expect(stand(telefon)).to_have_text("Alles gesendet")

    context.set_offline(True)
    tippe(telefon, "KiTa", "KiTa", "Wohnen")
    expect(stand(telefon)).to_have_text("Ohne Netz, 3 Striche warten")

    telefon.reload()
    expect(stand(telefon)).to_have_text("Ohne Netz, 3 Striche warten")
    expect(summe(telefon)).to_have_text("4")
    expect(telefon.locator("[value=kita] .striche-zahl")).to_have_text("2")
    assert themen() == ["schule"]

    context.set_offline(False)
    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert themen() == ["schule", "kita", "kita", "wohnen"]
    oeffne(telefon, live_server)
    expect(summe(telefon)).to_have_text("4")


def test_rueckgaengig_ohne_netz(telefon, context):
    tippe(telefon, "Schule", "Wohnen")
    expect(stand(telefon)).to_have_text("Alles gesendet")

    context.set_offline(True)
    tippe(telefon, "KiTa")
    for _ in range(2):  # KiTa never left the phone, Wohnen is with the server
        nimm_zurueck(telefon)

    context.set_offline(False)
    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert themen() == ["schule"]
    assert Beratung.objects.filter(hauptthema__code="wohnen", status=Status.STORNIERT).count() == 1


def test_verlorene_antwort_zaehlt_trotzdem_nur_einmal(telefon):
    def verliere_die_antwort(route):
        route.fetch()
        route.abort()

    telefon.route("**/strichliste/strich/", verliere_die_antwort, times=1)
    tippe(telefon, "KiTa")
    expect(stand(telefon)).to_have_text("Server nicht erreichbar, 1 Strich wartet")
    assert themen() == ["kita"]

    telefon.evaluate("dispatchEvent(new Event('online'))")
    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert themen() == ["kita"]
    expect(summe(telefon)).to_have_text("1")


def test_nach_verlorener_antwort_nimmt_rueckgaengig_auch_den_angekommenen_zurueck(telefon):
    telefon.route("**/strichliste/strich/", lambda route: (route.fetch(), route.abort()), times=1)
    tippe(telefon, "KiTa")
    expect(stand(telefon)).to_have_text("Server nicht erreichbar, 1 Strich wartet")

    nimm_zurueck(telefon)

    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert list(Beratung.objects.values_list("status", flat=True)) == [Status.STORNIERT]


def test_abgelaufene_sitzung_behaelt_die_striche_bis_zur_anmeldung(telefon, context, beraterin, live_server):
    context.clear_cookies()
    tippe(telefon, "KiTa", "Schule", "Wohnen")
    expect(stand(telefon)).to_have_text("Bitte neu anmelden, 3 Striche warten auf diesem Gerät")
    assert themen() == []

    telefon.get_by_role("link", name=re.compile("Bitte neu anmelden")).click()
    telefon.get_by_label("Anmeldename").fill(beraterin.username)
    telefon.get_by_label("Passwort").fill(PASSWORT)
    telefon.get_by_role("button", name="Anmelden", exact=True).click()

    telefon.wait_for_url(live_server.url + ADRESSE)
    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert themen() == ["kita", "schule", "wohnen"]


def test_wer_sich_danach_anmeldet_sendet_keine_fremden_striche(telefon, context, live_server):
    context.clear_cookies()
    tippe(telefon, "KiTa")
    expect(stand(telefon)).to_have_text("Bitte neu anmelden, 1 Strich wartet auf diesem Gerät")

    melde_an(context, live_server, NutzerFactory())
    telefon.reload()

    expect(stand(telefon)).to_have_text("Alles gesendet. 1 Eintrag einer anderen Anmeldung auf diesem Gerät")
    assert themen() == []


def test_neue_anmeldung_in_einem_anderen_fenster_genuegt(telefon, context, live_server, beraterin):
    context.clear_cookies()
    tippe(telefon, "KiTa")
    expect(stand(telefon)).to_have_text(re.compile("Bitte neu anmelden"))

    melde_an(context, live_server, beraterin)
    tippe(telefon, "Schule")

    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert themen() == ["kita", "schule"]


def test_ein_abgelehnter_strich_bleibt_sichtbar_mit_seinem_grund(telefon, laufend):
    laufend.aktiv = False
    laufend.save()
    telefon.get_by_role("button", name=re.compile("^KiTa")).click()

    zeile = telefon.locator("#abgelehnt li")
    expect(zeile).to_contain_text("läuft kein Vorhaben")
    telefon.reload()
    expect(zeile).to_contain_text("läuft kein Vorhaben")

    laufend.aktiv = True
    laufend.save()
    zeile.get_by_role("button", name="Noch einmal senden").click()
    expect(zeile).to_have_count(0)
    assert themen() == ["kita"]


def test_gestern_ohne_netz_gezaehlt_zaehlt_fuer_gestern(telefon, context):
    gestern = timezone.localtime() - timedelta(days=1)
    telefon.clock.set_fixed_time(gestern)
    context.set_offline(True)
    tippe(telefon, "KiTa")
    expect(stand(telefon)).to_have_text("Ohne Netz, 1 Strich wartet")

    context.set_offline(False)
    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert [b.datum for b in Beratung.objects.all()] == [gestern.date()]


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
    telefon.goto(telefon.url.partition("?")[0] + f"{Beratung.objects.order_by('pk').first().pk}/bearbeiten/")
    expect(telefon.get_by_text("noch 2 Striche")).to_be_visible()
    telefon.get_by_label("geklärt", exact=True).check(force=True)
    telefon.get_by_role("button", name="Speichern und nächster Strich").click()

    expect(telefon.get_by_text("noch 1 Strich")).to_be_visible()
    assert themen() == ["schule"]
