"""Every figure, counted a second way."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from berichte.kennzahlen import BERATUNGEN, DURCHSCHNITT, EINDEUTIGE_PERSONEN, KENNZAHLEN, TEILNAHMEN, VERMITTLUNGEN
from berichte.lage import Lage
from berichte.probe import pruefe
from protegat.basis.zeitraum import Spannen, Zeitraum
from tests.berichte import zufall
from tests.berichte.austausch import inhalt
from tests.factories import (
    BeratungFactory,
    KlientFactory,
    NebenthemaFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    ZaehlungFactory,
)
from veranstaltungen.models import Veranstaltungsart

QUARTAL = Zeitraum.quartal(2018, 4)
ZEITRAEUME = (Zeitraum.quartal(2017, 1), QUARTAL, Zeitraum(date(2017, 11, 3), date(2018, 2, 20)))


@pytest.mark.parametrize("seed", range(3))
def test_jede_kennzahl_gleicht_der_zaehlung_von_hand(db, seed):
    welt = zufall.Welt(seed)

    for vorhaben in welt.vorhaben:
        for zeitraum in ZEITRAEUME:
            lage = Lage(vorhaben, zeitraum)
            gemeldet = {zeile["schluessel"]: zeile for zeile in inhalt(lage)["kennzahlen"]}
            for spalte, spanne in lage.spannen._asdict().items():
                von_hand = zufall.zaehle(vorhaben, spanne)
                assert {k: gemeldet[k][spalte] for k in von_hand} == von_hand, (spalte, spanne)


@pytest.mark.parametrize("seed", range(3))
def test_themen_gleichen_der_zaehlung_von_hand(db, seed):
    welt = zufall.Welt(seed)
    lage = Lage(welt.vorhaben[0], QUARTAL)

    gemeldet = {zeile["thema"]: zeile for zeile in inhalt(lage)["themen"]}

    for spalte, spanne in lage.spannen._asdict().items():
        von_hand = zufall.themen(welt.vorhaben[0], spanne)
        for code, zeile in gemeldet.items():
            assert (zeile["haupt"][spalte], zeile["nennungen"][spalte]) == von_hand.get(code, (0, 0))


def test_die_liste_hinter_jeder_zeile_ergibt_ihre_zahl(db):
    welt, spannen = zufall.Welt(7), Spannen(QUARTAL, QUARTAL, QUARTAL)
    geprueft = 0

    for vorhaben, kennzahl in product(welt.vorhaben, KENNZAHLEN.values()):
        for gliederung in kennzahl.gliederungen:
            for wert, zahlen in kennzahl.werte_nach(gliederung, vorhaben, spannen).items():
                liste = kennzahl.ausschnitt(kennzahl.datensaetze(vorhaben, QUARTAL), gliederung, wert)
                probe = pruefe(kennzahl, Lage(vorhaben, QUARTAL), liste, (gliederung, wert))
                gedruckt = kennzahl.text(zahlen.quartal)
                assert (probe.bericht, probe.liste) == (gedruckt, gedruckt), (kennzahl.schluessel, gliederung, wert)
                geprueft += 1

    assert geprueft > 50


def test_drei_themen_und_zwei_vermittlungen_sind_eine_beratung(ev25):
    beratung = BeratungFactory(vorhaben=ev25, personenzahl=2)
    NebenthemaFactory(beratung=beratung, rang=1)
    NebenthemaFactory(beratung=beratung, thema__code="wohnen", rang=2)
    VermittlungFactory.create_batch(2, beratung=beratung)

    zahlen = {zeile["schluessel"]: zeile["quartal"] for zeile in inhalt(Lage(ev25, QUARTAL))["kennzahlen"]}

    assert (zahlen["K1"], zahlen["K3"], zahlen["K8.vermittlungen"], zahlen["K8.quote"]) == (1, 2, 2, "100.0")


def test_27_mit_zwei_merkmalen_sind_27(ev25):
    veranstaltung = VeranstaltungFactory(vorhaben=ev25, teilnehmende=27)
    ZaehlungFactory(veranstaltung=veranstaltung, merkmal="geschlecht", auspraegung="weiblich", anzahl=27)
    ZaehlungFactory(veranstaltung=veranstaltung, merkmal="altersgruppe", auspraegung="30_54", anzahl=27)

    kennzahl = TEILNAHMEN[Veranstaltungsart.INFORMATIONSVERANSTALTUNG]

    assert Lage(ev25, QUARTAL).werte(kennzahl) == (27, 27, 27)


def test_storniert_und_entwurf_zaehlen_nie(ev25):
    for beratung in (BeratungFactory(vorhaben=ev25, storniert=True), BeratungFactory(vorhaben=ev25, entwurf=True)):
        VermittlungFactory(beratung=beratung)
    lage = Lage(ev25, QUARTAL)

    assert {k: tuple(lage.werte(kennzahl)) for k, kennzahl in KENNZAHLEN.items() if any(lage.werte(kennzahl))} == {}


def test_personen_eines_jahres_werden_neu_gezaehlt_und_nicht_addiert(ev25):
    klient = KlientFactory()
    for monat in (2, 5, 8, 11):
        BeratungFactory(vorhaben=ev25, datum=date(2018, monat, 6), klient=klient)

    assert Lage(ev25, QUARTAL).werte(EINDEUTIGE_PERSONEN) == (1, 1, 1)


def test_k1_und_k11_ueberschneiden_sich_nicht(db):
    vorhaben = zufall.Welt(3).vorhaben[0]

    k1 = BERATUNGEN.datensaetze(vorhaben, vorhaben.spanne)
    k11 = KENNZAHLEN["K11.kontakte"].datensaetze(vorhaben, vorhaben.spanne)

    assert not set(k1) & set(k11)
    assert k1.count() > 0
    assert k11.count() > 0


def test_ohne_beratung_gibt_es_keine_quote(ev25):
    assert Lage(ev25, QUARTAL).werte(KENNZAHLEN["K8.quote"]) == (None, None, None)


def test_vermittlung_zaehlt_am_tag_ihrer_beratung(ev25):
    VermittlungFactory(beratung__vorhaben=ev25, beratung__datum=date(2018, 9, 30))

    assert Lage(ev25, QUARTAL).werte(VERMITTLUNGEN) == (0, 1, 1)


def test_durchschnitt_rundet_kaufmaennisch(ev25):
    for teilnehmende in (26, 27, 26, 26):  # 26,25
        VeranstaltungFactory(vorhaben=ev25, teilnehmende=teilnehmende)

    werte = Lage(ev25, QUARTAL).werte(DURCHSCHNITT[Veranstaltungsart.INFORMATIONSVERANSTALTUNG])

    assert werte == (Decimal("26.3"), Decimal("26.3"), Decimal("26.3"))


def test_stunden_werden_gerundet_und_nicht_abgeschnitten(ev25):
    BeratungFactory(vorhaben=ev25, dauer=59)
    stunden = KENNZAHLEN["K6"]

    wert = Lage(ev25, QUARTAL).werte(stunden).quartal

    assert (wert, stunden.text(wert)) == (Decimal("0.98"), "1,0")
