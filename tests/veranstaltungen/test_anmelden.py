"""Registering from outside: ten languages, no account, kind to people and tiresome for robots."""

import html
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import VeranstaltungFactory
from tests.veranstaltungen.anmelden import ANGABEN, adresse, sende, stempel
from veranstaltungen.forms import oeffentliche_anmeldung as formular
from veranstaltungen.models import Anmeldung
from veranstaltungen.worte import KATALOGE, SPRACHEN

pytestmark = pytest.mark.django_db
MAIL = "gast@beispiel.invalid"


@pytest.fixture(autouse=True)
def niemand_ist_zu_schnell(monkeypatch):
    monkeypatch.setattr(formular, "ZU_SCHNELL", -1)


@pytest.fixture
def termin(db):
    return VeranstaltungFactory(mit_anmeldung=True, kapazitaet=5)


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_das_formular_spricht_jede_sprache(client, termin, sprache):
    seite = client.get(adresse(termin, sprache)).text

    assert KATALOGE[sprache]["an_senden"] in seite
    assert KATALOGE[sprache]["an_rollstuhl"] in seite
    assert "{" not in re.sub(r"<script.*?</script>", "", seite)


def test_ohne_adresse_steht_auf_der_seite_wie_es_steht(client, termin):
    antwort = sende(client, termin, telefon="", bedarf=["rollstuhl"], dolmetschen="ti")

    seite = client.get(antwort.url).text
    anmeldung = Anmeldung.objects.get()
    assert "Sie haben einen Platz." in seite
    assert "Nur hier können Sie sich wieder abmelden." in seite
    assert (anmeldung.name, anmeldung.personen, anmeldung.email, anmeldung.sprache) == ("Gast 1", 2, None, "de")
    assert anmeldung.wuensche == ["Dolmetschen: Tigrinya", "Platz für Rollstuhl"]
    assert anmeldung.erstellt_von is None


@pytest.mark.parametrize(
    ("kontakt", "email", "telefon"),
    [(MAIL, MAIL, None), ("0341 00-00/00", None, "0341 00-00/00"), ("+49 341 000000", None, "+49 341 000000")],
)
def test_ein_feld_fuer_beide_wege(client, termin, kontakt, email, telefon):
    sende(client, termin, kontakt=kontakt)

    anmeldung = Anmeldung.objects.get()
    assert (anmeldung.email, anmeldung.telefon) == (email, telefon)


@pytest.mark.parametrize(
    ("feld", "wert", "wort"),
    [
        ("name", "", "an_fehlt"),
        ("kontakt", "gast@", "an_kein_weg"),
        ("kontakt", "ruf mich an", "an_kein_weg"),
        ("personen", "6", "an_fehlt"),
        ("dolmetschen", "klingonisch", "an_fehlt"),
    ],
)
@pytest.mark.parametrize("sprache", ["de", "ar"])
def test_ein_fehler_spricht_die_sprache_der_seite_und_behaelt_das_getippte(client, termin, sprache, feld, wert, wort):
    antwort = sende(client, termin, sprache, **{"name": "Gast 7", feld: wert})

    assert KATALOGE[sprache][wort] in antwort.text
    assert KATALOGE[sprache]["an_fehler"] in antwort.text
    assert feld == "name" or 'value="Gast 7"' in antwort.text
    assert not Anmeldung.objects.exists()


def test_mehr_personen_als_plaetze(client):
    antwort = sende(client, VeranstaltungFactory(mit_anmeldung=True, kapazitaet=1), "en")

    assert KATALOGE["en"]["an_zu_viele"] in antwort.text


def test_zweimal_gesendet_ist_einmal_angemeldet(client, termin):
    seite = adresse(termin)
    daten = ANGABEN | {"stempel": stempel(client.get(seite))}

    antworten = [client.post(seite, daten) for _ in range(2)]

    assert Anmeldung.objects.count() == 1
    assert ["Sie haben einen Platz." in client.get(antwort.url).text for antwort in antworten] == [True, True]


def test_zurueck_im_browser_und_jemand_anderes_wird_nicht_verschluckt(client, termin):
    seite = adresse(termin)
    daten = ANGABEN | {"stempel": stempel(client.get(seite))}
    client.post(seite, daten)

    antwort = client.post(seite, daten | {"name": "Gast 2"})

    assert KATALOGE["de"]["an_schon_gesendet"] in antwort.text
    assert client.post(seite, daten | {"name": "Gast 2", "stempel": stempel(antwort)}).status_code == 302
    assert [anmeldung.name for anmeldung in Anmeldung.objects.all()] == ["Gast 1", "Gast 2"]


def test_dieselbe_adresse_sieht_dieselbe_seite_und_bekommt_eine_mail(
    client, termin, mailoutbox, django_capture_on_commit_callbacks
):
    antworten = []
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            antworten.append(sende(client, termin, kontakt=MAIL))
        Anmeldung.objects.get().nachrichten.update(erstellt_am=timezone.now() - timedelta(hours=1))

    assert antworten[0].url == antworten[1].url
    saetze = [mail.subject.partition(".")[0] for mail in mailoutbox]
    assert saetze == ["Sie haben einen Platz", "Sie waren schon angemeldet"]
    assert Anmeldung.objects.count() == 1


