"""The pages "Prüfen": what they find, what was confirmed, who may look, and what they cost."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from beratung.models import Beratung
from protegat.basis.models import Bestaetigung
from protegat.pruefen.regeln import REGELN
from tests.factories import BeratungFactory, KlientFactory, VorhabenFactory
from tests.protegat.pruefen import FAELLE, MEHRERE, SEITE, adresse, strich

pytestmark = pytest.mark.django_db


def test_nichts_geaendert_und_schon_behoben_werden_gesagt(als, beraterin, ev25):
    beratung, client = BeratungFactory(vorhaben=ev25), als(beraterin)

    nichts = client.post(adresse("alter", beratung), {"altersgruppe": "nicht_erhoben"}, follow=True)
    client.post(adresse("alter", beratung), {"altersgruppe": "u18"})
    schon = client.post(adresse("alter", beratung), {"altersgruppe": "ab65"}, follow=True)

    assert "Nichts geändert." in nichts.content.decode()
    assert "Das ist schon behoben oder bestätigt." in schon.content.decode()
    assert Beratung.objects.get().altersgruppe == "u18"


def test_stimmt_so_kommt_nicht_wieder_bis_jemand_zweifelt(als, beraterin, koordination, ev25):
    beratung, client = BeratungFactory(vorhaben=ev25, dauer=300), als(beraterin)

    antwort = client.post(adresse("dauer", beratung, "bestaetigung/"), {"grund": "ausnahme"}, follow=True)

    bestaetigung = Bestaetigung.objects.get()
    assert (bestaetigung.regel, bestaetigung.kennung) == ("dauer", beratung.kennung)
    assert bestaetigung.erstellt_von == beraterin
    assert antwort.context["zeilen"] == []
    assert antwort.context["bestaetigte"] == [(bestaetigung, beratung)]
    assert beratung in [zeile.eintrag for zeile in client.get(adresse("alter")).context["zeilen"]]
    als(koordination).post(f"/pruefen/bestaetigungen/{bestaetigung.pk}/loeschen/")
    assert [zeile.eintrag for zeile in client.get(adresse("dauer")).context["zeilen"]] == [beratung]


def test_ein_strich_wird_ergaenzt_nicht_bestaetigt(als, beraterin, ev25):
    eintrag = strich(vorhaben=ev25)

    antwort = als(beraterin).post(adresse("strich", eintrag, "bestaetigung/"), {"grund": "ausnahme"})

    assert (antwort.status_code, Bestaetigung.objects.count()) == (404, 0)


def test_die_uebersicht_nennt_jeden_fund_mit_seiner_zahl(als, beraterin, ev25):
    strich(vorhaben=ev25)
    BeratungFactory(vorhaben=ev25, dauer=300, geschlecht="divers", altersgruppe="u18")

    antwort = als(beraterin).get(SEITE)

    gefunden = {fund.regel.schluessel: fund.anzahl for fund in antwort.context["funde"]}
    assert gefunden == {"strich": 1, "dauer": 1}
    assert len(antwort.context["ohne_fund"]) == len(REGELN) - 2
    assert "ergibt + 1 Beratung (K1)" in antwort.content.decode()


def test_pruefen_fuehrt_zum_naechsten_bericht(als, beraterin):
    ohne = als(beraterin).get("/pruefen/")
    heute = timezone.localdate()
    vorhaben = VorhabenFactory(kuerzel="JETZT", tage=(heute - timedelta(days=400), heute + timedelta(days=400)))
    vorhaben.refresh_from_db()

    antwort = als(beraterin).get("/pruefen/")

    assert ohne.url == "/"
    assert antwort.url == f"/pruefen/JETZT/{vorhaben.offenes_quartal(heute).kuerzel}/"
    assert f'href="{antwort.url}"' in als(beraterin).get("/").content.decode()


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_wer_nicht_beraet_prueft_nicht(als, request, ev25, rolle):
    client, beratung = als(request.getfixturevalue(rolle)), BeratungFactory(vorhaben=ev25)

    seiten = [client.get(weg).status_code for weg in ("/pruefen/", SEITE, adresse("alter"))]
    taten = [client.post(adresse("alter", beratung, ende)).status_code for ende in ("", "bestaetigung/")]

    assert seiten + taten == [403] * 5


@pytest.mark.parametrize("weg", [f"{SEITE}gibtsnicht/", "/pruefen/EV25/2030-1/", "/pruefen/X/2018-4/"])
def test_was_es_nicht_gibt(als, beraterin, ev25, weg):
    assert als(beraterin).get(weg).status_code == 404


@pytest.mark.parametrize("regel", [None, *MEHRERE])
def test_die_seiten_kosten_immer_gleich_viel(als, beraterin, ev25, regel):
    client = als(beraterin)
    seite = adresse(regel) if regel else SEITE

    def fuelle(anzahl):
        for fall in MEHRERE:
            eintraege = [FAELLE[fall][0](ev25) for _ in range(anzahl)]
        Bestaetigung.objects.create(regel=regel or "alter", kennung=eintraege[0].kennung)

    def abfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(seite)
        return len(gezaehlt)

    fuelle(2)
    vorher = abfragen()
    fuelle(15)

    assert abfragen() == vorher <= 32


def test_die_letzte_seite_bleibt_wenn_sie_leer_wird(als, beraterin, ev25):
    BeratungFactory.create_batch(3, vorhaben=ev25)

    antwort = als(beraterin).get(f"{adresse('alter')}?seite=9")

    assert len(antwort.context["zeilen"]) == 3


def test_was_derselbe_code_ist_steht_beisammen(als, koordination, ev25):
    a, b = KlientFactory(code="K-AAAA"), KlientFactory(code="K-CCCC")
    for klient in (a, b, a, b):
        BeratungFactory(vorhaben=ev25, klient=klient)

    antwort = als(koordination).get(f"{SEITE}code_doppelt/")

    assert [zeile.eintrag.klient for zeile in antwort.context["zeilen"]] == [a, a, b, b]
