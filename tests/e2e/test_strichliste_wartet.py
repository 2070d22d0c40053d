"""Strokes that wait: no network, an answer that got lost, a session that ran out, a refusal."""

import re
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from beratung.models import Beratung, Status
from tests.e2e.strichliste import (
    ADRESSE,
    melde_an,
    mit_dienst,
    nimm_zurueck,
    oeffne,
    stand,
    summe,
    themen,
    tippe,
)
from tests.factories import PASSWORT, NutzerFactory


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


def test_ein_neues_fenster_ohne_netz_sagt_was_es_zaehlt(telefon, context, live_server):
    mit_dienst(telefon)
    tippe(telefon, "Schule")
    expect(stand(telefon)).to_have_text("Alles gesendet")
    context.set_offline(True)
    tippe(telefon, "KiTa")

    fenster = context.new_page()
    fenster.goto(live_server.url + ADRESSE)
    expect(fenster.locator(".gross-zeile")).to_have_text(re.compile(r"1\s*Kontakt noch nicht gesendet"))

    context.set_offline(False)
    expect(stand(fenster)).to_have_text("Alles gesendet")
    expect(fenster.locator(".gross-zeile")).to_have_text(re.compile(r"2\s*Kontakte heute"))
    assert themen() == ["schule", "kita"]


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


def test_ein_fremdes_wlan_das_mit_seiner_seite_antwortet_nimmt_keinen_strich(telefon):
    telefon.route("**/strichliste/strich/", lambda route: route.fulfill(body="<h1>Willkommen im Café</h1>"), times=1)
    tippe(telefon, "KiTa")
    expect(stand(telefon)).to_have_text("Server nicht erreichbar, 1 Strich wartet")

    telefon.evaluate("dispatchEvent(new Event('online'))")
    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert themen() == ["kita"]


def test_heute_nennt_was_auf_dem_geraet_wartet(telefon, context, live_server):
    context.set_offline(True)
    tippe(telefon, "KiTa", "Wohnen")
    telefon.route("**/strichliste/strich/", lambda route: route.abort())
    context.set_offline(False)

    telefon.goto(live_server.url + "/")
    telefon.get_by_role("link", name="2 Striche warten auf diesem Gerät").click()
    telefon.unroute("**/strichliste/strich/")
    telefon.reload()

    expect(stand(telefon)).to_have_text("Alles gesendet")
    assert themen() == ["kita", "wohnen"]
    telefon.goto(live_server.url + "/")
    expect(telefon.locator("#wartende")).to_be_hidden()


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

    expect(stand(telefon)).to_have_text(
        "Ihre Striche sind gesendet. 1 Eintrag einer anderen Anmeldung auf diesem Gerät"
    )
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