def test_mit_adresse_verraet_die_seite_nicht_ob_ein_platz_da_war(client, termin):
    seite = client.get(sende(client, termin, kontakt=MAIL).url).text

    assert KATALOGE["de"]["an_danke_mail"] in seite
    assert KATALOGE["de"]["an_platz"] not in seite
    assert MAIL not in seite


def test_geschlossen_wird_gesagt(client):
    termin = VeranstaltungFactory(mit_anmeldung=True, anmeldeschluss=timezone.now())

    seite = client.get(adresse(termin)).text

    assert KATALOGE["de"]["an_geschlossen"] in seite
    assert "<form" not in seite


def test_waehrend_des_ausfuellens_geschlossen(client, termin):
    zeichen = stempel(client.get(adresse(termin)))
    type(termin).objects.update(anmeldeschluss=timezone.now())

    antwort = client.post(adresse(termin), ANGABEN | {"stempel": zeichen})

    assert antwort.status_code == 200
    assert KATALOGE["de"]["an_geschlossen"] in antwort.text


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_was_nicht_angekuendigt_ist_gibt_es_nicht_und_das_steht_in_der_sprache_der_seite(client, sprache):
    termin = VeranstaltungFactory(mit_anmeldung=True, oeffentlich=False)

    antwort = client.get(adresse(termin, sprache))

    assert antwort.status_code == 404
    assert KATALOGE[sprache]["seite_fehlt"] in antwort.text
    assert reverse("programm:programm", args=[sprache]) in antwort.text
    assert dict(antwort.cookies) == {}


@pytest.mark.parametrize(
    ("status", "satz"), [("geplant", "an_ohne"), ("abgesagt", "abgesagt_satz"), ("verschoben", "verschoben_satz")]
)
def test_ohne_anmeldung_wird_hoeflich_geantwortet(client, status, satz):
    termin = VeranstaltungFactory(mit_anmeldung=True, anmeldung_noetig=False, status=status)

    antwort = client.get(adresse(termin, "en"))

    assert antwort.status_code == 200
    assert KATALOGE["en"][satz] in antwort.text
    assert "<form" not in antwort.text


def test_ohne_kekse_steht_da_was_zu_tun_ist(termin):
    client = Client(enforce_csrf_checks=True)
    daten = ANGABEN | {"stempel": stempel(client.get(adresse(termin, "tr")))}

    antwort = Client(enforce_csrf_checks=True).post(adresse(termin, "tr"), daten)

    assert antwort.status_code == 403
    assert KATALOGE["tr"]["an_kekse"] in html.unescape(antwort.text)
    assert f'href="{adresse(termin, "tr")}"' in antwort.text


@pytest.mark.parametrize(
    ("weg", "satz"),
    [("/programm/xx/", "en"), ("/veranstaltungen/feedback/gibtesnicht/", "en"), ("/programm/fa/0/", "fa")],
)
def test_falsche_adressen_sprechen_mit_gaesten(client, weg, satz):
    antwort = client.get(weg, HTTP_ACCEPT_LANGUAGE="en")

    assert antwort.status_code == 404
    assert KATALOGE[satz]["seite_fehlt"] in antwort.text


def test_das_team_behaelt_seine_fehlerseite(als, beraterin):
    assert "Prüfen Sie die Adresse" in als(beraterin).get("/gibt-es-nicht/").text


def test_wie_viele_plaetze_frei_sind_steht_im_programm_und_beim_termin(client, termin):
    seiten = [reverse("programm:programm", args=["de"]), reverse("programm:termin", args=["de", termin.pk])]
    sende(client, termin)
    assert ["Freie Plätze: <bdi>3</bdi>" in client.get(seite).text for seite in (*seiten, adresse(termin))] == [
        True
    ] * 3

    for n in range(3):
        sende(client, termin, name=f"Gast {n}", personen="1")

    assert [KATALOGE["de"]["an_ausgebucht"] in client.get(seite).text for seite in seiten] == [True, True]
    assert {client.get(seite)["Cache-Control"] for seite in seiten} == {"public, max-age=60"}


def test_voll_wird_vorher_gesagt(client, termin):
    for n in range(3):
        sende(client, termin, name=f"Gast {n}")

    sende(client, termin, personen="1")
    assert KATALOGE["de"]["an_voll"] in client.get(adresse(termin)).text
    assert [a.status for a in Anmeldung.objects.all()] == ["angemeldet", "angemeldet", "warteliste", "angemeldet"]


@pytest.mark.parametrize("name", ["Gast\x00 1", "Gast\n1", "Gast\u2028 1", "\u200b\u200d", "\u3164", "\u202e\u2066"])
@pytest.mark.parametrize("sprache", ["de", "ar"])
def test_ein_name_den_niemand_lesen_kann(client, termin, name, sprache):
    antwort = sende(client, termin, sprache, name=name)

    assert antwort.status_code == 200
    assert not Anmeldung.objects.exists()


@pytest.mark.parametrize(
    ("name", "steht_da"),
    [("\u202eGast\u202c", "Gast"), ("\u2067مريم\u2069", "مريم"), ("می\u200cنا", "می\u200cنا"), ("🦊", "🦊")],
)
def test_richtungszeichen_gehen_und_schriften_bleiben(client, termin, name, steht_da):
    sende(client, termin, name=name)

    assert Anmeldung.objects.get().name == steht_da
