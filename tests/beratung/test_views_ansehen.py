"""The list with its filters, and one Beratung with all its facts."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    BeratungFactory,
    NebenthemaFactory,
    OrganisationFactory,
    StandortFactory,
    VermittlungFactory,
    VorhabenFactory,
)

pytestmark = pytest.mark.django_db

LISTE = "/beratungen/"


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_wer_nicht_beraet_sieht_keine_beratungen(als, request, rolle):
    client, beratung = als(request.getfixturevalue(rolle)), BeratungFactory()

    assert client.get(LISTE).status_code == 403
    assert client.get(beratung.get_absolute_url()).status_code == 403


@pytest.mark.parametrize("rolle", ["beraterin", "koordination"])
def test_die_liste_nennt_ihre_zahl_und_fuehrt_zum_eintrag(als, request, rolle):
    client, beratung = als(request.getfixturevalue(rolle)), BeratungFactory()

    seite = client.get(LISTE).content.decode()

    assert "<b>1</b> Beratung</p>" in seite
    assert f'href="{beratung.get_absolute_url()}"' in seite


def test_die_liste_zaehlt_alles_nicht_nur_die_seite(als, beraterin):
    BeratungFactory.create_batch(52, vorhaben=VorhabenFactory())

    antwort = als(beraterin).get(LISTE)

    assert "<b>52</b> Beratungen" in antwort.content.decode()
    assert len(gefunden(antwort)) == 50


def gefunden(antwort):
    return {zeile.record for zeile in antwort.context["table"].paginated_rows}


@pytest.fixture
def gesucht():
    """One Beratung that every filter below finds, beside one that none finds."""
    beratung = BeratungFactory(
        vorhaben__kuerzel="EV25",
        datum=date(2018, 5, 5),
        angebot="termin",
        kanal="telefon",
        folge=True,
        adressat="familie",
        hauptthema__code="wohnen",
        ergebnis="vermittelt",
        beratende_person__username="anna",
        klient__code="K-7QF4",
        mit_code=True,
        standort=StandortFactory(),
        personenzahl=4,
        dauer=55,
    )
    NebenthemaFactory(beratung=beratung, thema__code="schule")
    VermittlungFactory(beratung=beratung, status="angekommen")
    BeratungFactory(datum=date(2018, 6, 6))
    return beratung


@pytest.mark.parametrize(
    "suche",
    [
        {"von": "2018-05-01", "bis": "2018-05-31"},
        {"bis": "2018-05-05"},
        {"vorhaben": "EV25"},
        {"angebot": "termin"},
        {"kanal": "telefon"},
        {"kontaktart": "folge"},
        {"adressat": "familie"},
        {"thema": "wohnen"},
        {"thema": "schule"},
        {"ergebnis": "vermittelt"},
        {"klient": "k-7qf4"},
        {"vermittlung": "angekommen"},
    ],
)
def test_jeder_filter_findet_den_eintrag(als, beraterin, gesucht, suche):
    assert gefunden(als(beraterin).get(LISTE, suche)) == {gesucht}


def test_filter_nach_person_und_standort(als, beraterin, gesucht):
    client = als(beraterin)

    assert gefunden(client.get(LISTE, {"beratende_person": gesucht.beratende_person_id})) == {gesucht}
    assert gefunden(client.get(LISTE, {"standort": gesucht.standort_id})) == {gesucht}


def test_storniertes_nur_auf_wunsch_entwuerfe_unter_spaeter_ergaenzen(als, beraterin):
    client, fertig = als(beraterin), BeratungFactory()
    strich, storniert = BeratungFactory(entwurf=True, hauptthema=None), BeratungFactory(storniert=True)

    assert gefunden(client.get(LISTE)) == {fertig, strich}
    assert gefunden(client.get(LISTE, {"status": "entwurf"})) == {strich}
    assert gefunden(client.get(LISTE, {"status": "storniert"})) == {storniert}


def test_ein_ungueltiger_filter_zeigt_nichts_und_sagt_es(als, beraterin, gesucht):
    antwort = als(beraterin).get(LISTE, {"von": "gestern"})

    assert antwort.status_code == 200
    assert gefunden(antwort) == set()
    assert "invalid-feedback" in antwort.content.decode()


SPALTEN = ["datum", "thema", "ergebnis", "kontaktart", "personenzahl", "dauer", "beratende_person"]


@pytest.mark.parametrize("spalte", SPALTEN)
def test_jede_spalte_sortiert_auf_und_ab(als, beraterin, gesucht, spalte):
    client = als(beraterin)

    auf, ab = (
        [zeile.record.pk for zeile in client.get(LISTE, {"sort": richtung + spalte}).context["table"].rows]
        for richtung in ("", "-")
    )

    assert len(auf) == 2
    assert auf == ab[::-1]


def test_die_liste_kostet_immer_gleich_viel(als, beraterin):
    client, vorhaben = als(beraterin), VorhabenFactory()
    BeratungFactory(vorhaben=vorhaben)
    with CaptureQueriesContext(connection) as vorher:
        client.get(LISTE)

    BeratungFactory.create_batch(49, vorhaben=vorhaben)
    with CaptureQueriesContext(connection) as nachher:
        client.get(LISTE)

    assert len(nachher) == len(vorher)


def test_der_eintrag_zeigt_alles(als, beraterin, koordination):
    beratung = BeratungFactory(
        vorhaben__kuerzel="EV25",
        hilfen=["krise"],
        sprache="ar",
        traeger=True,
        organisation=OrganisationFactory(name="Verein Nord"),
        mit_code=True,
        erstellt_von=beraterin,
        geaendert_von=koordination,
    )
    NebenthemaFactory(beratung=beratung)
    VermittlungFactory(beratung=beratung, stelle="jobcenter", organisation=None)

    seite = als(beraterin).get(beratung.get_absolute_url()).content.decode()

    fehlt = [
        wort
        for wort in (
            "KiTa, geklärt",
            "Dienstag, 6. November 2018",
            "Schule",
            "Krisenhilfe",
            "Arabisch",
            "Verein Nord",
            beratung.klient.code,
            "Jobcenter",
            "Rückmeldung",
            "beraterin",
            "koordination",
            "Stornieren",
            f"/beratungen/neu/?wie={beratung.pk}",
            f"/beratungen/{beratung.pk}/bearbeiten/",
        )
        if wort not in seite
    ]
    assert fehlt == []


def test_ein_stornierter_eintrag_bietet_nur_die_ruecknahme(als, beraterin):
    beratung = BeratungFactory(storniert=True)

    seite = als(beraterin).get(beratung.get_absolute_url()).content.decode()

    assert "Storno zurücknehmen" in seite
    assert "bearbeiten/" not in seite


def test_grosse_nummern_stehen_ohne_punkt_in_adressen(als, beraterin):
    beratung = BeratungFactory(pk=1234567)

    seite = als(beraterin).get(beratung.get_absolute_url()).content.decode()

    assert "?wie=1234567" in seite
