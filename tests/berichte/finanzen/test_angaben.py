"""What the forms of the money read, and what they ask about."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.messages import SUCCESS, WARNING

from berichte.models import Beleg
from tests.factories import BelegFactory, KostenpositionFactory, MittelabrufFactory
from tests.regeln import abgelehnt

from .test_seiten import adresse, angaben

pytestmark = pytest.mark.django_db


@pytest.fixture
def position(ev25):
    ev25.refresh_from_db()
    return KostenpositionFactory(vorhaben=ev25, code="1.1")


@pytest.fixture
def client(als, koordination):
    return als(koordination)


@pytest.mark.parametrize(
    ("getippt", "betrag"),
    [
        ("12,50 €", "12.50"),
        ("1 000,00", "1000.00"),
        ("1\xa0000,00\xa0€", "1000.00"),
        ("\u221240,00", "-40.00"),
        ("1.119", "1119.00"),
    ],
)
def test_zahlen_wie_beim_einlesen(client, position, getippt, betrag):
    client.post(adresse("beleg_create"), angaben(position, brutto=getippt))

    assert Beleg.objects.get().brutto == Decimal(betrag)


@pytest.mark.parametrize(
    ("getippt", "satz"),
    [
        ("1e3", "Hier wird eine Zahl erwartet, zum Beispiel 78.444,80."),
        ("1 00,00", "Hier wird eine Zahl erwartet, zum Beispiel 78.444,80."),
        ("12,505", "Hier gehen höchstens 2 Stellen nach dem Komma."),
        ("12345678901,00", "Diese Zahl ist zu groß."),
    ],
)
def test_keine_zahl_fuer_geld(client, position, getippt, satz):
    antwort = client.post(adresse("beleg_create"), angaben(position, brutto=getippt))

    assert antwort.context["form"].errors["brutto"] == [satz]


@pytest.mark.parametrize(
    ("anders", "satz"),
    [
        ({"rechnungsdatum": "2018-11-07"}, "Bezahlt am 06.11.2018, die Rechnung ist erst vom 07.11.2018."),
        ({"rechnungsdatum": ""}, "Das Rechnungsdatum fehlt."),
        ({"beleg_nr": "r-1"}, "Vielleicht doppelt: Den Beleg R-1 an Druckerei gibt es schon."),
        ({"kostenposition": "obere"}, "hat Unterpositionen. Bitte prüfen"),
    ],
)
def test_was_seltsam_ist_wird_gesagt_und_gespeichert(client, position, anders, satz):
    obere = KostenpositionFactory(vorhaben=position.vorhaben)
    KostenpositionFactory(vorhaben=position.vorhaben, oberposition=obere)
    BelegFactory(kostenposition=position, beleg_nr="R-1")
    if "kostenposition" in anders:
        anders = {"kostenposition": obere.pk}

    antwort = client.post(adresse("beleg_create"), angaben(position, **anders), follow=True)

    assert [satz in str(m) for m in antwort.context["messages"] if m.level == WARNING] == [True]
    assert Beleg.objects.count() == 2


def test_ein_stimmiger_beleg_sagt_nichts(client, position):
    antwort = client.post(adresse("beleg_create"), angaben(position), follow=True)

    assert [m.level for m in antwort.context["messages"]] == [SUCCESS]


def test_die_position_erklaert_den_plan_ihrer_unterpositionen(client, position):
    assert "ist ihr eigener und deren Summe" in client.get(adresse("kostenposition_update", position.pk)).text


@pytest.mark.parametrize("feld", ["rechnungsdatum", "zahlungsdatum"])
def test_das_jahr_eins_ist_ein_tippfehler(client, position, feld):
    antwort = client.post(adresse("beleg_create"), angaben(position, **{feld: "0001-11-06"}))

    assert antwort.context["form"].errors[feld] == ["Das Jahr liegt nicht zwischen 1900 und 2199."]
    abgelehnt(f"beleg_{feld}_zwischen_1900_und_2199", lambda: BelegFactory(**{feld: date(1899, 12, 31)}))


def test_kein_abruf_im_jahr_eins():
    abgelehnt("mittelabruf_datum_zwischen_1900_und_2199", lambda: MittelabrufFactory(datum=date(1, 1, 1)))


@pytest.mark.parametrize(
    ("von", "bis", "satz"),
    [
        ("2018-12-31", "2018-10-01", "Der Anfang liegt nach dem Ende."),
        ("", "", "Bitte den ersten und den letzten Tag angeben."),
    ],
)
def test_der_zeitraum_eines_abrufs_auf_deutsch(client, position, von, bis, satz):
    daten = {"datum": "2018-11-15", "zeitraum_0": von, "zeitraum_1": bis, "betrag": "100,01"}

    antwort = client.post(adresse("mittelabruf_create"), daten)

    assert antwort.context["form"].errors["zeitraum"] == [satz]
