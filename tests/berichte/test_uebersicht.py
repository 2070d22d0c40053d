"""The list of reports: quarters, years, all of it, and what somebody chooses; and the way from one to the next."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from berichte.lage import Lage
from berichte.uebersicht import Uebersicht
from protegat.basis.zeitraum import Zeitraum
from tests.factories import VorhabenFactory

pytestmark = pytest.mark.django_db
LISTE = "/berichte/"


@pytest.fixture
def ev25(ev25):
    """As the database writes its period."""
    ev25.refresh_from_db()
    return ev25


def test_ein_vorhaben_hat_jahre_mit_quartalen_bis_heute(ev25):
    uebersicht = Uebersicht(ev25, date(2018, 5, 3), {}, {})

    assert [(j.zeitraum.kurz, j.eigener_bericht, [q.kurz for q, *_ in j.quartale]) for j in uebersicht.jahre] == [
        ("2018", True, ["II/2018", "I/2018"]),
        ("2017", True, ["IV/2017", "III/2017", "II/2017", "I/2017"]),
    ]
    assert uebersicht.jahre[0].quartale[1][1] == date(2018, 4, 15)
    assert uebersicht.bisher == Zeitraum(date(2017, 1, 16), date(2018, 5, 3))


def test_ein_vorhaben_in_einem_jahr_hat_keinen_zweiten_bericht_darueber():
    einjaehriges = VorhabenFactory(tage=(date(2019, 1, 2), date(2019, 12, 31)))
    einjaehriges.refresh_from_db()

    (jahr,) = Uebersicht(einjaehriges, date(2020, 1, 1), {}, {}).jahre

    assert jahr.eigener_bericht is False


def test_die_liste_fuehrt_zu_jahr_gesamtbericht_und_projektblatt(als, koordination, ev25):
    client = als(koordination)

    html = client.get(LISTE).text

    for zeitraum, name in ((Zeitraum.jahr(2018), "Jahresbericht 2018"), (ev25.spanne, "Gesamtbericht 16.01.2017")):
        adresse = reverse("berichte:bericht_detail", args=["EV25", zeitraum])
        assert f'href="{adresse}"' in html
        assert f"<h1>{name}" in client.get(adresse).text
    assert reverse("berichte:projektblatt_detail", args=["EV25", ev25.spanne]) in html


@pytest.mark.parametrize(
    ("wahl", "ziel"),
    [
        ({"von": "2018-02-03", "bis": "2018-06-09"}, "/berichte/EV25/2018-02-03--2018-06-09/"),
        ({"von": "2018-10-01", "bis": "2019-12-31"}, "/berichte/EV25/2018-4/"),
        ({"stand": "2018-06-30"}, "/berichte/EV25/projektblatt/2017-01-16--2018-06-30/"),
        ({"stand": "2024-06-30"}, "/berichte/EV25/projektblatt/2017-01-16--2018-12-31/"),
    ],
)
def test_eine_wahl_fuehrt_zu_ihrem_bericht(als, koordination, ev25, wahl, ziel):
    VorhabenFactory(kuerzel="ANDERES")

    antwort = als(koordination).get(LISTE, {"vorhaben": "EV25"} | wahl)

    assert (antwort.status_code, antwort.url) == (302, ziel)


@pytest.mark.parametrize(
    ("wahl", "meldung"),
    [
        ({"von": "2018-06-30", "bis": "2018-01-01"}, "Der letzte Tag liegt vor dem ersten."),
        ({"von": "2020-01-01", "bis": "2020-03-31"}, "liegt außerhalb von 16.01.2017 – 31.12.2018."),
        ({"von": "", "bis": "2018-03-31"}, "Dieses Feld ist zwingend erforderlich."),
        ({"stand": "2016-12-31"}, "Das Vorhaben beginnt erst am 16.01.2017."),
        ({"stand": "31.02.2018"}, "Bitte ein gültiges Datum eingeben."),
    ],
)
def test_eine_falsche_wahl_kommt_mit_allem_zurueck_was_dasteht(als, koordination, ev25, wahl, meldung):
    VorhabenFactory(kuerzel="ANDERES")

    html = als(koordination).get(LISTE, {"vorhaben": "EV25"} | wahl).text

    assert html.count(meldung) == 1
    assert html.count('klappe-leicht" open') == 1
    assert all(f'value="{wert}"' in html for wert in wahl.values() if wert)


def test_ohne_recht_fuehrt_keine_wahl_irgendwohin(als, pruefung, ev25):
    antwort = als(pruefung).get(LISTE, {"vorhaben": "EV25", "stand": "2018-12-31"})

    assert (antwort.status_code, list(antwort.context["uebersichten"])) == (200, [])


def test_viele_vorhaben_brauchen_nicht_mehr_abfragen(als, koordination, ev25):
    client = als(koordination)

    def abfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(LISTE)
        return len(gezaehlt)

    abfragen()
    eine = abfragen()
    VorhabenFactory.create_batch(9)

    assert abfragen() == eine


@pytest.mark.parametrize(
    ("zeitraum", "davor", "danach"),
    [
        (Zeitraum.quartal(2017, 2), Zeitraum.quartal(2017, 1), Zeitraum.quartal(2017, 3)),
        (Zeitraum.quartal(2018, 4), Zeitraum.quartal(2018, 3), None),
        (Zeitraum.jahr(2018), Zeitraum.jahr(2017), None),
        (Zeitraum(date(2017, 1, 16), date(2017, 12, 31)), None, Zeitraum.jahr(2018)),
        (Zeitraum(date(2018, 2, 3), date(2018, 6, 9)), None, None),
        (Zeitraum(date(2017, 1, 16), date(2018, 12, 31)), None, None),
    ],
)
def test_man_geht_von_quartal_zu_quartal_und_von_jahr_zu_jahr(ev25, zeitraum, davor, danach):
    lage = Lage(ev25, zeitraum)

    assert (lage.davor, lage.danach) == (davor, danach)


def test_die_seite_eines_jahres_fuehrt_zum_jahr_davor(als, koordination, ev25):
    html = als(koordination).get(reverse("berichte:bericht_detail", args=["EV25", Zeitraum.jahr(2018)])).text

    assert 'href="/berichte/EV25/2017-01-01--2017-12-31/"' in html
    assert "2017</a>" in html
