"""The words of the Stammblätter, each against plain Python over all rows."""

import random
from datetime import date, timedelta

import pytest
from django.db import connection

from beratung.models import Abgang, Erinnerungen, Stammblatt, Verbleib
from beratung.models.esf import AUSWAHLEN
from beratung.models.fristen import monate_spaeter
from beratung.models.stammblatt_querysets import (
    austritt_fehlt,
    ergebnis_faellig,
    ergebnis_ueberfaellig,
    verbleib_faellig,
)
from tests.factories import StammblattFactory, VorhabenFactory

pytestmark = pytest.mark.django_db

HEUTE = date(2018, 12, 31)
BEGINN = date(2017, 1, 16)
OFFEN = ("keine_angabe", "nicht_erhoben")
BEIDE = ("geschlecht", "altersgruppe", "erwerbsstatus", "isced", "wohnungslos", "laendlich")
PFLICHT = {"esf_2014": BEIDE, "esf_plus": (*BEIDE, "staatsangehoerigkeit", "auslaendische_herkunft")}


def _zufaellige(zufall, vorhaben):
    """Merkmale that are mostly known, and a participation that may have ended."""
    werte = {feld: zufall.choice([*auswahl.values[:-2] * 4, *OFFEN]) for feld, auswahl in AUSWAHLEN.items()}
    werte["eintritt"] = BEGINN + timedelta(days=zufall.randint(0, 700))
    if werte["erwerbsstatus"] == "arbeitslos" and zufall.random() < 0.8:
        werte["arbeitslos_seit"] = werte["eintritt"] - timedelta(days=zufall.choice((10, 181, 184, 366, 367, 900)))
    if zufall.random() < 0.7:
        werte["austritt"] = min(werte["eintritt"] + timedelta(days=zufall.randint(0, 300)), HEUTE)
        for feld, auswahl in (("ergebnis", Abgang), ("verbleib", Verbleib)):
            if zufall.random() < 0.4:
                werte |= {feld: [zufall.choice(auswahl.values)], f"{feld}_am": werte["austritt"]}
    return StammblattFactory(vorhaben=vorhaben, **werte)


@pytest.fixture
def blaetter():
    zufall = random.Random("stammblatt")
    zwei = [VorhabenFactory(mit_stammblatt=True, foerderperiode=periode) for periode in PFLICHT]
    for _ in range(120):
        _zufaellige(zufall, zufall.choice(zwei))
    return list(Stammblatt.objects.select_related("vorhaben"))


def _fehlt(blatt):
    felder = {feld for feld in PFLICHT[blatt.vorhaben.foerderperiode] if getattr(blatt, feld) in OFFEN}
    return felder | (
        {"arbeitslos_seit"} if blatt.erwerbsstatus == "arbeitslos" and not blatt.arbeitslos_seit else set()
    )


def _pks(zeilen):
    return {zeile.pk for zeile in zeilen}


def test_vollstaendig_ist_wem_nichts_pflichtiges_fehlt(blaetter):
    unvollstaendige = {blatt.pk for blatt in blaetter if _fehlt(blatt)}

    assert 10 < len(unvollstaendige) < 110
    assert _pks(Stammblatt.objects.unvollstaendige()) == unvollstaendige
    assert _pks(Stammblatt.objects.vollstaendige()) == _pks(blaetter) - unvollstaendige
    for blatt in blaetter:
        assert set(blatt.fehlende_felder()) == {Stammblatt.name_von(feld) for feld in _fehlt(blatt)}


def test_was_fehlt_wird_genannt():
    blatt = StammblattFactory(erwerbsstatus="keine_angabe", isced="nicht_erhoben", behinderung="nicht_erhoben")

    assert blatt.es_fehlen() == "Es fehlen: Erwerbsstatus, Höchster Bildungsabschluss"
    assert StammblattFactory(erwerbsstatus="arbeitslos").es_fehlen() == "Es fehlt: Arbeitslos seit"
    assert StammblattFactory().es_fehlen() == ""


def test_je_vorhaben_steht_der_anteil_der_vollstaendigen(blaetter):
    for zeile in Stammblatt.objects.je_vorhaben():
        seine = [blatt for blatt in blaetter if blatt.vorhaben.kuerzel == zeile["kuerzel"]]
        vollstaendig = sum(not _fehlt(blatt) for blatt in seine)

        assert (zeile["gesamt"], zeile["vollstaendig"]) == (len(seine), vollstaendig)
        assert zeile["prozent"] == 100 * vollstaendig / len(seine)


def test_langzeitarbeitslos_ab_25_nach_zwoelf_vorher_nach_sechs_monaten(blaetter):
    def lange(blatt):
        monate = 6 if blatt.altersgruppe in ("u18", "18_24") else 12
        return bool(blatt.arbeitslos_seit) and blatt.eintritt > monate_spaeter(blatt.arbeitslos_seit, monate)

    lang = {blatt.pk for blatt in blaetter if lange(blatt)}

    assert lang
    assert _pks(Stammblatt.objects.filter(langzeitarbeitslos=True)) == lang
    assert not Stammblatt.objects.filter(langzeitarbeitslos=None).exists()


