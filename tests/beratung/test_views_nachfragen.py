"""Asking what became of people: the list, one tap, all that is known, and the way back."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from beratung.models import Quelle, Rueckmeldung
from tests.factories import KlientFactory, OrganisationFactory, VermittlungFactory

pytestmark = pytest.mark.django_db

LISTE = reverse("beratung:nachfragen")


@pytest.fixture
def vermittlung(laufend, heute, beraterin):
    """Three weeks ago, due for a week."""
    return VermittlungFactory(
        beratung__vorhaben=laufend,
        beratung__datum=heute - timedelta(weeks=3),
        beratung__beratende_person=beraterin,
        wiedervorlage=heute - timedelta(weeks=1),
    )


def stand(vermittlung):
    return reverse("beratung:vermittlungsstand_update", args=[vermittlung.pk])


def gefunden(antwort):
    return [zeile.record for zeile in antwort.context["table"].rows]


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_wer_nicht_beraet_fragt_nicht_nach(als, request, rolle, vermittlung):
    client = als(request.getfixturevalue(rolle))
    eine = vermittlung.melde("offen", von=None, quelle=Quelle.NACHFRAGE)

    seiten = [client.get(LISTE), client.get(reverse("beratung:rueckmeldung_create", args=[vermittlung.pk]))]
    taten = [client.post(stand(vermittlung)), client.post(reverse("beratung:rueckmeldung_delete", args=[eine.pk]))]

    assert [antwort.status_code for antwort in (*seiten, *taten)] == [403] * 4


def test_die_eigenen_faelligen_koordination_alle(als, beraterin, koordination, vermittlung, laufend, heute):
    datum = heute - timedelta(weeks=9)
    fremde = VermittlungFactory(beratung__vorhaben=laufend, beratung__datum=datum, wiedervorlage=datum)
    spaeter = VermittlungFactory(
        beratung__vorhaben=laufend, beratung__datum=heute, beratung__beratende_person=beraterin
    )

    assert gefunden(als(beraterin).get(LISTE)) == [vermittlung]
    assert gefunden(als(koordination).get(LISTE)) == [fremde, vermittlung]
    assert gefunden(als(beraterin).get(LISTE, {"was": "offen"})) == [vermittlung, spaeter]
    assert gefunden(als(beraterin).get(LISTE, {"was": "lange", "wer": "team"})) == [fremde]
    assert gefunden(als(beraterin).get(LISTE, {"partner": fremde.organisation_id, "wer": "team"})) == [fremde]


@pytest.mark.parametrize("spalte", ["beratung", "ziel", "thema", "wiedervorlage", "wer"])
def test_jede_spalte_sortiert_auf_und_ab(als, koordination, vermittlung, laufend, heute, spalte):
    VermittlungFactory(beratung__vorhaben=laufend, beratung__datum=heute, wiedervorlage=heute)
    client = als(koordination)

    auf, ab = (gefunden(client.get(LISTE, {"sort": richtung + spalte})) for richtung in ("", "-"))

    assert len(auf) == 2
    assert auf == ab[::-1]


def test_die_liste_kostet_immer_gleich_viel(als, koordination, laufend, heute):
    client, partner = als(koordination), OrganisationFactory()

    def fuelle(anzahl):
        for _ in range(anzahl):
            vermittlung = VermittlungFactory(
                organisation=partner,
                beratung__vorhaben=laufend,
                beratung__datum=heute,
                beratung__klient=KlientFactory(),
                wiedervorlage=heute,
            )
            vermittlung.melde("offen", von=koordination, quelle=Quelle.NACHFRAGE, am=heute)
            type(vermittlung).objects.update(wiedervorlage=heute)

    for frage in ({}, {"partner": partner.pk}):
        fuelle(1)
        with CaptureQueriesContext(connection) as vorher:
            client.get(LISTE, frage)
        fuelle(20)
        with CaptureQueriesContext(connection) as nachher:
            client.get(LISTE, frage)
        assert len(nachher) == len(vorher)


def test_zum_partner_gehoeren_telefon_und_link(als, beraterin, vermittlung):
    type(vermittlung.organisation).objects.update(telefon="0341 000000", email="nord@example.org")

    seite = als(beraterin).get(LISTE, {"partner": vermittlung.organisation_id}).text

    assert ('href="tel:0341 000000"' in seite, 'href="mailto:nord@example.org"' in seite) == (True, True)
    assert "Link zum Antworten erstellen" in seite


@pytest.mark.parametrize(("wochen", "knopf"), [(3, "Noch offen"), (8, "Unbekannt")])
def test_abschliessen_bietet_erst_die_letzte_frage(als, beraterin, vermittlung, heute, wochen, knopf):
    type(vermittlung.beratung).objects.update(datum=heute - timedelta(weeks=wochen))

    seite = als(beraterin).get(LISTE).text

    assert [wort for wort in ("Noch offen", "Unbekannt") if f">{wort}</button>" in seite] == [knopf]


@pytest.mark.parametrize("status", ["angekommen", "nicht_angekommen", "unbekannt"])
def test_ein_tipp_und_zurueck(als, beraterin, vermittlung, status):
    client = als(beraterin)

    antwort = client.post(stand(vermittlung), {"status": status}, follow=True)

    vermittlung.refresh_from_db()
    gemeldet = Rueckmeldung.objects.get()
    assert (vermittlung.status, vermittlung.geaendert_von) == (status, beraterin)
    assert (gemeldet.quelle, gemeldet.erstellt_von) == ("nachfrage", beraterin)
    zuruecknehmen = reverse("beratung:rueckmeldung_delete", args=[gemeldet.pk])
    assert f'action="{zuruecknehmen}"' in antwort.text

    client.post(zuruecknehmen)

    vermittlung.refresh_from_db()
    assert (vermittlung.status, Rueckmeldung.objects.count()) == ("offen", 0)
    assert client.post(zuruecknehmen).status_code == 404


def test_noch_offen_sagt_wann_wieder_gefragt_wird(als, beraterin, vermittlung, heute):
    antwort = als(beraterin).post(stand(vermittlung), {"status": "offen"}, follow=True)

    tag = heute + timedelta(weeks=1)
    assert f"noch offen. Nächste Nachfrage am {tag:%d.%m.%Y}" in antwort.text
    vermittlung.refresh_from_db()
    assert (vermittlung.status, vermittlung.wiedervorlage) == ("offen", tag)


@pytest.mark.parametrize("daten", [{}, {"status": "verschollen"}])
def test_einen_unbekannten_stand_gibt_es_nicht(als, beraterin, vermittlung, daten):
    assert als(beraterin).post(stand(vermittlung), daten).status_code == 400
    assert not Rueckmeldung.objects.exists()


def test_nur_post_aendert(als, beraterin, vermittlung):
    assert als(beraterin).get(stand(vermittlung)).status_code == 405


def test_alles_was_wir_wissen_steht_am_eintrag(als, beraterin, vermittlung, heute):
    client, gestern = als(beraterin), heute - timedelta(days=1)
    daten = {"stand": "nicht_angekommen", "quelle": "person", "am": gestern.isoformat(), "grund": "keine_kapazitaet"}

    antwort = client.post(reverse("beratung:rueckmeldung_create", args=[vermittlung.pk]), daten, follow=True)

    assert antwort.redirect_chain == [(vermittlung.beratung.get_absolute_url(), 302)]
    satz = f"nicht angekommen (keine Kapazität), bekannt seit {gestern:%d.%m.%Y}, von der Person"
    assert satz in antwort.text
    assert "festgehalten von beraterin" in antwort.text


@pytest.mark.parametrize(
    ("anders", "feld"),
    [
        ({"stand": ""}, "stand"),
        ({"grund": "sprache"}, "grund"),
        ({"stand": "nicht_angekommen", "grund": "Frau X"}, "grund"),
        ({"am": "2999-01-01"}, "am"),
        ({"am": "2001-01-01"}, "am"),
        ({"quelle": ""}, "quelle"),
    ],
)
def test_was_nicht_stimmt_steht_am_feld(als, beraterin, vermittlung, heute, anders, feld):
    daten = {"stand": "angekommen", "quelle": "person", "am": heute.isoformat(), "grund": "", **anders}

    antwort = als(beraterin).post(reverse("beratung:rueckmeldung_create", args=[vermittlung.pk]), daten)

    assert set(antwort.context["form"].errors) == {feld}
    assert not Rueckmeldung.objects.exists()


def test_antworten_der_partner_stehen_auf_heute(als, beraterin, koordination, vermittlung):
    vermittlung.melde("angekommen", von=koordination, quelle=Quelle.PARTNER)
    assert "Von Partnern beantwortet" not in als(beraterin).get("/").text
    type(vermittlung).objects.update(status="offen")
    link, _ = vermittlung.antwortlinks.model.objects.erstelle(vermittlung.organisation, von=beraterin)

    link.beantworte({vermittlung.pk: "angekommen"}, quelle=Quelle.PARTNER)

    assert "Von Partnern beantwortet" in als(beraterin).get("/").text
    type(vermittlung.beratung).objects.update(beratende_person=koordination)
    assert "Von Partnern beantwortet" not in als(beraterin).get("/").text
