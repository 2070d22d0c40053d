"""The money over time, counted a second way: a loop over all receipts for each day that is drawn."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest

from berichte.abschnitte.finanzen import Finanzen
from berichte.aufbau import Verlauf
from berichte.finanzen.plan import Kostenplan
from berichte.finanzen.verlauf import geld_ueber_zeit
from berichte.lage import Lage
from protegat.basis.zeitraum import Zeitraum
from tests.berichte.diagramme.beispiele import alle, baum, worte
from tests.factories import BelegFactory, KostenpositionFactory

from .zufall import Kasse, k13

pytestmark = pytest.mark.django_db
QUARTAL = Zeitraum.quartal(2018, 4)


def bild(vorhaben, zeitraum=QUARTAL):
    (verlauf,) = (teil for teil in Finanzen(Lage(vorhaben, zeitraum)).teile() if isinstance(teil, Verlauf))
    return verlauf


def cent(betrag):
    return betrag.quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize("zeitraum", [QUARTAL, Zeitraum(date(2017, 11, 3), date(2018, 2, 20))])
def test_jeder_stand_gleicht_der_zaehlung_von_hand(zeitraum):
    """Receipts per quarter since the beginning, flat rates on them, and the days that are over of all days."""
    kasse, belegt = Kasse(5), 0

    for vorhaben in kasse.vorhaben:
        basis = next(p for p in kasse.positionen if p.vorhaben == vorhaben and p.code == "3")
        KostenpositionFactory(vorhaben=vorhaben, code="P", pauschale=True, basis=[basis])
        rahmen, gesamt = vorhaben.bewilligung, Decimal(4000)
        for zeile in bild(vorhaben, zeitraum).zeilen:
            bisher = Zeitraum(vorhaben.spanne.von, zeile.tag)
            belege = k13(vorhaben, bisher)
            pauschale = cent((k13(vorhaben, bisher, "3") + k13(vorhaben, bisher, "3.1")) * 15 / 100)
            tage = sum(rahmen.von + timedelta(n) <= zeile.tag for n in range((rahmen.bis - rahmen.von).days + 1))
            plan = cent((gesamt + 1000) * tage / rahmen.tage)
            assert [zelle.wert for zelle in zeile.zellen] == [belege + pauschale, belege, plan]
            belegt += belege != 0

    assert belegt > 6


def test_der_letzte_stand_ist_der_des_kostenplans(ev25):
    kasse = Kasse(6)
    plan = Kostenplan(Lage(kasse.vorhaben[0], QUARTAL))

    letzter = geld_ueber_zeit(plan).zeilen[-1]

    assert (letzter.zellen[0].wert, letzter.zellen[1].wert) == (plan.ist.vorhaben, plan.belegt.vorhaben)
    assert letzter.zellen[1].fundstelle.zeitraum == plan.lage.spannen.vorhaben


def test_alle_staende_sind_eine_frage(ev25, django_assert_num_queries):
    ev25.refresh_from_db()
    position = KostenpositionFactory(vorhaben=ev25)
    BelegFactory.create_batch(3, kostenposition=position)
    plan = Kostenplan(Lage(ev25, QUARTAL))
    assert plan.gesamtkosten == 1000

    with django_assert_num_queries(1):
        geld_ueber_zeit(plan)


def test_gezeichnet_ist_bis_zum_ende_des_zeitraums_der_plan_bis_zum_ende_der_bewilligung(ev25):
    ev25.refresh_from_db()
    BelegFactory(kostenposition=KostenpositionFactory(vorhaben=ev25), zahlungsdatum=date(2017, 2, 1))

    verlauf = bild(ev25, Zeitraum.quartal(2017, 3))

    assert [zeile.label for zeile in verlauf.zeilen] == ["31.03.2017", "30.06.2017", "30.09.2017"]
    zeichnung = baum(verlauf)
    assert len(alle(zeichnung, "circle", "jetzt")) == 3
    assert [f"{tag:%d.%m.%Y}" in worte(zeichnung) for tag in (verlauf.von, verlauf.bis)] == [True, True]
    assert verlauf.bis == ev25.bewilligung.bis


def test_ohne_kostenplan_und_ohne_belege_steht_ein_satz(ev25):
    assert not bild(ev25).hat_werte


def test_die_uebersicht_zeigt_den_verlauf(als, koordination, ev25):
    BelegFactory(kostenposition=KostenpositionFactory(vorhaben=ev25))

    html = als(koordination).get("/berichte/EV25/finanzen/").text

    assert html.count('class="diagramm"') == 1
    assert "Geld über die Zeit" in html
