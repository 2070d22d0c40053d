"""Notes: for the author and the Vertretung she has named, for nobody else; every reading is logged."""

import os

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from beratung.models import Beratungsnotiz
from protegat.basis.models import Einsicht, Rolle
from tests.factories import BeratungFactory, BeratungsnotizFactory, KlientFactory, NutzerFactory

pytestmark = pytest.mark.django_db

WORT = "Zwetschgenkuchen"


@pytest.fixture
def klient():
    return KlientFactory(code="K-7QF4")


@pytest.fixture
def notiz(klient, beraterin):
    return BeratungsnotizFactory(klient=klient, autor=beraterin, text=WORT)


@pytest.fixture
def kollegin():
    return NutzerFactory(username="kollegin")


def lesen(klient):
    return reverse("beratung:notiz_list", args=[klient.code])


def adressen(notiz):
    return [
        lesen(notiz.klient),
        reverse("beratung:notiz_create", args=[notiz.klient.code]),
        notiz.bearbeiten,
        reverse("beratung:notiz_delete", args=[notiz.pk]),
    ]


def protokoll():
    return list(Einsicht.objects.order_by("pk").values_list("konto", "art", "gegenstand", "nummer", "inhaber"))


def test_die_autorin_schreibt_und_liest(als, beraterin, klient):
    client = als(beraterin)

    antwort = client.post(reverse("beratung:notiz_create", args=[klient.code]), {"text": WORT}, follow=True)

    notiz = Beratungsnotiz.objects.get()
    assert antwort.redirect_chain == [(klient.get_absolute_url(), 302)]
    assert "Die Notiz zu K-7QF4 ist gespeichert." in antwort.content.decode()
    assert WORT not in antwort.content.decode()
    assert (notiz.autor, notiz.klient, notiz.erstellt_von) == (beraterin, klient, beraterin)
    assert WORT in client.get(lesen(klient)).content.decode()
    assert protokoll() == [("beraterin", "notiz", "K-7QF4", notiz.pk, beraterin.pk)]


@pytest.mark.parametrize("rolle", ["koordination", "verwaltung", "pruefung"])
def test_fuer_andere_rollen_gibt_es_keine_notizen(als, request, notiz, rolle):
    client = als(request.getfixturevalue(rolle))

    assert [client.get(adresse).status_code for adresse in adressen(notiz)] == [404] * 4
    assert [client.post(adresse, {"text": "neu"}).status_code for adresse in adressen(notiz)[1:]] == [404] * 3
    assert not Einsicht.objects.exists()
    assert Beratungsnotiz.objects.get().text == WORT


def test_ohne_anmeldung_geht_es_zur_tuer(client, notiz):
    assert [client.get(adresse).status_code for adresse in adressen(notiz)] == [302] * 4


def test_die_kollegin_sieht_keine_fremde_notiz(als, kollegin, notiz):
    client = als(kollegin)

    assert WORT not in client.get(lesen(notiz.klient)).content.decode()
    assert [client.get(adresse).status_code for adresse in adressen(notiz)[2:]] == [404] * 2
    assert [client.post(adresse, {"text": "neu"}).status_code for adresse in adressen(notiz)[2:]] == [404] * 2
    assert not Einsicht.objects.exists()


def test_die_vertretung_liest_aber_aendert_nicht(als, beraterin, kollegin, notiz):
    beraterin.benenne_vertretung(kollegin)
    client = als(kollegin)

    html = client.get(lesen(notiz.klient)).content.decode()

    assert WORT in html
    assert "von beraterin, in Vertretung" in html
    assert notiz.bearbeiten not in html
    assert client.post(notiz.bearbeiten, {"text": "neu"}).status_code == 404
    assert protokoll()[-1] == ("kollegin", "notiz", "K-7QF4", notiz.pk, beraterin.pk)


def test_vertretung_gilt_nur_in_eine_richtung_und_nur_solange(als, beraterin, kollegin, notiz):
    fremde = BeratungsnotizFactory(klient=notiz.klient, autor=kollegin, text="Fremdes")
    beraterin.benenne_vertretung(kollegin)

    assert "Fremdes" not in als(beraterin).get(lesen(notiz.klient)).content.decode()
    beraterin.benenne_vertretung(None)
    assert WORT not in als(kollegin).get(lesen(notiz.klient)).content.decode()
    assert list(Beratungsnotiz.objects.lesbar_fuer(kollegin)) == [fremde]


