"""Receipts and their shares: what the database refuses, and that every cent has its place."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from berichte.models import Beleg, Belegteil
from protegat.basis.models import Vorhaben
from tests.factories import (
    BelegaufteilungFactory,
    BelegFactory,
    FinanzierungsanteilFactory,
    KostenpositionFactory,
    NutzerFactory,
    VorhabenFactory,
)
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db


def euro(text):
    return Decimal(text)


def teile(beleg):
    return [teil.foerderfaehig for teil in beleg.teile.order_by("pk")]


@pytest.mark.parametrize(
    ("felder", "regel"),
    [
        ({"brutto": 0}, "beleg_brutto_nicht_null"),
        ({"nicht_foerderfaehig": euro("100.01")}, "beleg_nicht_foerderfaehig_hoechstens_brutto"),
        ({"nicht_foerderfaehig": euro("-0.01")}, "beleg_nicht_foerderfaehig_hoechstens_brutto"),
        ({"brutto": -5, "nicht_foerderfaehig": 1}, "beleg_nicht_foerderfaehig_hoechstens_brutto"),
        ({"beleg_nr": " "}, "beleg_beleg_nr_nicht_leer"),
        ({"empfaenger": ""}, "beleg_empfaenger_nicht_leer"),
        ({"grund": ""}, "beleg_grund_nicht_leer"),
        ({"zahlungsdatum": date(2999, 1, 1)}, "beleg_zahlungsdatum_nicht_in_der_zukunft"),
        ({"rechnungsdatum": date(2999, 1, 1)}, "beleg_rechnungsdatum_nicht_in_der_zukunft"),
    ],
)
def test_was_kein_beleg_ist(felder, regel):
    abgelehnt(regel, lambda: BelegFactory(**felder))


def test_foerderfaehig_rechnet_die_datenbank():
    assert BelegFactory(brutto=euro("119.00"), nicht_foerderfaehig=euro("19.00")).foerderfaehig == euro("100.00")
    assert BelegFactory(brutto=euro("-40.00"), nicht_foerderfaehig=euro("-10.00")).foerderfaehig == euro("-30.00")


def test_jede_nummer_einmal_je_vorhaben():
    beleg = BelegFactory(beleg_nr="12/2018")

    abgelehnt(
        "beleg_nr_je_vorhaben_einmal", lambda: BelegFactory(kostenposition=beleg.kostenposition, beleg_nr="12/2018")
    )
    assert BelegFactory(beleg_nr="12/2018").pk


def test_die_position_gehoert_zum_vorhaben_und_ist_keine_pauschale():
    fremde, pauschale = KostenpositionFactory(), KostenpositionFactory(pauschale=True)

    abgelehnt("beleg_position_passt", lambda: BelegFactory(kostenposition=fremde, vorhaben=VorhabenFactory()))
    abgelehnt("beleg_position_passt", lambda: BelegFactory(kostenposition=pauschale))


def test_ohne_anteile_zaehlt_der_ganze_beleg():
    beleg = BelegFactory(brutto=euro("80.00"), nicht_foerderfaehig=euro("5.50"))

    (teil,) = beleg.teile.all()

    assert (teil.foerderfaehig, teil.kostenposition, teil.vorhaben) == (
        euro("74.50"),
        beleg.kostenposition,
        beleg.vorhaben,
    )
    assert (teil.geteilt, teil.anteil) == (False, "")


def test_prozent_und_rest_ergeben_den_beleg():
    beleg = BelegFactory(brutto=euro("100.01"))
    BelegaufteilungFactory(beleg=beleg, satz=euro("33.33"))
    BelegaufteilungFactory(beleg=beleg, betrag=euro("10.00"))
    BelegaufteilungFactory(beleg=beleg)

    assert teile(beleg) == [euro("33.33"), euro("10.00"), euro("56.68")]


def test_zusammen_hundert_prozent_sind_genau_der_beleg():
    """Twice half of a cent rounds up once only."""
    beleg = BelegFactory(brutto=euro("0.01"))
    BelegaufteilungFactory(beleg=beleg, satz=50)
    BelegaufteilungFactory(beleg=beleg, satz=50)

    assert teile(beleg) == [euro("0.01"), euro("0.00")]


@pytest.mark.parametrize("seed", range(5))
def test_kein_cent_geht_verloren(seed):
    """Random splits to 100 %: every part within a cent of its percentage, all together the receipt."""
    zufall = Random(seed)
    brutto = Decimal(zufall.randint(-5_000_000, 5_000_000) or 1) / 100
    beleg = BelegFactory(brutto=brutto)
    grenzen = sorted(zufall.sample(range(1, 10_000), 6))
    saetze = [Decimal(bis - von) / 100 for von, bis in zip([0, *grenzen], [*grenzen, 10_000], strict=True)]

    for satz in saetze:
        BelegaufteilungFactory(beleg=beleg, satz=satz)

    je_satz = list(beleg.teile.values_list("satz", "foerderfaehig"))
    assert sum(betrag for _, betrag in je_satz) == brutto
    assert all(abs(betrag - brutto * satz / 100) < euro("0.01") for satz, betrag in je_satz)
    abgelehnt("belegaufteilung_hoechstens_ganz", lambda: BelegaufteilungFactory(beleg=beleg, satz=euro("0.01")))


@pytest.mark.parametrize("zu_viel", [{"satz": euro("40.01")}, {"betrag": euro("40.01")}, {"betrag": euro("-1.00")}])
def test_mehr_als_hundert_prozent_lehnen_datenbank_und_modell_ab(zu_viel):
    beleg = BelegFactory()
    BelegaufteilungFactory(beleg=beleg, satz=60)

    abgelehnt("belegaufteilung_hoechstens_ganz", lambda: BelegaufteilungFactory(beleg=beleg, **zu_viel))
    with pytest.raises(ValidationError) as fehler:
        BelegaufteilungFactory.build(beleg=beleg, kostenposition=KostenpositionFactory(), **zu_viel).clean()
    assert fehler.value.message_dict.keys() == zu_viel.keys()
    assert BelegaufteilungFactory(beleg=beleg, satz=40).pk


@pytest.mark.parametrize(
    ("felder", "regel"),
    [
        ({"satz": 10, "betrag": 10}, "belegaufteilung_satz_oder_betrag"),
        ({"satz": 0}, "belegaufteilung_satz_ist_prozent"),
        ({}, "belegaufteilung_ein_rest"),
    ],
)
def test_ein_anteil_ist_prozent_betrag_oder_der_eine_rest(felder, regel):
    beleg = BelegaufteilungFactory().beleg

    abgelehnt(regel, lambda: BelegaufteilungFactory(beleg=beleg, **felder))


def test_auf_eine_pauschale_und_zweimal_dieselbe_position_geht_nichts():
    anteil = BelegaufteilungFactory(satz=10)

    def noch_einmal(position):
        return lambda: BelegaufteilungFactory(beleg=anteil.beleg, kostenposition=position, satz=10)

    abgelehnt("belegaufteilung_keine_pauschale", noch_einmal(KostenpositionFactory(pauschale=True)))
    abgelehnt("belegaufteilung_jede_position_einmal", noch_einmal(anteil.kostenposition))


def test_ein_beleg_schrumpft_nicht_unter_seine_anteile():
    beleg = BelegFactory()
    BelegaufteilungFactory(beleg=beleg, betrag=60)

    abgelehnt("belegaufteilung_hoechstens_ganz", lambda: Beleg.objects.filter(pk=beleg.pk).update(brutto=59))
    beleg.brutto = Decimal(59)
    with pytest.raises(ValidationError) as fehler:
        beleg.clean()
    assert fehler.value.message_dict.keys() == {"brutto"}


def test_der_erste_anteil_laesst_den_rest_wo_er_war():
    beleg, nutzer = BelegFactory(), NutzerFactory()
    anderer = BelegaufteilungFactory.build(beleg=beleg, kostenposition=KostenpositionFactory(), satz=30)

    beleg.teile_auf(anderer, nutzer)

    je_position = dict(beleg.teile.values_list("kostenposition", "foerderfaehig"))
    assert je_position == {anderer.kostenposition_id: 30, beleg.kostenposition_id: 70}


def test_die_zahlung_entscheidet_und_der_bewilligungszeitraum():
    position = KostenpositionFactory()
    Vorhaben.objects.update(bewilligungszeitraum=DateRange(date(2018, 2, 1), date(2019, 2, 1), "[)"))
    tage = {
        "davor": date(2018, 1, 31),
        "erster": date(2018, 2, 1),
        "letzter": date(2019, 1, 31),
        "danach": date(2019, 2, 1),
    }
    for name, tag in tage.items():
        BelegFactory(kostenposition=position, beleg_nr=name, zahlungsdatum=tag)
    BelegFactory(kostenposition=position, beleg_nr="offen", offen=True)

    def nummern(zeilen):
        return {teil.beleg.beleg_nr for teil in zeilen}

    alle = Belegteil.objects.all()
    assert nummern(alle.zaehlende()) == {"erster", "letzter"}
    assert nummern(alle.ausserhalb()) == {"davor", "danach"}
    assert nummern(alle.unbezahlte()) == {"offen"}
    assert nummern(alle.ausserhalb_des_vorhabens()) == {"letzter"}
    staende = {teil.beleg.beleg_nr: teil.stand for teil in alle}
    assert staende == dict.fromkeys(("davor", "danach"), "ausserhalb") | {
        "erster": "zaehlt",
        "letzter": "zaehlt",
        "offen": "offen",
    }


def test_heute_bezahlt_ist_keine_zukunft():
    assert BelegFactory(zahlungsdatum=timezone.localdate(), rechnungsdatum=timezone.localdate() - timedelta(1)).pk


@pytest.mark.parametrize(
    ("kosten", "teile"),
    [("78444.80", ["74522.56", "3922.24"]), ("37800.00", ["35910.00", "1890.00"]), ("0.01", ["0.01", "0.00"])],
)
def test_anteile_der_mittelgeber_auf_den_cent(ev25, kosten, teile):
    FinanzierungsanteilFactory(vorhaben=ev25, mittelgeber="ESF- und Landesmittel", satz=95)
    FinanzierungsanteilFactory(vorhaben=ev25, mittelgeber="Stadt")

    assert [str(betrag) for _, betrag in ev25.verteile(euro(kosten))] == teile
