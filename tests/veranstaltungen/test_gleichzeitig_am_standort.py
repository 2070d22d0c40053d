"""Two events at one Standort at the same time: a hint that holds nobody up."""

from datetime import datetime

import pytest

from tests.factories import BERLIN, StandortFactory, VeranstaltungFactory
from veranstaltungen.models import Veranstaltung

pytestmark = pytest.mark.django_db


def um(von, bis=None):
    return {
        "beginn": datetime(2018, 11, 6, von, tzinfo=BERLIN),
        "ende": bis and datetime(2018, 11, 6, bis, tzinfo=BERLIN),
    }


@pytest.fixture
def saal():
    return StandortFactory(name="Saal")


@pytest.fixture
def abend(ev25, saal):
    return VeranstaltungFactory(vorhaben=ev25, standort=saal, geplant=True, **um(18, 20))


def test_die_seite_nennt_was_sich_ueberschneidet(als, beraterin, ev25, saal, abend):
    chor = VeranstaltungFactory(vorhaben=ev25, standort=saal, titel="Chorprobe", **um(19, 21))

    seite = als(beraterin).get(abend.get_absolute_url()).content.decode()

    assert "Saal ist zur selben Zeit noch einmal belegt:" in seite
    assert f'<a href="{chor.get_absolute_url()}">Chorprobe</a>, 06.11.2018, 19–21 Uhr.' in seite


@pytest.mark.parametrize(
    "andere",
    [
        um(20, 21),
        um(17, 18),
        um(16),
        {**um(19), "status": "abgesagt", "teilnehmende": None},
        {**um(19), "standort": None},
    ],
)
def test_was_sich_nicht_ueberschneidet_ist_kein_hinweis(als, beraterin, ev25, saal, abend, andere):
    VeranstaltungFactory(**{"vorhaben": ev25, "standort": saal} | andere)

    assert "noch einmal belegt" not in als(beraterin).get(abend.get_absolute_url()).content.decode()


def test_seite_und_kalender_meinen_dasselbe(ev25, saal, abend):
    for zeit in (um(19), um(20), um(17, 19), um(8, 9)):
        VeranstaltungFactory(vorhaben=ev25, standort=saal, **zeit)
    VeranstaltungFactory(vorhaben=ev25, standort=saal, status="verschoben", teilnehmende=None, **um(18))

    for veranstaltung in Veranstaltung.objects.mit_belegung():
        andere = Veranstaltung.objects.zugleich_am_standort(veranstaltung)
        assert andere.exists() == veranstaltung.doppelt_belegt
