"""Counting at the door: exactly once, several phones add up, nothing is added to the headcount unseen."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import TippFactory, VeranstaltungFactory
from tests.regeln import abgelehnt
from tests.veranstaltungen.tuer import HINTEN, VORN, sende, tipp, weg
from veranstaltungen.models import Tipp

pytestmark = pytest.mark.django_db


@pytest.fixture
def abend(ev25):
    return VeranstaltungFactory(vorhaben=ev25, geplant=True)


def test_zwei_tueren_zaehlen_zusammen(als, beraterin, koordination, abend):
    vorn, hinten = als(beraterin), als(koordination)
    for gruppe in ("frau", "frau", "mann"):
        sende(vorn, abend, gruppe=gruppe)

    stand = sende(hinten, abend, gruppe="kind", geraet=HINTEN).json()["stand"]

    assert (stand["summe"], stand["gruppen"]) == (4, {"frau": 2, "mann": 1, "kind": 1})
    assert stand["geraete"] == {VORN: {"frau": 2, "mann": 1}, HINTEN: {"kind": 1}}
    assert vorn.get(weg("tuer_stand", abend)).json()["summe"] == 4


def test_derselbe_tipp_zweimal_zaehlt_einmal(als, beraterin, abend):
    client, daten = als(beraterin), tipp()

    antworten = [client.post(weg("tuer_tipp", abend), daten).json()["stand"]["summe"] for _ in range(3)]

    assert antworten == [1, 1, 1]
    assert Tipp.objects.count() == 1


def test_wer_getippt_hat_steht_nirgends(als, beraterin, abend):
    antwort = sende(als(beraterin), abend)

    spalten = {feld.name for feld in Tipp._meta.get_fields()}
    assert spalten == {"id", "veranstaltung", "kennung", "geraet", "gruppe", "wert", "eingegangen_am", "uebernommen"}
    assert beraterin.username not in antwort.content.decode()


def test_zurueck_geht_nur_was_dieses_geraet_gezaehlt_hat(als, beraterin, abend):
    client = als(beraterin)
    sende(client, abend, geraet=HINTEN)
    assert sende(client, abend, wert=-1).status_code == 422

    sende(client, abend)
    nimm = tipp(wert=-1)
    for _ in range(2):
        antwort = client.post(weg("tuer_tipp", abend), nimm)

    assert antwort.status_code == 200
    assert abend.tipps.je_geraet() == {VORN: {"frau": 0}, HINTEN: {"frau": 1}}
    assert sende(client, abend, wert=-1).json()["fehler"].startswith("Auf diesem Gerät ist in dieser Gruppe niemand")


@pytest.mark.parametrize(
    "angabe",
    [{"kennung": "kurz"}, {"kennung": ""}, {"geraet": "<script>"}, {"gruppe": "hund"}, {"wert": "2"}, {"wert": ""}],
)
def test_unsinn_wird_abgelehnt(als, beraterin, abend, angabe):
    antwort = als(beraterin).post(weg("tuer_tipp", abend), tipp() | angabe)

    assert (antwort.status_code, bool(antwort.json()["fehler"]), Tipp.objects.count()) == (422, True, 0)


@pytest.mark.parametrize("status", ["abgesagt", "verschoben"])
def test_was_ausfaellt_hat_keine_tuer(als, beraterin, ev25, status):
    ausgefallen = VeranstaltungFactory(vorhaben=ev25, status=status, teilnehmende=None)

    antwort = sende(als(beraterin), ausgefallen)

    assert f"Diese Veranstaltung ist {status}" in antwort.json()["fehler"]


def test_uebernehmen_macht_zahl_und_aufgliederung(als, beraterin, abend):
    client = als(beraterin)
    for gruppe, anzahl in (("frau", 3), ("mann", 2), ("kind", 4), ("person", 1)):
        TippFactory.create_batch(anzahl, veranstaltung=abend, gruppe=gruppe)
    TippFactory(veranstaltung=abend, gruppe="mann", wert=-1)

    antwort = client.post(weg("uebernahme_create", abend), {"tuer-gezaehlt_von": "ehrenamt"}, follow=True)

    abend.refresh_from_db()
    assert (abend.status, abend.teilnehmende, abend.zaehlart) == ("durchgefuehrt", 9, "strichliste")
    assert (abend.gezaehlt_von, abend.geaendert_von) == ("ehrenamt", beraterin)
    assert {(z.merkmal, z.auspraegung): z.anzahl for z in abend.zaehlungen.all()} == {
        ("geschlecht", "weiblich"): 3,
        ("geschlecht", "maennlich"): 1,
        ("altersgruppe", "u18"): 4,
    }
    assert "alle übernommen" in antwort.content.decode()


def test_spaete_tipps_sind_ein_unterschied_und_nie_still_dabei(als, beraterin, abend):
    client = als(beraterin)
    TippFactory.create_batch(5, veranstaltung=abend)
    client.post(weg("uebernahme_create", abend))
    for _ in range(2):
        sende(client, abend, geraet=HINTEN)

    antwort = client.get(abend.get_absolute_url())

    abend.refresh_from_db()
    assert abend.teilnehmende == 5
    assert "2 mehr seit der Übernahme" in antwort.content.decode()
    assert "7 statt 5 übernehmen" in antwort.content.decode()

    client.post(weg("uebernahme_create", abend))
    abend.refresh_from_db()
    assert abend.teilnehmende == 7
    assert antwort.context["tuer"]["spaeter"] == 2
    assert client.get(abend.get_absolute_url()).context["tuer"]["offen"] is False


def test_nach_einer_zahl_von_hand_wird_mit_dieser_verglichen(als, beraterin, abend):
    client = als(beraterin)
    TippFactory.create_batch(5, veranstaltung=abend)
    client.post(weg("uebernahme_create", abend))
    client.post(weg("zaehlung_update", abend), {"teilnehmende": "9", "zaehlart": "schaetzung"})
    TippFactory.create_batch(2, veranstaltung=abend)

    seite = client.get(abend.get_absolute_url()).content.decode()

    assert "Die Tür ergibt 7, da steht 9: übernommen wären es 2 weniger" in seite
    assert "mehr seit der Übernahme" not in seite


@pytest.mark.parametrize("status", ["abgesagt", "verschoben"])
def test_wo_niemand_zaehlen_kann_stehen_keine_zaehler(als, beraterin, ev25, abend, status):
    ausgefallen = VeranstaltungFactory(vorhaben=ev25, status=status, teilnehmende=None)
    client = als(beraterin)

    seite = client.get(weg("tuer", ausgefallen)).content.decode()

    assert f"Diese Veranstaltung ist {status}" in seite
    assert "tor-plus" not in seite
    assert "tor-plus" in client.get(weg("tuer", abend)).content.decode()


def test_vor_dem_tag_sagt_die_seite_ab_wann(als, beraterin, laufend):
    morgen = timezone.localdate() + timedelta(days=1)
    kommt = VeranstaltungFactory(vorhaben=laufend, tag=morgen, geplant=True)

    seite = als(beraterin).get(weg("tuer", kommt)).content.decode()

    assert f"Zählen lässt sich ab dem {morgen:%d.%m.%Y}" in seite
    assert "tor-plus" not in seite


def test_zuruecknehmen_laesst_die_tipps_wieder_warten(als, beraterin, abend):
    client = als(beraterin)
    TippFactory.create_batch(5, veranstaltung=abend)
    antwort = client.post(weg("uebernahme_create", abend), follow=True)

    client.post(next(iter(antwort.context["messages"])).extra_tags)

    abend.refresh_from_db()
    assert (abend.status, abend.teilnehmende, abend.tipps.spaetere().summe()) == ("geplant", None, 5)


def test_ohne_skript_zaehlt_ein_gewoehnlicher_knopf(als, beraterin, abend):
    client = als(beraterin)
    seite = client.get(weg("tuer", abend), {"zaehler": "person"})
    felder = {name: seite.context[name] for name in ("kennung", "geraet")} | {"zaehler": "person"}

    for _ in range(2):  # pressed twice, counted once
        antwort = client.post(weg("tipp_create", abend), felder | {"tipp": "person 1"})

    assert antwort.url == weg("tuer", abend) + "?zaehler=person"
    danach = client.get(antwort.url)
    assert (danach.context["summe"], danach.context["geraet"]) == (1, felder["geraet"])
    assert 'data-gruppe="frau" hidden' in danach.content.decode()


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("tipp_zaehlt_eins", {"wert": 5}),
        ("tipp_gruppe_aus_katalog", {"gruppe": "hund"}),
        ("tipp_kennung_form", {"geraet": "Telefon von mir"}),
    ],
)
def test_datenbank_lehnt_ab(abend, regel, angabe):
    abgelehnt(regel, lambda: TippFactory(veranstaltung=abend, **angabe))


def test_so_viele_abfragen_mit_einem_tipp_wie_mit_fuenfzig(als, beraterin, abend, django_assert_num_queries):
    client = als(beraterin)
    TippFactory(veranstaltung=abend)
    seiten = (weg("tuer", abend), weg("tuer_stand", abend), abend.get_absolute_url())
    for seite in seiten:
        client.get(seite)
    with CaptureQueriesContext(connection) as abfragen:
        for seite in seiten:
            client.get(seite)
    TippFactory.create_batch(49, veranstaltung=abend)

    with django_assert_num_queries(len(abfragen)):
        for seite in seiten:
            client.get(seite)


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, abend, wer):
    client = als(request.getfixturevalue(wer))

    for name in ("tuer", "tuer_huelle", "tuer_dienst", "tuer_stand"):
        assert client.get(weg(name, abend)).status_code == 403
    for name in ("tuer_tipp", "tipp_create", "uebernahme_create"):
        assert client.post(weg(name, abend), tipp()).status_code == 403
