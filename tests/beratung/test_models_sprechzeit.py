"""The weekly slot: when it counts, for whom, and what a new entry takes from it."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError

from beratung.models import Sprechzeit, naechste, uhrzeit_am
from tests.factories import BeratungFactory, NutzerFactory, SprechzeitFactory, StandortFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db

DIENSTAG = date(2018, 11, 6)


@pytest.fixture
def ganztags(laufend, heute):
    """A Sprechzeit that runs now, whenever the tests run."""
    return SprechzeitFactory(
        vorhaben=laufend, wochentag=heute.weekday(), beginn=time.min, ende=time.max, angebot="nachmittag"
    )


def am(uhrzeit, nutzer):
    return Sprechzeit.objects.naechstliegende(nutzer, DIENSTAG, uhrzeit)


@pytest.mark.parametrize(
    ("uhrzeit", "beginn"),
    [(time(8), 9), (time(9), 9), (time(11, 59), 9), (time(12), 15), (time(16), 15), (time(18), 15), (time(23), 15)],
)
def test_es_gilt_die_laufende_sonst_die_naechste_sonst_die_letzte(beraterin, ev25, uhrzeit, beginn):
    SprechzeitFactory(vorhaben=ev25, beginn=time(9), ende=time(12))
    SprechzeitFactory(vorhaben=ev25)

    assert am(uhrzeit, beraterin).beginn == time(beginn)


def test_die_eigene_geht_vor_der_aller_und_fremde_gelten_nicht(beraterin, ev25):
    SprechzeitFactory(vorhaben=ev25, beratende_person=NutzerFactory())
    fuer_alle = SprechzeitFactory(vorhaben=ev25)
    assert am(time(16), beraterin) == fuer_alle

    eigene = SprechzeitFactory(vorhaben=ev25, beratende_person=beraterin)

    assert am(time(16), beraterin) == eigene


@pytest.mark.parametrize(
    "anders",
    [
        {"wochentag": 2},
        {"aktiv": False},
        {"gueltig_ab": date(2018, 11, 7)},
        {"gueltig_bis": date(2018, 11, 5)},
        {"vorhaben__aktiv": False},
        {"vorhaben__tage": (date(2018, 11, 7), date(2018, 12, 31))},
    ],
)
def test_was_heute_nicht_gilt_belegt_nichts_vor(beraterin, anders):
    SprechzeitFactory(**anders)

    assert am(time(16), beraterin) is None


@pytest.mark.parametrize(
    ("uhrzeit", "satz"),
    [
        (time(14, 59), "Sprechzeit beginnt um 15 Uhr"),
        (time(15), "Sprechzeit läuft, noch bis 17:30 Uhr"),
        (time(17, 30), "Sprechzeit war bis 17:30 Uhr"),
    ],
)
def test_die_lage_in_worten(uhrzeit, satz):
    assert SprechzeitFactory.build(ende=time(17, 30)).in_worten(uhrzeit) == satz


def test_eine_neue_beratung_nimmt_ort_angebot_und_vorhaben_aus_der_sprechzeit(beraterin, ganztags, laufend, heute):
    BeratungFactory(
        vorhaben=laufend,
        datum=heute - timedelta(days=7),
        beratende_person=beraterin,
        angebot="termin",
        kanal="telefon",
        standort=StandortFactory(),
    )

    beratung = naechste(beraterin, heute)

    assert (beratung.vorhaben, beratung.standort, beratung.angebot) == (laufend, ganztags.standort, "nachmittag")
    assert (beratung.kanal, beratung.dauer, beratung.hauptthema, beratung.ergebnis) == ("persoenlich", 20, None, "")


def test_der_letzte_eintrag_des_tages_geht_vor_der_sprechzeit(beraterin, ganztags, laufend, heute):
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, angebot="termin", dauer=35)

    beratung = naechste(beraterin, heute)

    assert (beratung.angebot, beratung.standort, beratung.dauer) == ("termin", None, 35)


def test_an_einem_vergangenen_tag_gilt_seine_letzte_sprechzeit(heute):
    assert uhrzeit_am(heute - timedelta(days=1)) == time.max


@pytest.mark.parametrize(
    ("beginn", "ende", "anders", "stoert"),
    [
        (time(17), time(19), {}, True),
        (time(14), time(20), {}, True),
        (time(18), time(19), {}, False),
        (time(17), time(19), {"wochentag": 2}, False),
        (time(17), time(19), {"aktiv": False}, False),
        (time(17), time(19), {"gueltig_ab": date(2018, 7, 1)}, False),
        (time(17), time(19), {"gueltig_ab": date(2018, 6, 30)}, True),
        (time(17), time(19), {"gueltig_bis": date(2017, 12, 31)}, False),
    ],
)
def test_niemand_sitzt_an_zwei_orten_zugleich(beraterin, ev25, beginn, ende, anders, stoert):
    grenzen = {"gueltig_ab": date(2018, 1, 1), "gueltig_bis": date(2018, 6, 30)}
    SprechzeitFactory(vorhaben=ev25, beratende_person=beraterin, **grenzen)
    neue = SprechzeitFactory.build(
        vorhaben=ev25, standort=StandortFactory(), beratende_person=beraterin, beginn=beginn, ende=ende, **anders
    )

    if stoert:
        with pytest.raises(ValidationError, match=r"Da ist schon eine Sprechzeit dieser Person: Dienstag 15–18 Uhr"):
            neue.full_clean()
    else:
        neue.full_clean()


def test_zwei_personen_und_alle_duerfen_zugleich(beraterin, koordination, ev25):
    for wer in (beraterin, koordination, None, None):
        SprechzeitFactory(vorhaben=ev25, beratende_person=wer).full_clean()


@pytest.mark.parametrize(
    ("regel", "falsch"),
    [
        ("sprechzeit_endet_nach_beginn", {"ende": time(15)}),
        ("sprechzeit_gueltig_bis_nach_ab", {"gueltig_ab": date(2018, 2, 1), "gueltig_bis": date(2018, 1, 31)}),
        ("sprechzeit_wochentag_aus_katalog", {"wochentag": 7}),
        ("sprechzeit_angebot_aus_katalog", {"angebot": "tee"}),
    ],
)
def test_die_datenbank_lehnt_ab(regel, falsch):
    abgelehnt(regel, lambda: SprechzeitFactory(**falsch))
