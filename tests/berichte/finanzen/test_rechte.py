"""Who may open the pages of the money."""

import pytest
from django.urls import reverse

from tests.factories import BelegaufteilungFactory, BelegFactory, KostenpositionFactory, MittelabrufFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def position(ev25):
    ev25.refresh_from_db()
    return KostenpositionFactory(vorhaben=ev25, code="1.1")


@pytest.fixture
def client(als, koordination):
    return als(koordination)


def adresse(name, *schluessel):
    return reverse(f"finanzen:{name}", args=["EV25", *schluessel])


NAMEN = ("uebersicht", "beleg_list", "beleg_create", "kostenposition_create", "mittelabruf_create")


@pytest.mark.parametrize("wer", ["beraterin", "verwaltung", "pruefung"])
def test_finanzen_sind_sache_der_koordination(als, request, position, wer):
    client, beleg = als(request.getfixturevalue(wer)), BelegFactory(kostenposition=position)
    abruf = MittelabrufFactory(vorhaben=position.vorhaben)
    anteil = BelegaufteilungFactory(beleg=beleg, kostenposition=position, satz=10)
    einzelne = [(f"beleg_{was}", (beleg.pk,)) for was in ("detail", "update", "delete")]
    einzelne += [(f"kostenposition_{was}", (position.pk,)) for was in ("update", "delete")]
    einzelne += [(f"mittelabruf_{was}", (abruf.pk,)) for was in ("update", "delete")]
    einzelne += [(f"belegaufteilung_{was}", (beleg.pk, anteil.pk)) for was in ("update", "delete")]
    einzelne += [("belegaufteilung_create", (beleg.pk,)), ("belegdatei_abruf", (beleg.pk, 1))]
    einzelne += [("belegdatei_delete", (beleg.pk, 1)), *((name, ()) for name in NAMEN)]

    assert {client.get(adresse(name, *schluessel)).status_code for name, schluessel in einzelne} == {403}


def test_was_einem_anderen_vorhaben_gehoert_gibt_es_hier_nicht(client, position):
    beleg = BelegFactory()

    assert client.get(adresse("beleg_detail", beleg.pk)).status_code == 404
    assert client.get(adresse("kostenposition_update", beleg.kostenposition_id)).status_code == 404
    assert client.get(adresse("belegaufteilung_create", beleg.pk)).status_code == 404


def test_der_weg_fuehrt_von_den_berichten_hierher(als, client, beraterin, position):
    ziel = f'href="{adresse("uebersicht")}"'

    assert ziel in client.get("/berichte/").text
    assert ziel in client.get("/berichte/EV25/2018-4/").text
    assert ziel not in als(beraterin).get("/berichte/EV25/2018-4/").text