def test_wer_zur_koordination_wechselt_liest_nicht_mehr(als, beraterin, notiz):
    beraterin.rolle = Rolle.KOORDINATION
    beraterin.save()

    assert als(beraterin).get(lesen(notiz.klient)).status_code == 404
    assert not Beratungsnotiz.objects.lesbar_fuer(beraterin).exists()


def test_die_seite_des_codes_zeigt_koepfe_ohne_text(als, beraterin, koordination, notiz):
    html = als(beraterin).get(notiz.klient.get_absolute_url()).content.decode()

    assert notiz.get_absolute_url() in html
    assert WORT not in html
    assert not Einsicht.objects.exists()
    assert "Notiz" not in als(koordination).get(notiz.klient.get_absolute_url()).content.decode()


def test_aendern_ist_lesen_und_wird_festgehalten(als, beraterin, notiz):
    client = als(beraterin)

    assert WORT in client.get(notiz.bearbeiten).content.decode()
    client.post(notiz.bearbeiten, {"text": "Neuer Stand"})

    assert Beratungsnotiz.objects.get().text == "Neuer Stand"
    assert len(protokoll()) == 1


def test_loeschen_fragt_erst(als, beraterin, notiz):
    client, adresse = als(beraterin), reverse("beratung:notiz_delete", args=[notiz.pk])

    html = client.get(adresse).content.decode()
    assert "nicht rückgängig" in html
    assert WORT not in html
    client.post(adresse)

    assert not Beratungsnotiz.objects.exists()


def test_namen_halten_nicht_auf_aber_es_gibt_einen_hinweis(als, beraterin, klient):
    text = "Frau Mustermensch kommt wieder."

    antwort = als(beraterin).post(reverse("beratung:notiz_create", args=[klient.code]), {"text": text}, follow=True)

    html = antwort.content.decode()
    assert Beratungsnotiz.objects.get().text == text
    assert "Das sieht nach einem Namen aus. In einer Notiz ist das nicht nötig." in html
    assert f'href="{Beratungsnotiz.objects.get().bearbeiten}"' in html
    assert "Mustermensch" not in html


def test_eine_notiz_gehoert_zur_beratung_ihres_codes(als, beraterin, klient):
    eigene, fremde = BeratungFactory(klient=klient), BeratungFactory(mit_code=True)
    adresse = reverse("beratung:notiz_create", args=[klient.code])

    html = als(beraterin).get(eigene.get_absolute_url()).content.decode()
    assert f'href="{adresse}?beratung={eigene.pk}"' in html
    seite = als(beraterin).get(adresse, {"beratung": eigene.pk}).content.decode()
    assert f'<option value="{eigene.pk}" selected' in seite
    assert als(beraterin).post(adresse, {"text": WORT, "beratung": fremde.pk}).status_code == 200
    with pytest.raises(ValidationError, match="anderen Code"):
        BeratungsnotizFactory.build(klient=klient, beratung=fremde).clean()


def test_zu_einem_unbekannten_code_gibt_es_nichts(als, beraterin):
    assert als(beraterin).get("/beratungen/klienten/K-XXXX/notizen/").status_code == 404


def test_ohne_schluessel_sagt_die_seite_warum_und_nichts_geht_verloren(als, beraterin, notiz, settings):
    settings.DATENSCHLUESSEL, behalten = {"neu": os.urandom(32)}, settings.DATENSCHLUESSEL
    client = als(beraterin)

    assert "fehlt. Bitte sagen Sie der Verwaltung Bescheid" in client.get(lesen(notiz.klient)).content.decode()
    for antwort in (client.get(notiz.bearbeiten), client.post(notiz.bearbeiten, {"text": "neu"})):
        assert antwort.url == notiz.klient.get_absolute_url()
    assert "Der Schlüssel" in client.get(notiz.klient.get_absolute_url()).content.decode()
    assert client.get("/").status_code == 200

    settings.DATENSCHLUESSEL = behalten
    assert Beratungsnotiz.objects.get().text == WORT


def test_kein_browser_behaelt_die_seite(als, beraterin, notiz):
    for adresse in adressen(notiz):
        assert "no-store" in als(beraterin).get(adresse)["Cache-Control"]


def test_so_viele_abfragen_mit_einer_wie_mit_fuenfzig(als, beraterin, notiz, django_assert_num_queries):
    client = als(beraterin)
    with CaptureQueriesContext(
        connection,
    ) as abfragen:
        client.get(lesen(notiz.klient))
    for _ in range(49):
        beratung = BeratungFactory(klient=notiz.klient)
        BeratungsnotizFactory(klient=notiz.klient, autor=beraterin, beratung=beratung)

    with django_assert_num_queries(len(abfragen)):
        client.get(lesen(notiz.klient))
