"""A Reihe gets its dates: preview, all at once, never doubled, and back again as long as nobody touched one."""

from datetime import date, datetime

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from tests.factories import (
    BERLIN,
    OrganisationFactory,
    ReiheFactory,
    VeranstaltungFactory,
    WiedervorlageFactory,
)
from tests.formulare import verborgen
from veranstaltungen.forms.veranstaltung import KOPFDATEN
from veranstaltungen.models import Veranstaltung

pytestmark = pytest.mark.django_db
WOECHENTLICH = {"rhythmus": "woche", "erster": "2018-10-16", "anzahl": "4", "bis": ""}


@pytest.fixture
def vorbild(ev25):
    """Held on Tuesday, 16 October 2018; two weeks later the clocks have changed."""
    veranstaltung = VeranstaltungFactory(
        vorhaben=ev25,
        reihe=ReiheFactory(),
        tag=date(2018, 10, 16),
        ende=datetime(2018, 10, 16, 20, tzinfo=BERLIN),
        sprachen=["ar"],
        kapazitaet=30,
    )
    veranstaltung.mitveranstalter.set(OrganisationFactory.create_batch(2))
    return veranstaltung


def adresse(vorbild):
    return reverse("veranstaltungen:termine_create", args=[vorbild.pk])


def ruecknahme(antwort):
    return next(meldung.extra_tags for meldung in get_messages(antwort.wsgi_request) if meldung.extra_tags)


def andere(vorbild):
    return Veranstaltung.objects.exclude(pk=vorbild.pk).order_by("beginn")


def test_vorschau_zeigt_jeden_tag_und_legt_nichts_an(als, beraterin, vorbild):
    antwort = als(beraterin).get(adresse(vorbild), WOECHENTLICH | {"rhythmus": "monat_tag", "erster": "2018-10-31"})

    seite = antwort.content.decode()
    assert [(t.tag, t.hindernis) for t in antwort.context["form"].termine] == [
        (date(2018, 10, 31), "Reformationstag"),
        (date(2018, 11, 30), ""),
        (date(2018, 12, 31), ""),
        (date(2019, 1, 31), "außerhalb von EV25"),
    ]
    assert "nein: Reformationstag" in seite
    assert "2 Termine anlegen" in seite
    assert Veranstaltung.objects.count() == 1


def test_anlegen_uebernimmt_kopfdaten_und_uhrzeit_aber_keine_zahlen(als, beraterin, vorbild):
    antwort = als(beraterin).post(adresse(vorbild), WOECHENTLICH)

    neue = list(andere(vorbild))
    assert antwort.url == reverse("veranstaltungen:veranstaltung_list", query={"reihe": vorbild.reihe_id})
    assert [v.beginn.astimezone(BERLIN) for v in neue] == [
        datetime(2018, 10, 23, 18, tzinfo=BERLIN),
        datetime(2018, 10, 30, 18, tzinfo=BERLIN),
        datetime(2018, 11, 6, 18, tzinfo=BERLIN),
    ]
    assert {v.uhrzeiten for v in neue} == {vorbild.uhrzeiten}
    for neu in neue:
        assert [getattr(neu, feld) for feld in KOPFDATEN] == [getattr(vorbild, feld) for feld in KOPFDATEN]
        assert set(neu.mitveranstalter.all()) == set(vorbild.mitveranstalter.all())
        assert (neu.status, neu.teilnehmende, neu.erstellt_von) == ("geplant", None, beraterin)


def test_was_die_reihe_an_dem_tag_schon_hat_entsteht_nicht_noch_einmal(als, beraterin, vorbild):
    VeranstaltungFactory(vorhaben=vorbild.vorhaben, reihe=vorbild.reihe, tag=date(2018, 10, 23), status="abgesagt")
    VeranstaltungFactory(vorhaben=vorbild.vorhaben, tag=date(2018, 10, 30))

    als(beraterin).post(adresse(vorbild), WOECHENTLICH)
    noch_einmal = als(beraterin).post(adresse(vorbild), WOECHENTLICH)

    tage = sorted(vorbild.reihe.veranstaltungen.values_list("datum", flat=True))
    assert tage == [date(2018, 10, 16), date(2018, 10, 23), date(2018, 10, 30), date(2018, 11, 6)]
    assert noch_einmal.context["form"].non_field_errors() == [
        "Keiner dieser Tage kommt in Frage. In der Vorschau steht, warum."
    ]


