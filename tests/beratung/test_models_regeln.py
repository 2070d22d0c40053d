"""Each rule is kept by the database itself, whoever writes."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from beratung.models import Beratung, Klient, Nebenthema, Vermittlung
from tests.factories import (
    BeratungFactory,
    KlientFactory,
    NebenthemaFactory,
    ThemaFactory,
    VermittlungFactory,
    VorhabenFactory,
)

pytestmark = pytest.mark.django_db

WERTE = {
    "beratung_angebot_aus_katalog": {"angebot": "kaffee"},
    "beratung_kanal_aus_katalog": {"kanal": "brieftaube"},
    "beratung_kontaktart_aus_katalog": {"kontaktart": "zweit"},
    "beratung_adressat_aus_katalog": {"adressat": "tier"},
    "beratung_status_aus_katalog": {"status": "fertig"},
    "beratung_sprachmittlung_aus_katalog": {"sprachmittlung": "ja"},
    "beratung_zugangsweg_aus_katalog": {"zugangsweg": "zufall"},
    "beratung_geschlecht_aus_katalog": {"geschlecht": "x"},
    "beratung_altersgruppe_aus_katalog": {"altersgruppe": "42"},
    "beratung_staatsangehoerigkeit_aus_katalog": {"staatsangehoerigkeit": "mars"},
    "beratung_herkunftsregion_aus_katalog": {"herkunftsregion": "mars"},
    "beratung_aufenthaltsstatus_aus_katalog": {"aufenthaltsstatus": "ohne_papiere"},
    "beratung_sprache_aus_katalog": {"sprache": "tlh"},
    "beratung_hilfen_aus_katalog": {"hilfen": ["information", "zauberei"]},
    "beratung_ergebnis_aus_katalog": {"ergebnis": "gut"},
    "beratung_personenzahl_eins_bis_99": {"personenzahl": 100},
    "beratung_dauer_eins_bis_480": {"dauer": 481},
    "beratung_traeger_mit_organisation": {"adressat": "organisation"},
}


@pytest.mark.parametrize("name", WERTE)
def test_beratung_weist_falsche_werte_ab(name):
    beratung = BeratungFactory()

    with pytest.raises(IntegrityError, match=name):
        Beratung.objects.filter(pk=beratung.pk).update(**WERTE[name])


@pytest.mark.parametrize("fehlt", [{"hauptthema": None}, {"ergebnis": ""}])
def test_abgeschlossen_braucht_thema_und_ergebnis(fehlt):
    BeratungFactory(entwurf=True, **({"hauptthema": None} if "hauptthema" in fehlt else {}))

    with pytest.raises(IntegrityError, match="beratung_abgeschlossen_mit_thema_und_ergebnis"):
        BeratungFactory(**fehlt)


@pytest.mark.parametrize("wert", [0, 100])
def test_personenzahl_hat_grenzen(wert):
    with pytest.raises(IntegrityError, match="beratung_personenzahl_eins_bis_99"):
        BeratungFactory(personenzahl=wert)


def test_keine_beratung_in_der_zukunft():
    morgen = timezone.localdate() + timedelta(days=1)
    vorhaben = VorhabenFactory(tage=(morgen - timedelta(days=9), morgen + timedelta(days=9)))

    with pytest.raises(IntegrityError, match="beratung_nicht_in_der_zukunft"):
        BeratungFactory(vorhaben=vorhaben, datum=morgen)


def test_der_erste_januar_2019_liegt_in_keinem_vorhaben(ev25):
    VorhabenFactory(kuerzel="EV25-2", tage=(date(2019, 1, 2), date(2019, 12, 31)))

    with pytest.raises(IntegrityError, match="Zeitraum des Vorhabens"), transaction.atomic():
        BeratungFactory(vorhaben=ev25, datum=date(2019, 1, 1))

    beratung = BeratungFactory(vorhaben=ev25, datum=date(2018, 12, 31))
    with pytest.raises(IntegrityError, match="Zeitraum des Vorhabens"):
        Beratung.objects.filter(pk=beratung.pk).update(datum=date(2019, 1, 1))


def test_kennung_gibt_es_einmal():
    beratung = BeratungFactory()

    with pytest.raises(IntegrityError, match="kennung"):
        BeratungFactory(vorhaben=beratung.vorhaben, kennung=beratung.kennung)


def test_nebenthemen_sind_verschieden_hoechstens_drei_und_nie_das_hauptthema():
    beratung = BeratungFactory(hauptthema__code="kita")
    NebenthemaFactory(beratung=beratung, thema__code="schule", rang=1)
    falsch = [
        ("nebenthema_jedes_thema_einmal", {"thema": ThemaFactory(code="schule"), "rang": 2}),
        ("nebenthema_jeder_rang_einmal", {"thema": ThemaFactory(code="wohnen"), "rang": 1}),
        ("nebenthema_hoechstens_drei", {"thema": ThemaFactory(code="wohnen"), "rang": 4}),
        ("Das Hauptthema ist kein Nebenthema", {"thema": ThemaFactory(code="kita"), "rang": 2}),
    ]

    for name, werte in falsch:
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Nebenthema.objects.create(beratung=beratung, **werte)

    with pytest.raises(IntegrityError, match="Das Hauptthema ist kein Nebenthema"):
        Beratung.objects.filter(pk=beratung.pk).update(hauptthema=ThemaFactory(code="schule"))


@pytest.mark.parametrize(
    ("name", "werte"),
    [
        ("vermittlung_art_aus_katalog", {"art": "brief"}),
        ("vermittlung_status_aus_katalog", {"status": "weg"}),
        ("vermittlung_stelle_aus_katalog", {"stelle": "mond"}),
        ("vermittlung_hat_ein_ziel", {"organisation": None, "stelle": ""}),
        ("vermittlung_schriftlich_nur_mit_entbindung", {"art": "uebergabe_schriftlich"}),
    ],
)
def test_vermittlung_weist_falsche_werte_ab(name, werte):
    vermittlung = VermittlungFactory()

    with pytest.raises(IntegrityError, match=name):
        Vermittlung.objects.filter(pk=vermittlung.pk).update(**werte)


@pytest.mark.parametrize(
    ("name", "werte"),
    [
        ("klient_code_form", {"code": "Maria"}),
        ("klient_geschlecht_aus_katalog", {"geschlecht": "x"}),
        ("klient_sprache_aus_katalog", {"sprache": "tlh"}),
    ],
)
def test_klient_weist_falsche_werte_ab(name, werte):
    klient = KlientFactory()

    with pytest.raises(IntegrityError, match=name):
        Klient.objects.filter(pk=klient.pk).update(**werte)
