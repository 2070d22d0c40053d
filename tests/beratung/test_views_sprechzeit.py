"""Koordination keeps the slots, Beratung reads them, the start page says where we are."""

from datetime import date, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from beratung.models import Sprechzeit
from tests.factories import SprechzeitFactory, StandortFactory

pytestmark = pytest.mark.django_db

LISTE, NEU = "/beratungen/sprechzeiten/", "/beratungen/sprechzeiten/neu/"


@pytest.fixture
def angaben(laufend):
    return {
        "wochentag": "1",
        "beginn": "15:00",
        "ende": "18:00",
        "standort": StandortFactory().pk,
        "angebot": "sprechzeit",
        "vorhaben": laufend.pk,
        "aktiv": "on",
    }


def test_koordination_legt_an_und_aendert(als, koordination, angaben):
    client = als(koordination)

    client.post(NEU, angaben)
    sprechzeit = Sprechzeit.objects.get()
    seite = client.post(sprechzeit.get_absolute_url(), angaben | {"ende": "17:30"}, follow=True).content.decode()

    sprechzeit.refresh_from_db()
    assert (sprechzeit.uhrzeit, sprechzeit.erstellt_von) == ("15–17:30 Uhr", koordination)
    assert "Die Sprechzeit ist gespeichert." in seite
    assert "15–17:30 Uhr" in seite


def test_das_ende_vor_dem_beginn_wird_erklaert(als, koordination, angaben):
    antwort = als(koordination).post(NEU, angaben | {"ende": "14:00"})

    assert "Das Ende liegt vor dem Beginn." in antwort.content.decode()
    assert not Sprechzeit.objects.exists()


def test_beratung_liest_nur(als, beraterin):
    sprechzeit = SprechzeitFactory()
    client = als(beraterin)

    seite = client.get(LISTE).content.decode()

    assert sprechzeit.standort.name in seite
    assert (sprechzeit.get_absolute_url() in seite, NEU in seite) == (False, False)
    assert [client.get(adresse).status_code for adresse in (NEU, sprechzeit.get_absolute_url())] == [403, 403]


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_alle_anderen_nicht(als, request, rolle):
    erlaubt = 200 if rolle == "verwaltung" else 403  # Verwaltung keeps the same table in the Stammdaten

    assert als(request.getfixturevalue(rolle)).get(LISTE).status_code == erlaubt


def test_die_liste_sagt_wie_lange_es_gilt(als, koordination):
    SprechzeitFactory(gueltig_ab=date(2018, 1, 1), gueltig_bis=date(2018, 6, 30))
    SprechzeitFactory(aktiv=False)
    SprechzeitFactory()

    tabelle = als(koordination).get(LISTE).context["table"]

    assert [zeile.get_cell("gueltig") for zeile in tabelle.rows] == ["ab 01.01.2018 bis 30.06.2018", "ruht", "immer"]


def test_die_liste_kostet_immer_gleich_wenig(als, koordination):
    client, anzahlen = als(koordination), []
    for mehr in (1, 49):
        SprechzeitFactory.create_batch(mehr, beratende_person=koordination)
        with CaptureQueriesContext(connection) as abfragen:
            client.get(LISTE)
        anzahlen.append(len(abfragen))

    assert anzahlen[0] == anzahlen[1] <= 6


@pytest.mark.parametrize(("adresse", "hoechstens"), [("/", 22), ("/beratungen/neu/", 11)])
def test_viele_sprechzeiten_kosten_wo_sie_vorbelegen_nicht_mehr(als, beraterin, laufend, heute, adresse, hoechstens):
    client, anzahlen = als(beraterin), []
    for mehr in (1, 49):
        SprechzeitFactory.create_batch(mehr, vorhaben=laufend, wochentag=heute.weekday(), beratende_person=beraterin)
        with CaptureQueriesContext(connection) as abfragen:
            client.get(adresse)
        anzahlen.append(len(abfragen))

    assert anzahlen[0] == anzahlen[1] <= hoechstens


def test_heute_nennt_die_sprechzeit(als, beraterin, koordination, laufend, heute):
    ort = StandortFactory(name="Nachbarschaftszentrum")
    SprechzeitFactory(vorhaben=laufend, standort=ort, wochentag=heute.weekday(), beginn=time.min, ende=time.max)

    eine, andere = (als(wer).get("/").content.decode() for wer in (beraterin, koordination))

    assert '<h2 id="h-kontakte">Sprechzeit läuft, noch bis 23:59 Uhr</h2>' in eine
    assert "Uhr, Nachbarschaftszentrum</p>" in eine
    assert ("Zeit und Ort ändern" in eine, "Zeit und Ort ändern" in andere) == (False, True)


def test_ohne_sprechzeit_steht_da_erfassen(als, beraterin, laufend):
    assert '<h2 id="h-kontakte">Erfassen</h2>' in als(beraterin).get("/").content.decode()
