"""Programs and crowds at the public form: asked once more or put off, and people among them lose nothing."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import VeranstaltungFactory
from tests.veranstaltungen.anmelden import ANGABEN, adresse, sende, stempel
from veranstaltungen.forms import oeffentliche_anmeldung as formular
from veranstaltungen.forms import stempel as stempelmodul
from veranstaltungen.views import anmelden as ansicht
from veranstaltungen.worte import KATALOGE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def niemand_ist_zu_schnell(monkeypatch):
    monkeypatch.setattr(formular, "ZU_SCHNELL", -1)


@pytest.fixture
def termin(db):
    return VeranstaltungFactory(mit_anmeldung=True, kapazitaet=5)


def test_keks_nur_auf_der_seite_mit_dem_formular(termin):
    client = Client(enforce_csrf_checks=True)
    andere = [reverse("programm:programm", args=["de"]), adresse(termin, name="angemeldet")]

    kekse = {seite: set(client.get(seite).cookies) for seite in (*andere, adresse(termin))}

    assert kekse == {andere[0]: set(), andere[1]: set(), adresse(termin): {"csrftoken"}}


def test_browser_sagen_woher_das_formular_kommt(client, termin):
    assert client.get(adresse(termin))["Referrer-Policy"] == "same-origin"


def test_ohne_keks_und_zeichen_nimmt_niemand_etwas_an(termin):
    client = Client(enforce_csrf_checks=True)
    seite = client.get(adresse(termin))
    zeichen = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', seite.text)[1]
    daten = ANGABEN | {"stempel": stempel(seite)}

    assert Client(enforce_csrf_checks=True).post(adresse(termin), daten).status_code == 403
    assert client.post(adresse(termin), daten | {"csrfmiddlewaretoken": zeichen}).status_code == 302


@pytest.mark.parametrize("anders", [{"webseite": "spam"}, {"stempel": "gefälscht"}, {"stempel": ""}])
def test_die_falle_und_ein_falscher_stempel_bitten_noch_einmal(client, termin, anders):
    antwort = sende(client, termin, **anders)

    assert KATALOGE["de"]["an_noch_einmal"] in antwort.text
    assert 'value="spam"' not in antwort.text
    daten = ANGABEN | {"stempel": stempel(antwort)}
    assert client.post(adresse(termin), daten).status_code == 302


def test_der_stempel_eines_anderen_termins_gilt_nicht(client, termin):
    fremder = stempel(client.get(adresse(VeranstaltungFactory(mit_anmeldung=True))))

    assert KATALOGE["de"]["an_noch_einmal"] in sende(client, termin, stempel=fremder).text


def test_zu_schnell_ist_kein_mensch_aber_wer_es_doch_ist_sendet_noch_einmal(client, termin, monkeypatch):
    monkeypatch.setattr(formular, "ZU_SCHNELL", 3)

    antwort = sende(client, termin)

    assert KATALOGE["de"]["an_noch_einmal"] in antwort.text
    assert 'value="Gast 1"' in antwort.text
    monkeypatch.setattr(formular, "ZU_SCHNELL", -1)
    assert client.post(adresse(termin), ANGABEN | {"stempel": stempel(antwort)}).status_code == 302


def test_ein_alter_stempel_wird_erneuert(client, termin, monkeypatch):
    monkeypatch.setattr(stempelmodul, "ZU_ALT", -1)

    assert KATALOGE["de"]["an_noch_einmal"] in sende(client, termin).text


def test_zu_viele_aus_einem_netz(client, termin, monkeypatch):
    monkeypatch.setattr(ansicht, "JE_NETZ", 2)

    antworten = [sende(client, termin, name=f"Gast {n}", personen="1") for n in range(3)]
    andere = Client(REMOTE_ADDR="198.51.100.7")

    assert [antwort.status_code for antwort in antworten] == [302, 302, 429]
    assert KATALOGE["de"]["an_zu_oft"] in antworten[2].text
    assert 0 < int(antworten[2]["Retry-After"]) <= 3600
    assert 'value="Gast 2"' in antworten[2].text
    assert sende(andere, termin).status_code == 302


def test_zu_viele_zu_einem_termin(termin, monkeypatch):
    monkeypatch.setattr(ansicht, "JE_TERMIN", 2)

    stati = [sende(Client(REMOTE_ADDR=f"198.51.100.{n}"), termin).status_code for n in range(3)]

    assert stati == [302, 302, 429]
