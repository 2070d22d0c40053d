"""K13, counted a second way, and its way to the records."""

import json
from datetime import date
from decimal import Decimal

import pytest

from berichte.ausgabe.json import schreibe
from berichte.kennzahlen import FOERDERFAEHIGE_AUSGABEN, KENNZAHLEN, ZIELBARE
from berichte.lage import Lage
from berichte.probe import pruefe
from protegat.basis.zeitraum import Zeitraum
from tests.berichte.austausch import inhalt
from tests.factories import BelegaufteilungFactory, BelegFactory, KostenpositionFactory

from .zufall import Kasse, k13

pytestmark = pytest.mark.django_db
QUARTAL = Zeitraum.quartal(2018, 4)
ZEITRAEUME = (Zeitraum.quartal(2017, 1), QUARTAL, Zeitraum(date(2017, 11, 3), date(2018, 2, 20)))


@pytest.mark.parametrize("seed", range(4))
def test_k13_gleicht_der_zaehlung_von_hand(seed):
    """In total and per position, in all three columns."""
    kasse, belegt = Kasse(seed), 0

    for vorhaben in kasse.vorhaben:
        for zeitraum in ZEITRAEUME:
            lage = Lage(vorhaben, zeitraum)
            je_position = lage.werte_nach(FOERDERFAEHIGE_AUSGABEN, "position")
            for platz, spanne in enumerate(lage.spannen):
                assert lage.werte(FOERDERFAEHIGE_AUSGABEN)[platz] == k13(vorhaben, spanne)
                for code, werte in je_position.items():
                    assert werte[platz] == k13(vorhaben, spanne, code)
                    belegt += werte[platz] != 0

    assert belegt > 20


def test_die_liste_hinter_jeder_zeile_ergibt_ihre_summe():
    kasse, zeilen = Kasse(9), 0

    for vorhaben in kasse.vorhaben:
        lage = Lage(vorhaben, QUARTAL)
        alle = FOERDERFAEHIGE_AUSGABEN.datensaetze(vorhaben, QUARTAL)
        assert pruefe(FOERDERFAEHIGE_AUSGABEN, lage, alle).stimmt
        for gliederung in FOERDERFAEHIGE_AUSGABEN.gliederungen:
            for wert in lage.werte_nach(FOERDERFAEHIGE_AUSGABEN, gliederung):
                liste = FOERDERFAEHIGE_AUSGABEN.ausschnitt(alle, gliederung, wert)
                assert pruefe(FOERDERFAEHIGE_AUSGABEN, lage, liste, (gliederung, wert)).stimmt
                zeilen += 1

    assert zeilen > 10


def test_json_nennt_k13_als_text_mit_zwei_stellen_nach_k12(ev25):
    BelegFactory(kostenposition=KostenpositionFactory(vorhaben=ev25), brutto=Decimal("1234.50"))

    kennzahlen = json.loads(schreibe(inhalt(Lage(ev25, QUARTAL))))["kennzahlen"]

    assert [k["schluessel"] for k in kennzahlen][-2:] == ["K12", "K13"]
    assert {spalte: kennzahlen[-1][spalte] for spalte in ("quartal", "jahr", "vorhaben", "soll", "einheit")} == {
        "quartal": "1234.50",
        "jahr": "1234.50",
        "vorhaben": "1234.50",
        "soll": None,
        "einheit": "Euro",
    }


def test_ohne_beleg_sind_es_null_euro(ev25):
    kennzahlen = {k["schluessel"]: k for k in json.loads(schreibe(inhalt(Lage(ev25, QUARTAL))))["kennzahlen"]}

    assert kennzahlen["K13"]["quartal"] == "0.00"


def test_geld_hat_keinen_zielwert():
    assert "K13" in KENNZAHLEN
    assert "K13" not in ZIELBARE


def test_die_seite_der_zahl_zeigt_genau_die_belege(als, koordination, ev25):
    position = KostenpositionFactory(vorhaben=ev25, code="1.1")
    BelegFactory(kostenposition=position, brutto=Decimal("80.00"), beleg_nr="zählt")
    BelegFactory(kostenposition=position, beleg_nr="offene", offen=True)
    fremder = BelegFactory(beleg_nr="geteilte")
    BelegaufteilungFactory(beleg=fremder, kostenposition=position, satz=25)

    seite = als(koordination).get("/berichte/EV25/2018-4/zahlen/K13/?nach=position&wert=1.1")

    nummern = {zeile.record.beleg.beleg_nr for zeile in seite.context["table"].rows}
    assert nummern == {"zählt", "geteilte"}
    assert "Probe: 105,00\xa0€</h2>" in seite.text
    assert seite.context["probe"].stimmt


@pytest.mark.parametrize(("wer", "status"), [("beraterin", 403), ("verwaltung", 403), ("pruefung", 403)])
def test_wer_keine_belege_sieht_oeffnet_die_zahl_nicht(als, request, ev25, wer, status):
    client = als(request.getfixturevalue(wer))

    assert client.get("/berichte/EV25/2018-4/zahlen/K13/").status_code == status
