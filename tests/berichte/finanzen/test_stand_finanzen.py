"""Money in a frozen report: its receipts as they were, what has changed since, and who may see it."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from berichte.abschnitte.finanzen import Finanzen
from berichte.abschnitte.methodik import Methodik
from berichte.lage import Lage
from berichte.stand.aenderungen import aenderungen
from berichte.stand.nachmeldung import im_naechsten_bericht, zu
from berichte.stand.probe import nachgerechnet
from tests.berichte.stand import Q3, Q4, fest, zahl
from tests.factories import BelegaufteilungFactory, BelegFactory, KostenpositionFactory, LesezugangFactory

pytestmark = pytest.mark.django_db
IM_Q3 = {"rechnungsdatum": date(2018, 8, 1), "zahlungsdatum": date(2018, 8, 14)}


@pytest.fixture
def position(ev25):
    return KostenpositionFactory(vorhaben=ev25, code="2.1")


@pytest.fixture
def belege(position):
    return BelegFactory.create_batch(2, kostenposition=position, **IM_Q3)


@pytest.fixture
def stand(ev25, belege, koordination):
    return fest(ev25, Q3, koordination)


def gesamt(nachmeldungen):
    return [(n.gemeldet, n.jetzt) for n in nachmeldungen if n.zahl.zeitraum == Q3 and not n.zahl.nach]


def eintraege(stand):
    return [(a.schluessel, a.was, a.worin) for a in aenderungen(stand, zu(stand))]


def test_belege_stehen_mit_ihrem_betrag_fest(stand, belege):
    k13 = zahl(stand, "K13")

    zeilen = stand.zeilen.filter(art="belegteil").order_by("-schluessel")
    assert k13.wert == "200.00"
    assert [z.merkmale["foerderfaehig"] for z in zeilen] == ["100.00", "100.00"]
    assert [z.merkmale["kennung"] for z in zeilen] == [beleg.kennung for beleg in belege]
    assert {(z.merkmale["position"], z.tag) for z in zeilen} == {("2.1", date(2018, 8, 14))}
    assert all("empfaenger" not in z.merkmale for z in zeilen)
    for gespeichert in stand.zahlen.filter(kennzahl="K13"):
        assert nachgerechnet(gespeichert).stimmt, gespeichert


def test_ein_spaeter_beleg(stand, position):
    beleg = BelegFactory(kostenposition=position, brutto=Decimal("50.50"), **IM_Q3)

    assert gesamt(zu(stand)) == [("200,00\xa0€", "250,50\xa0€")]
    assert eintraege(stand) == [(-beleg.pk, "neu", "im festgeschriebenen Bericht nicht gezählt")]


def test_ein_anderer_zahltag(stand, belege):
    belege[0].zahlungsdatum = date(2018, 10, 2)
    belege[0].save()

    assert gesamt(zu(stand)) == [("200,00\xa0€", "100,00\xa0€")]
    assert eintraege(stand) == [(-belege[0].pk, "geändert", "Tag: 14.08.2018 → 02.10.2018")]


def test_ein_anderer_betrag(stand, belege):
    belege[0].brutto = Decimal("90.10")
    belege[0].save()

    assert gesamt(zu(stand)) == [("200,00\xa0€", "190,10\xa0€")]
    assert eintraege(stand) == [(-belege[0].pk, "geändert", "Förderfähig: 100.00 → 90.10")]


def test_geteilt_und_nicht_mehr_bewilligt(ev25, stand, belege):
    anteil = BelegaufteilungFactory(beleg=belege[0], kostenposition=belege[0].kostenposition, betrag=Decimal("40.00"))
    assert eintraege(stand) == [
        (anteil.pk, "neu", "im festgeschriebenen Bericht nicht gezählt"),
        (-belege[0].pk, "entfallen", "gelöscht oder anders aufgeteilt"),
    ]

    anteil.delete()
    assert zu(stand) == []
    type(ev25).objects.filter(pk=ev25.pk).update(bewilligungszeitraum="[2018-09-01,2019-01-01)")

    assert gesamt(zu(type(stand).objects.get(pk=stand.pk))) == [("200,00\xa0€", "0,00\xa0€")]


def test_nachmeldungen_stehen_bei_den_finanzen_und_sonst_nirgends(ev25, stand, position, koordination):
    BelegFactory(kostenposition=position, **IM_Q3)

    teile = [teil for teil in Finanzen(Lage(ev25, Q4)).teile() if getattr(teil, "titel", "").startswith("Nachmeld")]
    in_methodik = [getattr(teil, "titel", teil.vorlage) for teil in Methodik(Lage(ev25, Q4)).teile()]
    fest(ev25, Q4, koordination)

    assert next([z.text for z in zeile.zellen[:3]] for zeile in teile[0].zeilen) == [
        "200,00\xa0€",
        "300,00\xa0€",
        "+ 100,00\xa0€",
    ]
    assert "Nachmeldungen zu früheren Berichten" not in in_methodik
    assert im_naechsten_bericht(Lage(ev25, Q4), "quartalsbericht") != []  # a new version states it once more
    assert zu(stand) != []


def test_wer_das_geld_sieht(als, koordination, pruefung, beraterin, verwaltung, stand, position):
    BelegFactory(kostenposition=position, **IM_Q3)
    LesezugangFactory(nutzer=pruefung, vorhaben=[stand.bericht.vorhaben], auf_alle=True)
    k13 = reverse("stand:standzahl_detail", args=[stand.pk, Q3, "K13"])

    def sieht(nutzer):
        client = als(nutzer)
        html = client.get(stand.get_absolute_url()).text
        return ['id="k11"' in html, 'id="kC"' in html, "200,00\xa0€" in html, client.get(k13).status_code]

    assert sieht(koordination) == [True, True, True, 200]
    assert sieht(pruefung) == [True, True, True, 200]
    assert sieht(beraterin) == [False, False, False, 404]
    assert sieht(verwaltung) == [False, False, False, 404]
