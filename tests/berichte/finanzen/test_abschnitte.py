"""What the report prints of the money: section 11 and annex C."""

from datetime import date
from decimal import Decimal

import pytest

from berichte.abschnitte.finanzen import Finanzen
from berichte.arten import QUARTALSBERICHT
from berichte.aufbau import Absatz, Tabelle
from berichte.ausgabe import pdf
from berichte.lage import Lage
from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import Zeitraum
from tests.factories import (
    BelegFactory,
    FinanzierungsanteilFactory,
    KostenpositionFactory,
    MittelabrufFactory,
)

pytestmark = pytest.mark.django_db
QUARTAL = Zeitraum.quartal(2018, 4)


@pytest.fixture
def ev25(ev25):
    Vorhaben.objects.filter(pk=ev25.pk).update(gesamtkosten=Decimal("1000.00"))
    FinanzierungsanteilFactory(vorhaben=ev25, mittelgeber="ESF- und Landesmittel", satz=95)
    FinanzierungsanteilFactory(vorhaben=ev25, mittelgeber="Stadt")
    ev25.refresh_from_db()
    return ev25


def position(ev25, plan, code="1", **felder):
    return KostenpositionFactory(vorhaben=ev25, code=code, plan=plan, bezeichnung="Druck", **felder)


def beleg(position, betrag, **felder):
    return BelegFactory(kostenposition=position, brutto=Decimal(betrag), **felder)


def kapitel(ev25, abschnitt=Finanzen, zeitraum=QUARTAL):
    return abschnitt(Lage(ev25, zeitraum)).kapitel().teile


def tabellen(teile):
    """`{title: [[label, cell, ...], ...]}` without hard spaces."""
    return {
        teil.titel: [
            [text.replace("\xa0", " ") for text in (zeile.label, *(zelle.text for zelle in zeile.zellen))]
            for zeile in teil.zeilen
        ]
        for teil in teile
        if isinstance(teil, Tabelle)
    }


def saetze(teile):
    return [satz.replace("\xa0", " ") for teil in teile if isinstance(teil, Absatz) for satz in teil.text.splitlines()]


def test_plan_ist_rest_und_die_summen(ev25):
    druck = position(ev25, 500)
    position(ev25, 100, "2", pauschale=True, basis=[druck])
    beleg(druck, "200.00")
    beleg(druck, "100.00", zahlungsdatum=date(2017, 5, 2))

    zeilen = tabellen(kapitel(ev25))["Kostenplan und Ausgaben"]

    assert zeilen == [
        ["1 Druck", "500,00 €", "200,00 €", "200,00 €", "300,00 €", "200,00 €"],
        ["2 Druck (15,0 %)", "100,00 €", "30,00 €", "30,00 €", "45,00 €", "55,00 €"],
        ["Summe der Belege", "–", "200,00 €", "200,00 €", "300,00 €", "–"],
        ["Insgesamt", "600,00 €", "230,00 €", "230,00 €", "345,00 €", "255,00 €"],
    ]


def test_jede_gezaehlte_zelle_kennt_ihre_fundstelle(als, koordination, ev25):
    obere = position(ev25, 0)
    beleg(position(ev25, 500, "1.1", oberposition=obere), "200.00")
    plan = kapitel(ev25)[0]

    fundstellen = [zelle.fundstelle for zeile in plan.zeilen for zelle in zeile.zellen if zelle.fundstelle]
    seite = als(koordination).get(plan.zeilen[0].zellen[1].ziel)

    assert [f.ausschnitt for f in fundstellen[::3]] == [("gruppe", "1"), ("position", "1.1"), None]
    assert seite.context["probe"].stimmt
    assert seite.context["probe"].bericht == "200,00\xa0€"


def test_ein_satz_steht_so_da_wie_er_bewilligt_ist(ev25):
    """62 % of the sum is another amount: nobody could reckon it after."""
    ev25.finanzierungsanteile.filter(satz=95).update(satz=Decimal("61.67"))
    personal = position(ev25, 100)
    pauschale = KostenpositionFactory(vorhaben=ev25, kostenart="pauschale", satz=Decimal("3.33"))
    pauschale.basis.set([personal])

    alle = tabellen(kapitel(ev25))

    assert alle["Finanzierung"][0][1] == "61,67 %"
    assert any("(3,33 %)" in zeile[0].replace("\xa0", " ") for zeile in alle["Kostenplan und Ausgaben"])


def test_anteile_je_mittelgeber_auf_den_cent(ev25):
    beleg(position(ev25, 500), "100.01")

    zeilen = tabellen(kapitel(ev25))["Finanzierung"]

    assert zeilen[0] == ["ESF- und Landesmittel", "95,0 %", "950,00 €", "95,01 €", "95,01 €", "95,01 €"]
    assert zeilen[1] == ["Stadt", "Rest", "50,00 €", "5,00 €", "5,00 €", "5,00 €"]
    assert zeilen[2][2:] == ["1.000,00 €", "100,01 €", "100,01 €", "100,01 €"]


