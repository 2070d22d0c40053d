"""When a draft goes, and when it stays; who can read it."""

import re
from datetime import datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from beratung.models import Beratung
from netzwerk.models import Organisation
from tests.e2e.entwurf import ablage, angebot, gemerkt, leer, lesbar, oeffne, tritt_ein, uebernimm
from tests.e2e.strichliste import melde_an
from tests.factories import KlientFactory, NutzerFactory, OrganisationFactory

NEU = "/beratungen/neu/"
GETIPPT = ("Fahrkarte", "K-7QF4", "wohnen", "hauptthema", "klient", "beratungen", "beraterin")


@pytest.fixture
def erfassen(context, live_server, laufendes_vorhaben, beraterin):
    KlientFactory(code="K-7QF4")
    return tritt_ein(context, live_server, beraterin, NEU)


def waehle(seite, *tasten):
    expect(seite.locator("[name=hauptthema]").first).to_be_focused()
    for taste in tasten:
        seite.keyboard.press(taste)


def tippe_alles(seite):
    waehle(seite, "5", "1")
    seite.locator("summary", has_text="Mehr Angaben").click()
    seite.get_by_label("Code", exact=True).fill("K-7QF4")
    seite.get_by_label("Welches Thema?").evaluate("feld => { feld.value = 'Fahrkarte'; }")
    seite.get_by_label("Code", exact=True).press("Tab")
    gemerkt(seite)


def test_auf_dem_geraet_liegt_nichts_lesbares(erfassen, live_server, context):
    tippe_alles(erfassen)
    schluessel = erfassen.locator("[data-entwurf]").get_attribute("data-entwurf")
    offen = lesbar(erfassen)
    context.clear_cookies(name="sessionid")
    erfassen.goto(live_server.url + "/konto/login/")

    (entwurf,) = ablage(erfassen)
    assert entwurf["felder"] == ["inhalt", "iv", "nummer", "zeit"]
    assert len(entwurf["bytes"]) > 200
    for inhalt in (offen, lesbar(erfassen), erfassen.content()):
        assert schluessel not in inhalt
    for wort in GETIPPT:
        assert wort.lower() not in offen.lower()
        assert wort.lower() not in lesbar(erfassen).lower()


def test_ein_anderes_konto_sieht_nichts_und_loescht_nichts(erfassen, live_server, beraterin):
    tippe_alles(erfassen)
    melde_an(erfassen.context, live_server, NutzerFactory(username="kollegin"))
    erfassen.goto(live_server.url + NEU)
    waehle(erfassen, "2")
    gemerkt(erfassen)
    erfassen.reload()
    uebernimm(erfassen)
    expect(erfassen.locator("[name=hauptthema][value=schule]")).to_be_checked()
    expect(angebot(erfassen)).to_have_count(0)

    melde_an(erfassen.context, live_server, beraterin)
    erfassen.goto(live_server.url + NEU)
    uebernimm(erfassen)

    expect(erfassen.get_by_label("Code", exact=True)).to_have_value("K-7QF4")


def test_gespeichert_und_die_naechste_beginnt_leer(erfassen):
    for _ in range(3):
        waehle(erfassen, "5", "1", "Control+Enter")
        expect(erfassen.get_by_role("status").first).to_contain_text("Gespeichert")
        expect(erfassen.locator("[name=hauptthema]:checked")).to_have_count(0)
        leer(erfassen)

    expect(angebot(erfassen)).to_have_count(0)
    assert "gespeichert-" not in erfassen.evaluate("document.cookie")
    assert Beratung.objects.count() == 3


def test_die_antwort_ging_verloren_und_es_wird_doch_nur_eine(erfassen, live_server):
    waehle(erfassen, "5", "1")
    gemerkt(erfassen)

    def verliere(route):
        if route.request.method == "POST":
            route.fetch(max_redirects=0)
            return route.abort()
        return route.continue_()

    erfassen.route("**/beratungen/neu/", verliere)
    with erfassen.expect_event("requestfailed"):
        erfassen.keyboard.press("Enter")
    assert Beratung.objects.count() == 1
    erfassen.context.clear_cookies(name=re.compile("^gespeichert-"))
    erfassen.unroute("**/beratungen/neu/")
    erfassen.goto(live_server.url + NEU)
    uebernimm(erfassen)
    erfassen.get_by_role("button", name="Speichern und nächste").click()

    expect(erfassen.get_by_role("status").first).to_contain_text("Gespeichert")
    leer(erfassen)
    assert Beratung.objects.count() == 1


def test_abgelehnt_gilt_der_server_und_der_entwurf_geht_mit(context, live_server, katalog, koordination):
    seite = tritt_ein(context, live_server, koordination, "/netzwerk/neu/")
    seite.get_by_label("Kurzname").fill("  WS  ")
    seite.locator("form[data-entwurf]").evaluate("form => { form.noValidate = true; }")
    seite.get_by_role("button", name="Speichern").click()
    expect(seite.get_by_role("alert")).to_be_focused()
    gemerkt(seite)
    expect(angebot(seite)).to_have_count(0)
    assert len(ablage(seite)) == 1

    seite.get_by_label("Name", exact=True).fill("Werkstatt")
    gemerkt(seite)
    seite.goto(live_server.url + "/netzwerk/neu/")
    uebernimm(seite)
    expect(seite.get_by_label("Name", exact=True)).to_have_value("Werkstatt")
    seite.get_by_label("Typ").select_option("verein")
    seite.get_by_role("button", name="Speichern").click()

    expect(seite.get_by_role("status").first).to_contain_text("Werkstatt steht jetzt im Verzeichnis.")
    leer(seite)
    assert Organisation.objects.get().kurzname == "WS"


