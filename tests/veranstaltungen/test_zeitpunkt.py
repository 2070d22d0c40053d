"""Day and time in the forms: over midnight, in the hour that autumn repeats, in the one that spring leaves out."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from tests.factories import BERLIN, VeranstaltungFactory, VorhabenFactory
from veranstaltungen.models import Veranstaltung

pytestmark = pytest.mark.django_db
NEU = reverse("veranstaltungen:veranstaltung_create")


@pytest.fixture
def angaben():
    vorhaben = VorhabenFactory(tage=(date(2026, 1, 1), date(2027, 12, 31)))
    kopf = {"vorhaben": vorhaben.pk, "art": "schulung", "titel": "Nacht der offenen Tür", "status": "geplant"}
    return kopf | {"beginn_0": "2026-11-25", "beginn_1": "22:00", "ende_0": "", "ende_1": "01:00"}


def test_bis_nach_mitternacht_ist_der_naechste_tag(als, beraterin, angaben):
    antwort = als(beraterin).post(NEU, angaben, follow=True)

    assert Veranstaltung.objects.get().ende == datetime(2026, 11, 26, 1, tzinfo=BERLIN)
    assert "Mittwoch, 25.11.2026, 22:00 Uhr bis Donnerstag, 26.11.2026, 01:00 Uhr" in antwort.content.decode()


@pytest.mark.parametrize("ende", ["22:00", "21:30", "10:01"])
def test_ein_ende_das_sich_keine_nacht_erklaert_ist_ein_fehler(als, beraterin, angaben, ende):
    antwort = als(beraterin).post(NEU, angaben | {"ende_1": ende})

    assert antwort.context["form"].errors == {"ende": ["Das Ende liegt vor dem Beginn."]}


@pytest.mark.parametrize("beginn", ["", "abends", "25:00"])
def test_ohne_lesbaren_beginn_bleibt_das_ende_wie_getippt(als, beraterin, angaben, beginn):
    antwort = als(beraterin).post(NEU, angaben | {"beginn_1": beginn})

    assert list(antwort.context["form"].errors) == ["beginn"]
    assert antwort.context["form"]["ende"].value() == ["2026-11-25", "01:00"]


def test_ein_verlegter_abend_geht_auch_ueber_nacht(als, beraterin, angaben):
    client = als(beraterin)
    client.post(NEU, angaben)
    abend = Veranstaltung.objects.get()
    neu = {"statusgrund": "Raum gesperrt", "beginn_0": "2026-12-02", "beginn_1": "22:00", "ende_1": "01:00"}

    client.post(reverse("veranstaltungen:verlegung_create", args=[abend.pk]), neu)

    abend.refresh_from_db()
    assert abend.nachfolger.ende == datetime(2026, 12, 3, 1, tzinfo=BERLIN)


def test_die_doppelte_stunde_ist_die_erste(als, beraterin, angaben):
    zeit = {"beginn_0": "2026-10-25", "beginn_1": "02:30", "ende_1": "04:00"}

    als(beraterin).post(NEU, angaben | zeit)

    assert Veranstaltung.objects.get().beginn == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_die_uebersprungene_stunde_gibt_es_nicht(als, beraterin, angaben):
    zeit = {"beginn_0": "2027-03-28", "beginn_1": "02:30", "ende_1": "04:00"}

    antwort = als(beraterin).post(NEU, angaben | zeit)

    satz = "Am 28.03.2027 gibt es 02:30 Uhr nicht: In dieser Nacht springt die Uhr von 2 auf 3."
    assert antwort.context["form"].errors == {"beginn": [satz]}


def test_am_selben_tag_steht_der_tag_einmal(als, beraterin, ev25):
    abend = VeranstaltungFactory(vorhaben=ev25, ende=datetime(2018, 11, 6, 20, tzinfo=BERLIN))

    assert "Dienstag, 06.11.2018, 18–20 Uhr" in als(beraterin).get(abend.get_absolute_url()).content.decode()
