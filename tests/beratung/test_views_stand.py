"""Small changes of state: Strich, Storno and back."""

import pytest
from django.urls import reverse

from beratung.models import Beratung, Status
from tests.factories import BeratungFactory, ThemaFactory

pytestmark = pytest.mark.django_db

STRICH = "/beratungen/strich/"


def adressen():
    beratung = BeratungFactory()
    return [
        STRICH,
        reverse("beratung:storno_create", args=[beratung.pk]),
        reverse("beratung:storno_delete", args=[beratung.pk]),
    ]


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_wer_nicht_beraet_aendert_nichts(als, request, rolle):
    client = als(request.getfixturevalue(rolle))

    assert [client.post(adresse).status_code for adresse in adressen()] == [403] * 3


def test_nur_post_aendert(als, beraterin):
    client = als(beraterin)

    assert [client.get(adresse).status_code for adresse in adressen()] == [405] * 3


def test_ein_strich_ist_ein_entwurf_mit_thema(als, beraterin, laufend, heute):
    antwort = als(beraterin).post(STRICH, {"thema": "arbeit"}, follow=True)

    strich = Beratung.objects.get()
    assert antwort.redirect_chain == [("/", 302)]
    assert (strich.status, strich.hauptthema.code, strich.vorhaben) == (Status.ENTWURF, "arbeit", laufend)
    assert (strich.beratende_person, strich.erstellt_von, strich.datum) == (beraterin, beraterin, heute)
    assert f'action="/beratungen/{strich.pk}/storno/"' in antwort.content.decode()
    assert not Beratung.objects.personenberatungen().exists()


def test_ein_strich_geht_auch_ohne_thema(als, beraterin, laufend):
    als(beraterin).post(STRICH, {"thema": ""})

    assert Beratung.objects.get().hauptthema is None


def test_ein_strich_in_der_traegersprechstunde_behaelt_die_organisation(als, beraterin, laufend, heute):
    vorher = BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, traeger=True)

    als(beraterin).post(STRICH, {"thema": "foerderung_traeger"})

    assert Beratung.objects.entwuerfe().get().organisation == vorher.organisation


def test_ein_strich_ist_ein_besuch_was_immer_vorher_war(als, beraterin, laufend, heute):
    vorher = {"kontaktart": "folge", "adressat": "gruppe", "personenzahl": 12, "dauer": 150, "angebot": "aufsuchend"}
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, **vorher)

    als(beraterin).post(STRICH, {"thema": "arbeit"})

    strich = Beratung.objects.entwuerfe().get()
    assert (strich.kontaktart, strich.adressat, strich.personenzahl, strich.dauer) == ("erst", "person", 1, 20)
    assert strich.angebot == "aufsuchend"


def test_ein_strich_zaehlt_als_kurzkontakt(als, beraterin, laufend):
    als(beraterin).post(STRICH, {"thema": "kita", "art": "kurz"})

    assert Beratung.objects.get().kontaktart == "kurz"


@pytest.mark.parametrize("aktiv", [None, False])
def test_ein_thema_das_nicht_zur_wahl_steht_gibt_es_nicht(als, beraterin, laufend, aktiv):
    if aktiv is not None:
        ThemaFactory(code="alt", aktiv=aktiv)

    assert als(beraterin).post(STRICH, {"thema": "alt"}).status_code == 404


def test_ohne_laufendes_vorhaben_gibt_es_keinen_strich(als, beraterin, ev25):
    antwort = als(beraterin).post(STRICH, {"thema": "kita"}, follow=True)

    assert "Heute läuft kein Vorhaben" in antwort.content.decode()
    assert not Beratung.objects.exists()


def test_storno_und_zurueck(als, beraterin):
    client, beratung = als(beraterin), BeratungFactory()

    antwort = client.post(reverse("beratung:storno_create", args=[beratung.pk]), follow=True)

    assert antwort.redirect_chain == [(beratung.get_absolute_url(), 302)]
    zuruecknehmen = reverse("beratung:storno_delete", args=[beratung.pk])
    assert f'action="{zuruecknehmen}"' in antwort.content.decode()
    assert not Beratung.objects.nicht_storniert().exists()

    client.post(zuruecknehmen)

    assert client.post(zuruecknehmen).status_code == 302
    assert list(Beratung.objects.abgeschlossen()) == [beratung]


def test_storno_und_wiederkehr_lassen_stehen_was_gleichzeitig_berichtigt_wird(beraterin):
    beratung = BeratungFactory(dauer=20)
    Beratung.objects.update(dauer=45)

    beratung.storniere(von=beraterin)
    beratung.stelle_wieder_her(von=beraterin)

    assert Beratung.objects.abgeschlossen().get().dauer == 45


@pytest.mark.parametrize(
    ("herkunft", "ziel"),
    [
        ("http://testserver/beratungen/neu/?datum=2018-11-06", "http://testserver/beratungen/neu/?datum=2018-11-06"),
        ("http://boese.example/", None),
        ("", None),
    ],
)
def test_nach_dem_storno_geht_es_zurueck_auf_die_eigene_seite(als, beraterin, herkunft, ziel):
    beratung = BeratungFactory()

    antwort = als(beraterin).post(reverse("beratung:storno_create", args=[beratung.pk]), headers={"referer": herkunft})

    assert antwort.url == (ziel or beratung.get_absolute_url())


def test_ein_zurueckgenommener_strich_ist_keine_stornierte_beratung(als, beraterin):
    strich, beratung = BeratungFactory(entwurf=True), BeratungFactory()

    seiten = [
        als(beraterin).post(reverse("beratung:storno_create", args=[b.pk]), follow=True).content.decode()
        for b in (strich, beratung)
    ]

    assert f"Strich zurückgenommen: {strich.kurz}." in seiten[0]
    assert f"Storniert: {beratung.kurz}. Sie zählt nicht mehr." in seiten[1]
