"""Annex C: every receipt, and what of it counts."""

from datetime import date

import pytest

from berichte.abschnitte.belegliste import Belegliste
from berichte.kennzahlen import FOERDERFAEHIGE_AUSGABEN
from berichte.lage import Lage
from tests.factories import BelegaufteilungFactory

from .test_abschnitte import QUARTAL, beleg, kapitel, position, saetze, tabellen

pytestmark = pytest.mark.django_db


@pytest.fixture
def ev25(ev25):
    """With its last day as the database keeps it."""
    ev25.refresh_from_db()
    return ev25


def test_belegliste_je_position_nach_zahlung_mit_summen(ev25):
    druck, raum = position(ev25, 100, "2", rang=2), position(ev25, 100, "10", rang=1)
    beleg(druck, "20.00", beleg_nr="spät", zahlungsdatum=date(2018, 12, 31))
    beleg(druck, "10.00", beleg_nr="früh", zahlungsdatum=date(2018, 10, 1))
    beleg(druck, "99.00", zahlungsdatum=date(2018, 9, 30))
    BelegaufteilungFactory(beleg=beleg(druck, "40.00", beleg_nr="halb"), kostenposition=raum, satz=50)
    beleg(raum, "5.00", beleg_nr="offen", offen=True)

    listen = tabellen(kapitel(ev25, Belegliste))

    assert list(listen)[:2] == ["10 Druck", "2 Druck"]
    assert [zeile[1] for zeile in listen["2 Druck"]] == ["früh", "spät", ""]
    assert [zeile[-1] for zeile in listen["2 Druck"]] == ["10,00 €", "20,00 €", "30,00 €"]
    assert listen["10 Druck"][0] == [
        "06.11.2018",
        "halb",
        "25.10.2018",
        "Druckerei, Flyer",
        "40,00 €",
        "0,00 €",
        "50 %",
        "20,00 €",
    ]
    (nicht_gezaehlt,) = (zeilen for titel, zeilen in listen.items() if titel.startswith("Nicht gezählt"))
    assert [zeile[:2] for zeile in nicht_gezaehlt] == [["offen", "offen"]]


def test_die_belegliste_ergibt_k13(ev25):
    for code, betrag in (("1", "20.00"), ("2", "10.50")):
        beleg(position(ev25, 100, code), betrag)
    lage = Lage(ev25, QUARTAL)

    summen = [teil.zeilen[-1].zellen[-1].wert for teil in kapitel(ev25, Belegliste)[1:-1]]

    assert len(summen) == 2
    assert lage.werte(FOERDERFAEHIGE_AUSGABEN).quartal == sum(summen)


def test_jede_zeile_laesst_sich_nachrechnen(ev25):
    druck, raum = position(ev25, 100), position(ev25, 100, "2")
    geteilt = beleg(druck, "50.00", nicht_foerderfaehig=10)
    BelegaufteilungFactory(beleg=geteilt, kostenposition=druck)
    BelegaufteilungFactory(beleg=geteilt, kostenposition=raum, satz=25)
    ganz = beleg(druck, "8.00")
    BelegaufteilungFactory(beleg=ganz, kostenposition=druck)
    BelegaufteilungFactory(beleg=ganz, kostenposition=raum, betrag=8)

    listen = tabellen(kapitel(ev25, Belegliste))

    assert [zeile[4:] for zeile in listen["1 Druck"][:-1]] == [["50,00 €", "10,00 €", "Rest", "30,00 €"]]
    assert [zeile[4:] for zeile in listen["2 Druck"][:-1]] == [
        ["50,00 €", "10,00 €", "25 %", "10,00 €"],
        ["8,00 €", "0,00 €", "Teilbetrag", "8,00 €"],
    ]


def test_der_anhang_nennt_was_die_saetze_summieren(ev25):
    druck = position(ev25, 1000)
    for tag, betrag in ((date(2017, 1, 10), "60.00"), (date(2017, 1, 15), "40.00"), (date(2019, 1, 2), "9.00")):
        beleg(druck, betrag, zahlungsdatum=tag)
    beleg(druck, "11.00", offen=True)
    beleg(druck, "13.00", offen=True, rechnungsdatum=date(2019, 1, 1))

    *_, nicht_gezaehlt = tabellen(kapitel(ev25, Belegliste)).values()

    assert [zeile[-1] for zeile in nicht_gezaehlt] == ["60,00 €", "40,00 €", "11,00 €"]
    assert "Außerhalb des Bewilligungszeitraums bezahlt: 100,00 €. Das ist nicht förderfähig." in saetze(kapitel(ev25))
