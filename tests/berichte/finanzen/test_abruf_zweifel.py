"""Money asked for twice or beyond the grant is a question before it is saved."""

import re

import pytest
from django.urls import reverse

from berichte.models import Mittelabruf
from protegat.basis.felder import neue_kennung
from protegat.basis.models import Vorhaben
from tests.factories import KostenpositionFactory, MittelabrufFactory
from tests.formulare import eingaben

pytestmark = pytest.mark.django_db
NEU = "/berichte/EV25/finanzen/abrufe/neu/"


@pytest.fixture
def abruf(ev25):
    """300 of 1000 Euro, for IV/2018."""
    Vorhaben.objects.filter(pk=ev25.pk).update(gesamtkosten=1000)
    return MittelabrufFactory(vorhaben=ev25, betrag=300)


@pytest.fixture
def client(als, koordination):
    return als(koordination)


def angaben(betrag="700,00", von="2018-07-01", bis="2018-09-30", **mehr):
    daten = {"datum": "2018-11-20", "zeitraum_0": von, "zeitraum_1": bis, "betrag": betrag}
    return daten | {"schluessel": neue_kennung()} | mehr


def frage(antwort):
    return antwort.context["form"].errors["betrag"][0].replace("\xa0", " ")


def haken(antwort):
    return {"abruf_trotzdem": re.search(r'name="abruf_trotzdem"\s+value="(\w+)"', antwort.text)[1]}


def test_innerhalb_der_gesamtkosten_fragt_nichts(client, abruf):
    client.post(NEU, angaben())

    assert Mittelabruf.objects.count() == 2


def test_mehr_als_die_gesamtkosten_fragt_erst(client, abruf):
    gefragt = client.post(NEU, angaben("700,01"))

    assert "Zusammen sind dann 1.000,01 € abgerufen, die Gesamtkosten sind 1.000,00 €." in frage(gefragt)
    assert "schon abgerufen" not in frage(gefragt)
    client.post(NEU, angaben("700,02", **haken(gefragt)))
    assert Mittelabruf.objects.count() == 1
    client.post(NEU, angaben("700,01", **haken(gefragt)))
    assert Mittelabruf.objects.count() == 2


def test_ein_zeitraum_zweimal_fragt_erst(client, abruf):
    gefragt = client.post(NEU, angaben("10", bis="2018-10-01"))

    assert "Der Zeitraum ist schon abgerufen: 300,00 € am 15.11.2018 für 01.10.2018 – 31.12.2018." in frage(gefragt)
    client.post(NEU, angaben("10", bis="2018-10-01", **haken(gefragt)))
    assert Mittelabruf.objects.count() == 2


def test_ohne_gesamtkosten_gilt_der_kostenplan(client, abruf):
    Vorhaben.objects.update(gesamtkosten=0)
    KostenpositionFactory(vorhaben=abruf.vorhaben, plan=500)

    assert "die Gesamtkosten sind 500,00 €." in frage(client.post(NEU, angaben("200,01")))


def test_aendern_fragt_nach_betrag_und_zeitraum_und_nicht_nach_dem_eingang(client, abruf):
    MittelabrufFactory(vorhaben=abruf.vorhaben)
    adresse = reverse("finanzen:mittelabruf_update", args=["EV25", abruf.pk])
    seite = client.get(adresse)

    gefragt = client.post(adresse, eingaben(seite, betrag="301,00"))
    client.post(adresse, eingaben(seite, eingegangen="300", eingegangen_am="2018-12-01"))

    assert "Zusammen sind dann 1.301,00 € abgerufen" in frage(gefragt)
    assert "schon abgerufen: 1.000,00 €" in frage(gefragt)
    abruf.refresh_from_db()
    assert (abruf.betrag, abruf.eingegangen) == (300, 300)
