"""What Verwaltung does to the way in of others: asked again first, and nothing old comes to life again."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from protegat.basis.models import Anmeldeereignis, Nutzer
from tests.factories import PASSWORT, NutzerFactory
from tests.protegat.zugang.hilfe import drin, melde_an, mit_app


@pytest.fixture
def konto(db):
    return NutzerFactory(username="jemand", email="alt@example.org")


def aendere(client, konto, **felder):
    alle = {"username": konto.username, "email": konto.email, "rolle": konto.rolle, "is_active": "on"} | felder
    return client.post(reverse("admin:basis_nutzer_change", args=[konto.pk]), alle)


@pytest.mark.parametrize("felder", [{"is_active": ""}, {"rolle": "koordination"}])
def test_sperre_und_neue_rolle_beenden_alle_sitzungen_fuer_immer(als, verwaltung, konto, felder):
    melde_an(dort := Client(), konto)
    client = als(verwaltung)

    assert aendere(client, konto, **felder).status_code == 302
    Nutzer.objects.filter(pk=konto.pk).update(is_active=True)

    assert not drin(dort)


def test_verwaltung_beendet_die_sitzungen_eines_kontos(als, verwaltung, konto):
    melde_an(dort := Client(), konto)

    als(verwaltung).post(reverse("sitzungsende_create", args=[konto.pk]))

    assert not drin(dort)
    ereignis = Anmeldeereignis.objects.latest("pk")
    assert (ereignis.konto, ereignis.art, ereignis.durch) == ("jemand", "sitzung_ende", "verwaltung")


def test_nur_die_verwaltung_beendet_fremde_sitzungen(als, beraterin, koordination, pruefung, konto):
    adresse = reverse("sitzungsende_create", args=[konto.pk])

    assert {als(nutzer).post(adresse).status_code for nutzer in (beraterin, koordination, pruefung)} == {403}


def test_die_alte_adresse_hoert_von_der_neuen(als, verwaltung, konto):
    aendere(als(verwaltung), konto, email="neu@example.org")

    assert [brief.to for brief in mail.outbox] == [["alt@example.org"]]
    assert "neu@example.org" not in mail.outbox[0].body


@pytest.mark.parametrize("name", ["passwortlink_create", "sitzungsende_create", "faktorruecksetzung_create"])
def test_vor_jeder_tat_wird_noch_einmal_gefragt(verwaltung, konto, name):
    melde_an(client := Client(), verwaltung)

    antwort = client.post(reverse(name, args=[konto.pk]), {"nachweis": "gesehen"})

    assert antwort.headers["location"].startswith(reverse("account_reauthenticate"))
    assert not Anmeldeereignis.objects.filter(konto="jemand").exists()


def test_auch_vor_der_seite_des_kontos_und_der_einladung(verwaltung, konto):
    melde_an(client := Client(), verwaltung)

    for adresse in (reverse("admin:basis_nutzer_change", args=[konto.pk]), reverse("einladung_create")):
        assert client.get(adresse).headers["location"].startswith(reverse("account_reauthenticate")), adresse


def test_nach_dem_bestaetigen_geschieht_was_man_wollte(verwaltung, konto):
    melde_an(dort := Client(), konto)
    melde_an(client := Client(), verwaltung)
    weiter = client.post(reverse("sitzungsende_create", args=[konto.pk])).headers["location"]

    client.post(weiter, {"password": PASSWORT, "next": reverse("sitzungsende_create", args=[konto.pk])})

    assert not drin(dort)


def test_ohne_nachweis_wird_kein_faktor_zurueckgesetzt(als, verwaltung, konto):
    mit_app(konto)
    client = als(verwaltung)

    antwort = client.post(reverse("faktorruecksetzung_create", args=[konto.pk]), follow=True)

    assert "woran Sie die Person erkannt haben" in antwort.content.decode()
    assert konto.authenticator_set.exists()


def test_kein_filter_der_stammdaten_verraet_ein_passwort(als, verwaltung, konto):
    """Otherwise its hash could be read sign by sign: does it begin with …?"""
    liste = reverse("admin:basis_nutzer_changelist")

    for frage in ("password__startswith", "password__regex", "password"):
        assert als(verwaltung).get(liste, {frage: konto.password[:6]}).status_code == 400


def test_das_passwort_hat_auch_in_den_stammdaten_nur_einen_weg(als, verwaltung):
    neu = {"old_password": PASSWORT, "new_password1": "korrektes pferd 9", "new_password2": "korrektes pferd 9"}

    antwort = als(verwaltung).post(reverse("admin:password_change"), neu)

    verwaltung.refresh_from_db()
    assert verwaltung.check_password(PASSWORT)
    assert antwort.url == reverse("account_change_password")
