"""The tally for the phone: what its page knows, and what the browser may keep."""

import json
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import BeratungFactory

pytestmark = pytest.mark.django_db
GELADEN = re.compile(r'(?:src|href)="(/static/[^"#]+\.(?:js|css))"')

SEITEN = [f"/beratungen/strichliste/{name}" for name in ("", "huelle/", "dienst.js", "stand/")]
STRICH, STORNO = "/beratungen/strichliste/strich/", "/beratungen/strichliste/storno/"


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_wer_nicht_beraet_hat_keine_strichliste(als, request, rolle):
    client = als(request.getfixturevalue(rolle))

    assert [client.get(seite).status_code for seite in SEITEN] == [403] * 4
    assert [client.post(weg).status_code for weg in (STRICH, STORNO)] == [403] * 2


def test_nur_post_zaehlt(als, beraterin):
    assert [als(beraterin).get(weg).status_code for weg in (STRICH, STORNO)] == [405] * 2


@pytest.mark.parametrize("rolle", ["beraterin", "koordination"])
def test_die_seite_zeigt_den_eigenen_tag(als, request, rolle, laufend, heute):
    wer = request.getfixturevalue(rolle)
    BeratungFactory(vorhaben=laufend, datum=heute)
    strich = BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=wer, entwurf=True)
    BeratungFactory(vorhaben=laufend, datum=heute - timedelta(days=1), beratende_person=wer, entwurf=True)

    antwort = als(wer).get(SEITEN[0])

    stand = json.loads(antwort.context["stand"])
    assert (stand["tag"], stand["summe"], stand["offen"]) == (heute.isoformat(), 1, 2)
    assert {code: zahl for code, zahl in stand["kacheln"].items() if zahl} == {"kita": 1}
    assert stand["zuletzt"]["kennung"] == strich.kennung
    assert reverse("beratung:storno_create", args=[strich.pk]) in antwort.content.decode()


def test_die_seite_fragt_immer_gleich_viel(als, beraterin, laufend, heute):
    client, zahlen = als(beraterin), []
    client.get(SEITEN[0])
    for anzahl in (1, 49):
        BeratungFactory.create_batch(anzahl, vorhaben=laufend, datum=heute, beratende_person=beraterin, entwurf=True)
        with CaptureQueriesContext(connection) as abfragen:
            client.get(SEITEN[0])
        zahlen.append(len(abfragen))

    assert zahlen[0] == zahlen[1]


def test_die_huelle_ist_fuer_alle_dieselbe(als, beraterin, koordination, laufend, heute):
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, entwurf=True)

    huellen = [als(wer).get(SEITEN[1]).content for wer in (beraterin, koordination)]

    assert huellen[0] == huellen[1]
    assert b"csrfmiddlewaretoken" not in huellen[0]
    assert b"beraterin" not in huellen[0]


def test_der_dienst_nennt_alles_was_die_seite_laedt_und_nichts_was_fehlt(als, beraterin, settings):
    antwort = als(beraterin).get(SEITEN[2])

    text = antwort.content.decode()
    dateien = json.loads(text.partition("= ")[2].partition(";")[0])
    assert antwort["Content-Type"] == "text/javascript; charset=utf-8"
    assert all(datei.startswith("/static/") for datei in dateien)
    assert all((settings.BASE_DIR / datei.lstrip("/")).is_file() for datei in dateien)
    seite = als(beraterin).get(SEITEN[1]).content.decode()
    assert set(GELADEN.findall(seite)) == {datei for datei in dateien if datei.endswith((".js", ".css"))}


def test_das_konto_in_der_warteschlange_verraet_niemanden(als, beraterin, koordination):
    konten = {als(wer).get(SEITEN[3]).json()["konto"] for wer in (beraterin, koordination)}

    assert len(konten) == 2
    assert all(len(konto) == 16 for konto in konten)
