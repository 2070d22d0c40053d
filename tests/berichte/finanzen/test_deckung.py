"""What the funders bear ends with the Gesamtkosten."""

from datetime import date
from decimal import Decimal

import pytest

from berichte.finanzen.lauf import abrufstand
from berichte.finanzen.plan import Kostenplan
from berichte.lage import Lage
from protegat.basis.models import Vorhaben
from tests.factories import BelegFactory, FinanzierungsanteilFactory, KostenpositionFactory, MittelabrufFactory

from .test_abschnitte import QUARTAL, kapitel, tabellen

pytestmark = pytest.mark.django_db


@pytest.fixture
def druck(ev25):
    """1000 Euro may be spent; 900 were before the quarter."""
    Vorhaben.objects.filter(pk=ev25.pk).update(gesamtkosten=Decimal("1000.00"))
    ev25.refresh_from_db()
    FinanzierungsanteilFactory(vorhaben=ev25, mittelgeber="Land", satz=95)
    FinanzierungsanteilFactory(vorhaben=ev25, mittelgeber="Stadt")
    position = KostenpositionFactory(vorhaben=ev25, code="1", plan=1000)
    BelegFactory(kostenposition=position, brutto=900, zahlungsdatum=date(2017, 5, 2))
    return position


def test_was_ueber_den_gesamtkosten_liegt_sind_eigenmittel(ev25, druck):
    BelegFactory(kostenposition=druck, brutto=150)

    land, stadt, eigenes, alles = tabellen(kapitel(ev25))["Finanzierung"]

    assert land == ["Land", "95,0 %", "950,00 €", "95,00 €", "95,00 €", "950,00 €"]
    assert stadt == ["Stadt", "Rest", "50,00 €", "5,00 €", "5,00 €", "50,00 €"]
    assert eigenes == ["Eigenmittel, nicht gedeckt", "–", "–", "50,00 €", "50,00 €", "50,00 €"]
    assert alles == ["Insgesamt", "–", "1.000,00 €", "150,00 €", "150,00 €", "1.050,00 €"]


def test_die_seite_nennt_die_eigenmittel(als, koordination, druck):
    BelegFactory(kostenposition=druck, brutto=150)

    text = als(koordination).get("/berichte/EV25/finanzen/").text.replace("\xa0", " ")

    assert "Eigenmittel, nicht gedeckt" in text
    assert "1.000,00 € können noch abgerufen werden; 50,00 € sind Eigenmittel, nicht gedeckt." in text


@pytest.mark.parametrize(
    ("ausgegeben", "abgerufen", "folge"),
    [
        (50, 900, "50,00 € können noch abgerufen werden."),
        (50, 950, "ausgegeben 950,00 €."),
        (50, 960, "10,00 € sind abgerufen und noch nicht ausgegeben."),
        (150, 900, "100,00 € können noch abgerufen werden; 50,00 € sind Eigenmittel, nicht gedeckt."),
        (150, 1020, "20,00 € sind über die Gesamtkosten hinaus abgerufen; 50,00 € sind Eigenmittel, nicht gedeckt."),
    ],
)
def test_abgerufen_wird_hoechstens_was_gedeckt_ist(ev25, druck, ausgegeben, abgerufen, folge):
    BelegFactory(kostenposition=druck, brutto=ausgegeben)
    MittelabrufFactory(vorhaben=ev25, betrag=abgerufen)

    satz = abrufstand(Kostenplan(Lage(ev25, QUARTAL)), QUARTAL.bis).satz.replace("\xa0", " ")

    assert satz.endswith(folge)


def test_ohne_gesamtkosten_und_plan_keine_grenze(ev25, druck):
    Vorhaben.objects.filter(pk=ev25.pk).update(gesamtkosten=0)
    type(druck).objects.update(plan=0)
    ev25.refresh_from_db()

    plan = Kostenplan(Lage(ev25, QUARTAL))

    assert (plan.gedeckt, plan.eigenmittel) == (plan.ist, (0, 0, 0))
