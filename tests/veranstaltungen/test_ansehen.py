"""The list of events and one event."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import OrganisationFactory, ReiheFactory, StandortFactory, VeranstaltungFactory, VorhabenFactory

pytestmark = pytest.mark.django_db
LISTE = reverse("veranstaltungen:veranstaltung_list")


def titel(antwort):
    return [veranstaltung.titel for veranstaltung in antwort.context["table"].data]


@pytest.mark.parametrize(
    "filter",
    [
        {"von": "2018-05-01"},
        {"bis": "2018-05-03", "von": "2018-05-02"},
        {"vorhaben": "EV25", "von": "2018-01-01"},
        {"art": "schulung"},
        {"status": "geplant"},
        {"nur": "ohne_zahl"},
    ],
)
def test_jeder_filter_laesst_die_gemeinte_uebrig(als, beraterin, ev25, filter):
    VeranstaltungFactory(vorhaben=ev25, tag=date(2018, 5, 2), titel="Gemeint", art="schulung", geplant=True)
    VeranstaltungFactory(vorhaben=ev25, tag=date(2017, 5, 2), titel="Andere")

    assert titel(als(beraterin).get(LISTE, filter)) == ["Gemeint"]


def test_ohne_filter_gibt_es_nichts_aufzuheben(als, beraterin):
    client = als(beraterin)

    assert "Filter aufheben" not in client.get(LISTE).content.decode()
    assert "Filter aufheben" in client.get(LISTE, {"nur": "ohne_zahl"}).content.decode()


def test_filter_nach_reihe(als, beraterin, ev25):
    reihe = ReiheFactory()
    VeranstaltungFactory(vorhaben=ev25, titel="Gemeint", reihe=reihe)
    VeranstaltungFactory(vorhaben=ev25)

    assert titel(als(beraterin).get(LISTE, {"reihe": reihe.pk})) == ["Gemeint"]


def test_liste_nennt_anzahl_und_teilnahmen(als, beraterin, ev25):
    VeranstaltungFactory(vorhaben=ev25, teilnehmende=27)
    VeranstaltungFactory(vorhaben=ev25, teilnehmende=0)
    VeranstaltungFactory(vorhaben=ev25, geplant=True)

    inhalt = als(beraterin).get(LISTE).content.decode()

    assert "<b>3</b> Veranstaltungen" in inhalt
    assert "Davon durchgeführt: 2, mit 27 Teilnahmen." in inhalt
    assert "Zahl fehlt" in inhalt


def test_so_viele_abfragen_mit_einer_wie_mit_fuenfzig(als, beraterin, ev25, django_assert_num_queries):
    client = als(beraterin)
    VeranstaltungFactory(vorhaben=ev25, reihe=ReiheFactory(), standort=StandortFactory())
    client.get(LISTE)
    with CaptureQueriesContext(connection) as abfragen:
        client.get(LISTE)
    for _ in range(49):
        VeranstaltungFactory(vorhaben=ev25, reihe=ReiheFactory(), standort=StandortFactory())

    with django_assert_num_queries(len(abfragen)):
        client.get(LISTE)


@pytest.mark.parametrize("spalte", ["datum", "titel", "reihe", "standort", "status", "teilnehmende"])
def test_jede_spalte_laesst_sich_sortieren(als, beraterin, ev25, spalte):
    VeranstaltungFactory.create_batch(2, vorhaben=ev25)

    assert len(titel(als(beraterin).get(LISTE, {"sort": f"-{spalte}"}))) == 2


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, wer):
    assert als(request.getfixturevalue(wer)).get(LISTE).status_code == 403


def test_seite_nennt_kopfdaten_und_partner(als, beraterin, ev25):
    veranstaltung = VeranstaltungFactory(
        vorhaben=ev25, titel="KiTa-Platz finden", tag=date(2017, 11, 16), sprachen=["de"]
    )
    veranstaltung.mitveranstalter.add(OrganisationFactory(name="Freiwillige"))

    inhalt = als(beraterin).get(veranstaltung.get_absolute_url()).content.decode()

    assert "Donnerstag, 16.11.2017, ab 18 Uhr" in inhalt
    assert "Freiwillige</a>" in inhalt
    assert "IV/2017, EV25" in inhalt
    assert "Nächsten Termin anlegen" in inhalt


@pytest.mark.parametrize(
    ("status", "schritt"),
    [("geplant", "Durchgeführt"), ("abgesagt", "Abgesagt"), ("durchgefuehrt", "Zählt im Bericht")],
)
def test_standleiste_nennt_den_jetzigen_schritt(als, beraterin, ev25, status, schritt):
    veranstaltung = VeranstaltungFactory(vorhaben=ev25, status=status, teilnehmende=3)

    inhalt = als(beraterin).get(veranstaltung.get_absolute_url()).content.decode()

    assert f'aria-current="step"><b><span>{schritt}</span>' in inhalt


def test_fehlende_veranstaltung_ist_404(als, beraterin):
    assert als(beraterin).get(reverse("veranstaltungen:veranstaltung_detail", args=[404])).status_code == 404


def test_vorhaben_ohne_veranstaltung_zeigt_leere_liste(als, beraterin):
    VorhabenFactory(kuerzel="LEER")

    assert "Keine Veranstaltung passt" in als(beraterin).get(LISTE, {"vorhaben": "LEER"}).content.decode()
