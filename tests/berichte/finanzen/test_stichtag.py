"""The page of a Vorhaben that is over says what its last report says."""

from datetime import date

import pytest

from berichte.finanzen.lauf import abrufstand, hinweise
from berichte.finanzen.plan import Kostenplan
from berichte.lage import Lage
from tests.factories import BelegFactory, FinanzierungsanteilFactory, KostenpositionFactory, MittelabrufFactory

from .test_abschnitte import QUARTAL

pytestmark = pytest.mark.django_db


def test_die_seite_zaehlt_bis_zu_dem_tag_den_sie_nennt(als, koordination, ev25):
    ev25.refresh_from_db()
    FinanzierungsanteilFactory(vorhaben=ev25)
    position = KostenpositionFactory(vorhaben=ev25)
    for tag in (date(2017, 1, 10), date(2018, 12, 31), date(2019, 1, 2)):
        BelegFactory(kostenposition=position, brutto=100, zahlungsdatum=tag)
    MittelabrufFactory(vorhaben=ev25, betrag=50)
    MittelabrufFactory(vorhaben=ev25, betrag=70, datum=date(2019, 1, 20))

    seite = als(koordination).get("/berichte/EV25/finanzen/")

    plan = Kostenplan(Lage(ev25, QUARTAL))
    text = seite.text.replace("\xa0", " ")
    assert "Stand 31.12.2018" in text
    assert seite.context["abrufe"].satz == abrufstand(plan, QUARTAL.bis).satz
    assert seite.context["abrufe"].angefordert == 50
    assert set(hinweise(plan, QUARTAL.bis)) <= set(seite.context["warnungen"])
    assert "Nach dem 31.12.2018 und außerhalb des Bewilligungszeitraums bezahlt: 100,00 €." in text
    assert text.index("Diese Abrufe stehen in keiner Zahl dieser Seite.") < text.index("<b>70,00 €</b> am 20.01.2019")