def test_zeit_gegen_geld_als_werte_und_als_satz(ev25):
    beleg(position(ev25, 1000), "250.00", zahlungsdatum=date(2017, 5, 2))

    teile = kapitel(ev25, zeitraum=Zeitraum.quartal(2017, 4))

    zeit, geld = tabellen(teile)["Zeit und Geld"]
    assert zeit == ["Tage im Bewilligungszeitraum", "350", "715", "49,0 %"]
    assert geld == ["Euro", "250,00 €", "1.000,00 €", "25,0 %"]
    assert saetze(teile)[0] == (
        "Bis zum 31.12.2017 sind 49,0 % der Zeit vergangen und 25,0 % des Geldes ausgegeben, "
        "das Geld bleibt hinter der Zeit."
    )


@pytest.mark.parametrize(
    ("ausgegeben", "worte"),
    [
        ("79.99", "20,0 % weniger"),
        ("80.00", None),
        ("100.00", None),
        ("100.01", "0,01 € über dem Plan (0,0 %). Das ist nur zulässig"),
        ("120.00", "20,00 € über dem Plan (20,0 %). Das ist nur zulässig"),
        ("120.01", "20,01 € über dem Plan (20,0 %). Mehr als 20 % über dem Ansatz"),
    ],
)
def test_zwanzig_prozent_abweichung_in_worten(ev25, ausgegeben, worte):
    """At the end of the time the whole plan is expected."""
    beleg(position(ev25, 100), ausgegeben)

    hinweise = [satz for satz in saetze(kapitel(ev25)) if satz.startswith("1 Druck")]

    assert len(hinweise) == (worte is not None)
    assert not worte or worte in hinweise[0]


def test_mitten_in_der_zeit_misst_der_plan_an_ihr(ev25):
    beleg(position(ev25, 715), "450.00", zahlungsdatum=date(2017, 5, 2))

    hinweise = saetze(kapitel(ev25, zeitraum=Zeitraum.quartal(2017, 4)))

    assert any("450,00 € statt 350,00 € bis zum 31.12.2017, 28,6 % mehr als der Plan" in satz for satz in hinweise)


def test_was_nicht_zaehlt_wird_gesagt(ev25):
    druck = position(ev25, 1000)
    beleg(druck, "11.00", offen=True)
    beleg(druck, "-4.00", offen=True)
    beleg(druck, "12.00", zahlungsdatum=date(2017, 1, 15))
    beleg(druck, "13.00", offen=True, rechnungsdatum=date(2019, 1, 1))

    alle = saetze(kapitel(ev25))

    assert "Noch nicht bezahlt: Rechnungen über 11,00 €. Das zählt erst mit dem Tag der Zahlung." in alle
    assert "Noch nicht erhalten: Gutschriften über 4,00 €. Sie mindern erst, wenn das Geld da ist." in alle
    assert "Außerhalb des Bewilligungszeitraums bezahlt: 12,00 €. Das ist nicht förderfähig." in alle


def test_mittelabrufe_bis_zum_ende_des_zeitraums(ev25):
    beleg(position(ev25, 1000), "300.00")
    MittelabrufFactory(vorhaben=ev25, betrag=Decimal("400.01"), eingegangen=400, eingegangen_am=date(2018, 12, 1))
    MittelabrufFactory(vorhaben=ev25, datum=date(2019, 1, 2))

    teile = kapitel(ev25)

    assert tabellen(teile)["Mittelabrufe"] == [
        ["15.11.2018", "01.10.2018 – 31.12.2018", "400,01 €", "380,01 €", "20,00 €", "01.12.2018", "400,00 €"]
    ]
    assert saetze(teile)[-1] == (
        "Abgerufen sind 400,01 €, eingegangen 400,00 €, ausgegeben 300,00 €: "
        "100,01 € sind abgerufen und noch nicht ausgegeben."
    )


def test_das_geld_steht_nach_soll_und_ist_und_die_belegliste_am_ende(als, koordination, beraterin, ev25):
    alle = als(koordination).get("/berichte/EV25/2018-4/").context["dokument"].kapitel
    team = als(beraterin).get("/berichte/EV25/2018-4/").context["dokument"].kapitel

    nummern = [k.nummer for k in alle]
    assert nummern[nummern.index("9") :][:4] == ["9", "10", "11", "12"]
    assert nummern.index("C") > nummern.index("13")
    assert set(nummern) - {k.nummer for k in team} == {"11", "C"}


def test_der_druck_nimmt_alles_auf(ev25):
    beleg(position(ev25, 100), "20.00")
    MittelabrufFactory(vorhaben=ev25)

    assert pdf.schreibe(QUARTALSBERICHT.dokument(Lage(ev25, QUARTAL))).startswith(b"%PDF")