@pytest.mark.parametrize("tag", [date(2018, 3, 1), date(2018, 12, 31), date(2019, 8, 31)])
def test_faellig_ist_was_ein_mensch_so_rechnet(blaetter, tag):
    offen = [blatt for blatt in blaetter if blatt.austritt and blatt.ergebnis is None]
    vier_wochen = timedelta(weeks=4)
    erwartet = {
        ergebnis_faellig: [b for b in offen if tag <= b.austritt + vier_wochen],
        ergebnis_ueberfaellig: [b for b in offen if tag > b.austritt + vier_wochen],
        verbleib_faellig: [
            b
            for b in blaetter
            if b.austritt
            and monate_spaeter(b.austritt, 6) <= tag
            and (b.verbleib is None or b.verbleib_am < monate_spaeter(b.austritt, 6))
        ],
        austritt_fehlt: [b for b in blaetter if not b.austritt and tag > date(2018, 12, 31)],
    }

    for wort, gemeinte in erwartet.items():
        assert _pks(Stammblatt.objects.filter(wort(tag))) == _pks(gemeinte), wort.__name__
    zahlen = Erinnerungen(tag).zahlen
    assert {wort.__name__: zahlen[wort.__name__] for wort in erwartet} == {
        w.__name__: len(g) for w, g in erwartet.items()
    }


def test_der_letzte_tag_der_frist_gehoert_dazu():
    StammblattFactory(austritt=date(2018, 11, 20))
    blaetter = Stammblatt.objects.all()

    def treffer(wort, *tage):
        return [blaetter.filter(wort(tag)).count() for tag in tage]

    assert treffer(ergebnis_faellig, date(2018, 12, 18), date(2018, 12, 19)) == [1, 0]
    assert treffer(ergebnis_ueberfaellig, date(2018, 12, 18), date(2018, 12, 19)) == [0, 1]
    assert treffer(verbleib_faellig, date(2019, 5, 19), date(2019, 5, 20)) == [0, 1]


def test_python_und_datenbank_rechnen_monate_gleich():
    tage = [date(2016, 1, 1) + timedelta(days=n) for n in range(0, 1500, 7)] + [date(2018, 8, 31), date(2016, 2, 29)]

    with connection.cursor() as cursor:
        for tag in tage:
            cursor.execute("SELECT (%s::date + interval '6 months')::date", [tag])
            assert cursor.fetchone()[0] == monate_spaeter(tag, 6)


@pytest.mark.parametrize(
    ("tag", "satz", "ampel"),
    [
        (date(2018, 11, 20), "Ergebnisse bis 18.12.2018", "knapp"),
        (date(2018, 12, 18), "Ergebnisse bis 18.12.2018", "knapp"),
        (date(2018, 12, 19), "Ergebnisse überfällig seit 18.12.2018", "unter"),
    ],
)
def test_der_naechste_schritt_nach_dem_austritt(tag, satz, ampel):
    schritt = StammblattFactory(austritt=date(2018, 11, 20)).schritt(tag)

    assert (schritt.satz, schritt.ampel) == (satz, ampel)


def test_der_naechste_schritt_davor_und_danach():
    laufend = Stammblatt.objects.get(pk=StammblattFactory().pk)
    erhoben = StammblattFactory(
        eintritt=date(2018, 8, 1), austritt=date(2018, 8, 31), ergebnis=["nichts"], ergebnis_am=date(2018, 9, 1)
    )

    assert laufend.schritt(date(2018, 12, 31)).satz == "nimmt teil"
    assert laufend.schritt(date(2019, 1, 1)).satz == "Austritt fehlt, das Vorhaben endete am 31.12.2018"
    assert erhoben.schritt(date(2019, 2, 27)).satz == "Verbleib ab 28.02.2019"
    assert erhoben.schritt(date(2019, 2, 28)).satz == "Verbleib fällig seit 28.02.2019"


@pytest.mark.parametrize(
    ("am", "zur_zeit"), [(date(2018, 2, 1), True), (date(2018, 3, 1), True), (date(2018, 3, 2), False)]
)
def test_was_spaeter_erhoben_wird_bleibt_und_wird_benannt(am, zur_zeit):
    blatt = StammblattFactory(eintritt=date(2018, 1, 2), austritt=date(2018, 2, 1), ergebnis=["arbeit"], ergebnis_am=am)

    assert blatt.ergebnis_zur_zeit() is zur_zeit


@pytest.mark.parametrize(
    ("am", "zur_zeit"), [(date(2018, 7, 31), False), (date(2018, 8, 1), True), (date(2018, 8, 30), False)]
)
def test_der_verbleib_gilt_fuer_den_tag_sechs_monate_danach(am, zur_zeit):
    blatt = StammblattFactory(eintritt=date(2018, 1, 2), austritt=date(2018, 2, 1), verbleib=["arbeit"], verbleib_am=am)

    assert blatt.verbleib_zur_zeit() is zur_zeit
