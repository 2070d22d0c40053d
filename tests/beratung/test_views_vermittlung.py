"""One Vermittlung on a page of its own: add, change, remove."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from beratung.models import Quelle, Vermittlung
from tests.factories import BeratungFactory, OrganisationFactory, VermittlungFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def beratung(laufend, heute):
    return BeratungFactory(vorhaben=laufend, datum=heute, ergebnis="folgetermin")


@pytest.fixture
def vermittlung(beratung, heute):
    nord = OrganisationFactory(name="Nord")
    return VermittlungFactory(beratung=beratung, organisation=nord, wiedervorlage=heute + timedelta(weeks=2))


def adresse(name, eintrag):
    return reverse(f"beratung:vermittlung_{name}", args=[eintrag.pk])


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_wer_nicht_beraet_aendert_keine(als, request, rolle, vermittlung):
    client = als(request.getfixturevalue(rolle))

    wege = [adresse("create", vermittlung.beratung), adresse("update", vermittlung), adresse("delete", vermittlung)]

    assert [client.get(weg).status_code for weg in wege] == [403] * 3
    assert [client.post(weg).status_code for weg in wege] == [403] * 3


def test_hinzufuegen_auch_ohne_das_ergebnis_vermittelt(als, beraterin, beratung, heute):
    client, weg = als(beraterin), adresse("create", beratung)
    assert client.get(weg).status_code == 200

    antwort = client.post(weg, {"stelle": "amt", "art": "termin", "nachfragen": "4", "thema": ""}, follow=True)

    neu = beratung.vermittlungen.get()
    assert antwort.redirect_chain == [(beratung.get_absolute_url(), 302)]
    assert (neu.ziel, neu.art, neu.thema) == ("Amt", "termin", beratung.hauptthema)
    assert (neu.wiedervorlage, neu.erstellt_von) == (heute + timedelta(weeks=4), beraterin)


def test_fehler_stehen_am_feld(als, beraterin, beratung):
    antwort = als(beraterin).post(adresse("create", beratung), {"art": "uebergabe_schriftlich", "nachfragen": "tag"})

    assert set(antwort.context["form"].errors) == {"partner", "entbindung_am", "nachfragen_am"}
    assert "<b>Noch nicht gespeichert.</b>" in antwort.text


def test_aendern_behaelt_den_stand(als, beraterin, vermittlung):
    vermittlung.melde("angekommen", von=beraterin, quelle=Quelle.PERSON)
    daten = {"partner": "Nord", "art": "uebergabe_begleitet", "nachfragen": "bleibt"}

    als(beraterin).post(adresse("update", vermittlung), daten)

    vorher = vermittlung.wiedervorlage
    vermittlung.refresh_from_db()
    assert (vermittlung.art, vermittlung.status, vermittlung.wiedervorlage) == (
        "uebergabe_begleitet",
        "angekommen",
        vorher,
    )


def test_ein_widerruf_haelt_die_naechste_schriftliche_uebergabe_auf(als, beraterin, vermittlung, beratung, heute):
    tag = heute.isoformat()
    Vermittlung.objects.update(art="uebergabe_schriftlich", entbindung_am=heute)
    schriftlich = {"partner": "Nord", "art": "uebergabe_schriftlich", "nachfragen": "", "entbindung_am": tag}
    client = als(beraterin)

    client.post(adresse("update", vermittlung), schriftlich | {"entbindung_widerrufen_am": tag})
    antwort = client.post(adresse("create", beratung), schriftlich)

    vermittlung.refresh_from_db()
    assert vermittlung.entbindung_widerrufen_am == heute
    assert "widerrufen" in antwort.context["form"].errors["entbindung_am"][0]
    assert f"Entbindung vom {heute:%d.%m.%Y}, widerrufen am" in client.get(beratung.get_absolute_url()).text


def test_entfernen_fragt_und_nennt_was_verloren_geht(als, beraterin, vermittlung, beratung):
    vermittlung.melde("angekommen", von=beraterin, quelle=Quelle.PARTNER)
    client, weg = als(beraterin), adresse("delete", vermittlung)

    frage = client.get(weg)

    assert ("Vermittlung an Nord" in frage.text, "Mit ihr geht verloren" in frage.text) == (True, True)
    assert beratung.vermittlungen.exists()
    assert client.post(weg).url == beratung.get_absolute_url()
    assert not beratung.vermittlungen.exists()


def test_an_storniertem_aendert_sich_nichts(als, beraterin, vermittlung, beratung):
    beratung.storniere(von=beraterin)
    client = als(beraterin)
    wege = [adresse("create", beratung), adresse("update", vermittlung), adresse("delete", vermittlung)]

    assert [client.get(weg).status_code for weg in wege] == [404] * 3


def test_der_eintrag_kostet_mit_vielen_gleich_viel(als, beraterin, beratung):
    client = als(beraterin)

    def fuelle(anzahl):
        for vermittlung in VermittlungFactory.create_batch(anzahl, beratung=beratung):
            vermittlung.melde("angekommen", von=beraterin, quelle=Quelle.PERSON)

    wege = (beratung.get_absolute_url(), reverse("beratung:beratung_update", args=[beratung.pk]))
    for weg in wege:
        fuelle(1)
        with CaptureQueriesContext(connection) as vorher:
            client.get(weg)
        fuelle(10)
        with CaptureQueriesContext(connection) as nachher:
            client.get(weg)
        assert len(nachher) == len(vorher)
