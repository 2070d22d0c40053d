"""The watcher over the Bagatellgrenze, against plain Python over all rows."""

import random

import pytest

from beratung.models import StammblaetterVon, Stammblatt, ohne_stammblatt
from tests.factories import BeratungFactory, KlientFactory, StammblattFactory, VorhabenFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def stunden():
    """Three Vorhaben (limit 8, limit 2, none) and thirty codes with contacts of every kind in them."""
    zufall = random.Random("bagatelle")
    vorhaben = [VorhabenFactory(mit_stammblatt=True, bagatellgrenze_stunden=grenze) for grenze in (8, 2, None)]
    klienten = KlientFactory.create_batch(30)
    beratungen = [
        BeratungFactory(
            vorhaben=zufall.choice(vorhaben),
            klient=zufall.choice([*klienten, None]),
            dauer=zufall.choice((30, 60, 240)),
            storniert=zufall.random() < 0.1,
        )
        for _ in range(200)
    ]
    for klient in klienten[::3]:
        StammblattFactory(klient=klient, vorhaben=zufall.choice(vorhaben))
    return beratungen


def _minuten(beratungen):
    summen = {}
    for beratung in beratungen:
        if beratung.klient and beratung.status == "abgeschlossen":
            paar = beratung.klient, beratung.vorhaben
            summen[paar] = summen.get(paar, 0) + beratung.dauer
    return summen


def test_der_waechter_findet_jeden_code_ueber_der_grenze(stunden, django_assert_num_queries):
    vorhandene = {(blatt.klient_id, blatt.vorhaben_id) for blatt in Stammblatt.objects.all()}
    erwartet = {
        (klient.code, vorhaben.kuerzel, minuten)
        for (klient, vorhaben), minuten in _minuten(stunden).items()
        if vorhaben.bagatellgrenze_stunden
        and minuten >= vorhaben.bagatellgrenze_stunden * 60
        and (klient.pk, vorhaben.pk) not in vorhandene
    }

    with django_assert_num_queries(1):
        gefunden = ohne_stammblatt()

    assert {(zeile.code, zeile.kuerzel, zeile.minuten) for zeile in gefunden} == erwartet != set()


def test_unter_der_grenze_ist_noch_nicht_zu_melden(stunden):
    summen = {(klient.pk, vorhaben.pk): minuten for (klient, vorhaben), minuten in _minuten(stunden).items()}
    alle = {blatt: summen.get((blatt.klient_id, blatt.vorhaben_id), 0) for blatt in Stammblatt.objects.all()}
    darunter = {
        blatt.pk
        for blatt, minuten in alle.items()
        if (grenze := blatt.vorhaben.bagatellgrenze_stunden) and minuten < grenze * 60
    }

    assert {blatt.pk for blatt in Stammblatt.objects.unter_bagatellgrenze()} == darunter != set()
    assert {blatt: blatt.minuten for blatt in Stammblatt.objects.mit_minuten()} == alle


def test_ohne_grenze_schweigt_der_waechter():
    vorhaben = VorhabenFactory(mit_stammblatt=True)
    vergangen = VorhabenFactory(mit_stammblatt=True, bagatellgrenze_stunden=1, aktiv=False)
    BeratungFactory(vorhaben=vergangen, dauer=480, mit_code=True)
    BeratungFactory(vorhaben=vorhaben, dauer=480, mit_code=True)
    anderes = BeratungFactory(vorhaben__bagatellgrenze_stunden=1, dauer=480, mit_code=True)

    assert ohne_stammblatt() == []
    assert [(m.vorhaben, m.noetig) for m in StammblaetterVon(anderes.klient).moegliche] == [(vorhaben, False)]


def test_ein_code_braucht_ab_der_grenze_ein_stammblatt():
    vorhaben = VorhabenFactory(mit_stammblatt=True, bagatellgrenze_stunden=2)
    beratung = BeratungFactory(vorhaben=vorhaben, dauer=119, mit_code=True)
    BeratungFactory(vorhaben=vorhaben, dauer=60, klient=beratung.klient, storniert=True)

    darunter = StammblaetterVon(beratung.klient).moegliche[0]
    BeratungFactory(vorhaben=vorhaben, dauer=1, klient=beratung.klient)
    genau = StammblaetterVon(beratung.klient).moegliche[0]

    assert (darunter.noetig, genau.noetig, genau.stunden) == (False, True, 2)