def test_abgelaufenes_formular_bleibt_gemerkt(erfassen, live_server):
    waehle(erfassen, "5", "1")
    gemerkt(erfassen)
    erfassen.locator("#beratung").evaluate("form => { form.csrfmiddlewaretoken.value = 'x'; }")
    erfassen.keyboard.press("Control+Enter")
    expect(erfassen.get_by_role("heading", name="Formular abgelaufen")).to_be_visible()

    erfassen.go_back()
    erfassen.reload()
    uebernimm(erfassen)

    expect(erfassen.locator("[name=hauptthema][value=wohnen]")).to_be_checked()


def test_in_zwei_fenstern_hat_jedes_seinen_eigenen(erfassen, live_server, context):
    waehle(erfassen, "5")
    gemerkt(erfassen)

    zweites = oeffne(context, live_server, NEU)
    waehle(zweites, "2")
    gemerkt(zweites)
    expect(angebot(zweites)).to_have_count(0)
    assert len(ablage(zweites)) == 2
    erfassen.close()
    zweites.reload()
    uebernimm(zweites)
    expect(zweites.locator("[name=hauptthema][value=schule]")).to_be_checked()
    zweites.reload()
    angebot(zweites).get_by_role("button", name="Verwerfen").click()
    uebernimm(zweites)

    expect(zweites.locator("[name=hauptthema][value=wohnen]")).to_be_checked()


def test_zuruecknehmen_was_getippt_ist_nimmt_den_entwurf_mit(context, live_server, katalog, koordination):
    organisation = OrganisationFactory(kurzname="WS")
    seite = tritt_ein(context, live_server, koordination, f"/netzwerk/{organisation.pk}/bearbeiten/")
    seite.get_by_label("Kurzname").fill("Werk")
    gemerkt(seite)

    seite.get_by_label("Kurzname").fill("WS")

    expect(seite.locator(".entwurf-stand")).to_have_text("")
    leer(seite)


def test_nach_einer_woche_ist_er_weg(erfassen):
    waehle(erfassen, "5")
    gemerkt(erfassen)
    erfassen.clock.set_fixed_time(datetime.now() + timedelta(days=6))
    erfassen.reload()
    expect(
        erfassen.get_by_role("status").filter(has_text=re.compile(r"Eingaben vom \d\d\.\d\d\., \d\d:\d\d"))
    ).to_have_count(1)

    erfassen.clock.set_fixed_time(datetime.now() + timedelta(days=7, hours=1))
    erfassen.reload()

    leer(erfassen)
    expect(angebot(erfassen)).to_have_count(0)


def test_ein_knopf_nach_dem_ende_der_sitzung_fuehrt_zu_seiner_seite(context, live_server, katalog, koordination):
    organisation = OrganisationFactory()
    seite = tritt_ein(context, live_server, koordination, organisation.get_absolute_url())
    Session.objects.all().delete()

    seite.get_by_role("button", name=re.compile("geprüft|prüfen|gelten", re.I)).click()
    seite.get_by_label("Anmeldename").fill("koordination")
    seite.get_by_label("Passwort").fill("nur-fuer-die-tests")
    seite.get_by_role("button", name="Anmelden", exact=True).click()

    seite.wait_for_url(live_server.url + organisation.get_absolute_url())
    expect(seite.get_by_role("heading", level=1)).to_contain_text(organisation.name)


def test_ohne_verschluesselung_sagt_es_die_seite(context, live_server, laufendes_vorhaben, beraterin):
    context.add_init_script("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })")
    seite = tritt_ein(context, live_server, beraterin, NEU)
    satz = seite.get_by_text("Auf dieser Verbindung merkt sich der Browser nichts, bevor Sie speichern.")
    expect(satz).to_be_visible()

    waehle(seite, "5", "1", "Control+Enter")

    expect(seite.get_by_role("status").first).to_contain_text("Gespeichert")
    expect(satz).to_have_count(1)
    assert ablage(seite) == []


def test_der_stand_verschiebt_nichts_und_ruft_nicht(erfassen):
    stand, orte = erfassen.locator(".entwurf-stand"), erfassen.locator(".speicherleiste, .speicherleiste .btn")
    vorher = [ort.bounding_box() for ort in orte.all()]
    waehle(erfassen, "5")
    expect(stand).to_have_text(re.compile(r"^Entwurf gemerkt \d\d:\d\d$"))

    assert stand.evaluate("feld => feld.closest('[role=status], [aria-live]')") is None
    assert stand.evaluate("feld => feld.scrollWidth <= feld.clientWidth"), "cut off"
    assert [ort.bounding_box() for ort in orte.all()] == vorher
