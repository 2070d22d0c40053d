"""The log of reading only grows; what is a year old may go."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from protegat.basis.models import Einsicht, Einsichtsart, Zweck
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db


@pytest.fixture
def gelesen(beraterin):
    einsicht = Einsicht.von(beraterin, Einsichtsart.NOTIZ, gegenstand="K-7QF4", nummer=12, inhaber=beraterin.pk)
    einsicht.save()
    return einsicht


def test_niemand_aendert_eine_zeile(gelesen):
    abgelehnt("einsicht_nur_anfuegen", lambda: Einsicht.objects.update(konto="jemand"))


def test_niemand_loescht_eine_junge_zeile(gelesen):
    abgelehnt("einsicht_nur_anfuegen", lambda: gelesen.delete())


def test_niemand_leert_die_tabelle(gelesen):
    with connection.cursor() as cursor:
        abgelehnt("einsicht_nie_leeren", lambda: cursor.execute("TRUNCATE basis_einsicht"))


def test_nach_zwoelf_monaten_darf_sie_gehen(beraterin, gelesen):
    alt = Einsicht.von(beraterin, Einsichtsart.SUCHE_NAME, am=timezone.now() - timedelta(days=367))
    alt.save()

    alt.delete()

    assert list(Einsicht.objects.all()) == [gelesen]


def test_ein_name_wird_nur_mit_zweck_angesehen(beraterin):
    ohne = Einsicht.von(beraterin, Einsichtsart.IDENTITAET, gegenstand="K-7QF4")

    abgelehnt("einsicht_identitaet_mit_zweck", ohne.save)

    Einsicht.von(beraterin, Einsichtsart.IDENTITAET, gegenstand="K-7QF4", zweck=Zweck.ERREICHEN).save()


def test_das_protokoll_ueberlebt_das_konto(beraterin, gelesen):
    beraterin.delete()

    assert Einsicht.objects.get().konto == "beraterin"


def test_verwaltung_liest_das_protokoll_und_schreibt_nicht_hinein(als, verwaltung, gelesen):
    client = als(verwaltung)

    assert "K-7QF4" in client.get("/stammdaten/basis/einsicht/").content.decode()
    assert client.get(f"/stammdaten/basis/einsicht/{gelesen.pk}/change/").status_code == 200
    assert client.post(f"/stammdaten/basis/einsicht/{gelesen.pk}/change/", {}).status_code == 403
    assert client.get("/stammdaten/basis/einsicht/add/").status_code == 403