def test_dieselbe_seite_noch_einmal_fuehrt_an_denselben_ort(als, beraterin, vorbild):
    client = als(beraterin)
    seite = WOECHENTLICH | verborgen(client.get(adresse(vorbild), WOECHENTLICH))

    erste, zweite = client.post(adresse(vorbild), seite), client.post(adresse(vorbild), seite)

    assert (erste.status_code, zweite.status_code, erste.url) == (302, 302, zweite.url)
    assert andere(vorbild).count() == 3


@pytest.mark.parametrize(
    ("angabe", "feld"),
    [
        ({"rhythmus": "taeglich"}, "rhythmus"),
        ({"erster": ""}, "erster"),
        ({"erster": "2019-01-01"}, "erster"),
        ({"anzahl": ""}, "anzahl"),
        ({"anzahl": "61"}, "anzahl"),
        ({"anzahl": "0"}, "anzahl"),
        ({"bis": "2018-10-15"}, "bis"),
        ({"erster": "2017-01-17", "anzahl": "", "bis": "2018-12-31"}, "bis"),
    ],
)
def test_fehler_steht_am_feld(als, beraterin, vorbild, angabe, feld):
    client = als(beraterin)

    for antwort in (
        client.get(adresse(vorbild), WOECHENTLICH | angabe),
        client.post(adresse(vorbild), WOECHENTLICH | angabe),
    ):
        assert list(antwort.context["form"].errors) == [feld]
        assert f'id="id_{feld}_error"' in antwort.content.decode()
    assert Veranstaltung.objects.count() == 1


def test_zuruecknehmen_und_zweimal_gedrueckt(als, beraterin, vorbild):
    client = als(beraterin)
    zurueck = ruecknahme(client.post(adresse(vorbild), WOECHENTLICH))

    erste, zweite = client.post(zurueck), client.post(zurueck)

    assert list(Veranstaltung.objects.all()) == [vorbild]
    assert (erste.status_code, zweite.status_code) == (302, 302)


def _speichern(veranstaltung):
    veranstaltung.save()


def _vorlegen(veranstaltung):
    WiedervorlageFactory(gegenstand=veranstaltung)


def _zaehlung(veranstaltung):
    veranstaltung.zaehlungen.create(merkmal="geschlecht", auspraegung="weiblich", anzahl=0)


@pytest.mark.parametrize("arbeite", [_speichern, _vorlegen, _zaehlung])
def test_wer_daran_gearbeitet_hat_behaelt_alle(als, beraterin, vorbild, arbeite):
    client = als(beraterin)
    zurueck = ruecknahme(client.post(adresse(vorbild), WOECHENTLICH))
    arbeite(andere(vorbild)[1])

    seite = client.post(zurueck, follow=True).content.decode()

    assert andere(vorbild).count() == 3
    assert "Das lässt sich nicht mehr zurücknehmen" in seite


def test_was_jemand_anderes_angelegt_hat_nimmt_man_nicht_zurueck(als, beraterin, koordination, vorbild):
    zurueck = ruecknahme(als(beraterin).post(adresse(vorbild), WOECHENTLICH))

    assert als(koordination).post(zurueck).status_code == 404
    assert andere(vorbild).count() == 3


def test_ohne_reihe_gibt_es_keine_termine(als, beraterin, ev25):
    einzelne = VeranstaltungFactory(vorhaben=ev25)
    client = als(beraterin)

    assert client.get(adresse(einzelne)).status_code == 404
    assert adresse(einzelne) not in client.get(einzelne.get_absolute_url()).content.decode()


def test_die_seite_der_veranstaltung_fuehrt_hin(als, beraterin, vorbild):
    assert adresse(vorbild) in als(beraterin).get(vorbild.get_absolute_url()).content.decode()


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, vorbild, wer):
    client = als(request.getfixturevalue(wer))
    serie = reverse("veranstaltungen:serie_delete", args=["0" * 32])

    assert client.get(adresse(vorbild)).status_code == 403
    assert client.post(adresse(vorbild), WOECHENTLICH).status_code == 403
    assert client.post(serie).status_code == 403
    assert Veranstaltung.objects.count() == 1


def test_vorschau_fragt_fuer_viele_tage_nicht_oefter(als, beraterin, vorbild, django_assert_num_queries):
    client = als(beraterin)
    anfrage = WOECHENTLICH | {"erster": "2017-09-05"}
    with django_assert_num_queries(5):
        client.get(adresse(vorbild), anfrage | {"anzahl": "1"})

    with django_assert_num_queries(5):
        client.get(adresse(vorbild), anfrage | {"anzahl": "60"})
