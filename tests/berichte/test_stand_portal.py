"""The portal of a frozen report: what is typed into the city's form is what was handed in, whatever came later."""

import pytest
from django.urls import reverse

from berichte.ausgabe.portal import FORMULAR
from tests.berichte.stand import Q4, fest
from tests.factories import BeratungFactory, VeranstaltungFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def stand(ev25, koordination):
    BeratungFactory.create_batch(4, vorhaben=ev25, mit_code=True)
    VeranstaltungFactory(vorhaben=ev25, art="beratungsnachmittag", teilnehmende=1253)
    return fest(ev25, Q4, koordination)


def felder(antwort):
    return {feld.label: feld.eingaben for _, block in antwort.context["bloecke"] for feld in block}


def test_das_portal_bleibt_bei_den_festgeschriebenen_zahlen(als, koordination, ev25, stand):
    client = als(koordination)
    BeratungFactory(vorhaben=ev25, mit_code=True)

    damals = client.get(reverse("stand:portal", args=[stand.pk]))
    heute = client.get(reverse("berichte:portal", args=["EV25", Q4]))

    assert [e.text for e in felder(damals)["Beratungen"]] == ["4"] * 3
    assert [e.text for e in felder(heute)["Beratungen"]] == ["5"] * 3
    assert felder(damals)["Teilnahmen an Beratungsnachmittagen"][2].text == "1253"
    assert (felder(damals)["Eindeutige Personen"][0].text, felder(damals)["Kurzkontakte"][0].text) == ("4", "0")
    assert reverse("stand:standzahl_detail", args=[stand.pk, Q4, "K1"]) in damals.text
    assert reverse("stand:portal", args=[stand.pk]) in heute.text
    assert reverse("stand:portal", args=[stand.pk]) in client.get(stand.get_absolute_url()).text


def test_jedes_feld_des_formulars_steht_im_festgeschriebenen_bericht(als, koordination, stand):
    gezeigt = felder(als(koordination).get(reverse("stand:portal", args=[stand.pk])))

    ziele = [e.ziel for eingaben in gezeigt.values() for e in eingaben]
    assert len(gezeigt) == sum(len(gruppe) for _, gruppe in FORMULAR)
    assert all(ziele)


def test_nur_wer_ausgeben_darf_und_nur_vom_quartalsbericht(als, beraterin, verwaltung, koordination, ev25, stand):
    adresse = reverse("stand:portal", args=[stand.pk])
    blatt = fest(ev25, Q4, koordination, art="projektblatt")

    assert [als(wer).get(adresse).status_code for wer in (beraterin, verwaltung)] == [403, 403]
    assert als(koordination).get(reverse("stand:portal", args=[blatt.pk])).status_code == 404
