"""What earlier reports have said is read from the database once, and in one question."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from berichte.kleinzellen.dokument import blaetter
from berichte.models import Berichtsstand
from berichte.models.gelesene import Gelesene
from tests.berichte.stand import Q2, Q3, Q4, fest
from tests.factories import BeratungFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def staende(ev25, koordination):
    BeratungFactory.create_batch(4, vorhaben=ev25, datum=Q2.von, geschlecht="weiblich")
    for quartal in (Q2, Q3):
        fest(ev25, quartal, koordination)
    return Berichtsstand.objects.fuer(ev25).order_by("pk")


def gefragt(gelesene, staende):
    """What comes out, and the length of what the database was asked for each time."""
    with CaptureQueriesContext(connection) as abfragen:
        dokumente = list(gelesene.zu(staende))
    return dokumente, len(abfragen)


def test_gelesen_ist_genau_was_geschuetzt_ist(staende):
    dokumente, anzahl = gefragt(Gelesene(10), staende)

    assert [blaetter(d, 3) for d in dokumente] == [blaetter(s.festgehalten, 3) for s in staende]
    assert [d.daten_vom for d in dokumente] == [s.festgehalten.daten_vom for s in staende]
    assert all(blaetter(d, 3) for d in dokumente)
    assert anzahl == 1


def test_nur_was_noch_nicht_bekannt_ist_wird_gelesen(ev25, staende, koordination):
    gelesene = Gelesene(10)
    zwei, _ = gefragt(gelesene, staende)
    fest(ev25, Q4, koordination)

    drei, anzahl = gefragt(gelesene, staende.all())

    assert [neu is alt for neu, alt in zip(drei, zwei, strict=False)] == [True, True]
    assert (len(drei), anzahl) == (3, 1)


def test_gemerkt_werden_nur_die_letzten(staende):
    gelesene = Gelesene(1)

    beide, _ = gefragt(gelesene, staende)
    nochmals, _ = gefragt(gelesene, staende.all())

    assert len(gelesene.dokumente) == 1
    assert nochmals == beide
