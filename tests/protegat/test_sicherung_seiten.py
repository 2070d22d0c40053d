"""The pages of Verwaltung: backups and keys; nobody else's, and no key on them."""

import base64
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from protegat.basis.models import Laufart, Sicherungslauf
from protegat.sicherung.laeufe import NIE, erinnerung
from tests.factories import BeratungsnotizFactory, IdentitaetFactory, NachweisdateiFactory
from tests.regeln import abgelehnt

SEITEN = ("sicherung:sicherungslauf_list", "sicherung:schluessel")


@pytest.fixture(autouse=True)
def ordner(settings, tmp_path):
    settings.DATEIEN = tmp_path / "dateien"


def bewiesen(vor_tagen):
    am = timezone.now() - timedelta(days=vor_tagen)
    return Sicherungslauf.objects.create(am=am, stand_vom=am, gelungen=True, geprueft=True, datei="a.sicherung")


@pytest.mark.parametrize("seite", SEITEN)
def test_nur_fuer_die_verwaltung(als, beraterin, koordination, pruefung, verwaltung, seite):
    antworten = [als(wer).get(reverse(seite)).status_code for wer in (beraterin, koordination, pruefung, verwaltung)]

    assert antworten == [403, 403, 403, 200]


def test_ohne_sicherung_wird_erinnert_und_gesagt_wie(als, verwaltung):
    start, seite = als(verwaltung).get("/").text, als(verwaltung).get(reverse(SEITEN[0])).text

    assert NIE in start
    assert "manage.py schluessel --neu-sicherung" in seite
    assert "Hier wurde noch nie gesichert." in seite


@pytest.mark.parametrize(("tage", "erinnert"), [(0, False), (6, False), (8, True)])
def test_nach_sieben_tagen_wird_erinnert(als, verwaltung, tage, erinnert):
    bewiesen(tage)

    assert ("Die letzte bewiesene Sicherung ist vom" in als(verwaltung).get("/").text) == erinnert


def test_was_nicht_bewiesen_ist_zaehlt_nicht(db, settings):
    Sicherungslauf.objects.create(gelungen=True)
    Sicherungslauf.objects.create(gelungen=False, satz="Kein Platz.")
    wieder = bewiesen(0)
    wieder.art = Laufart.WIEDERHERSTELLUNG
    wieder.save()

    assert erinnerung(timezone.now()) == NIE


def test_die_datenbank_glaubt_keinem_beweis_ohne_gelingen(db):
    abgelehnt(
        "sicherungslauf_geprueft_heisst_gelungen", lambda: Sicherungslauf.objects.create(gelungen=False, geprueft=True)
    )


def test_die_liste_zeigt_jeden_ausgang_mit_gleich_vielen_fragen(als, verwaltung, django_assert_max_num_queries):
    bewiesen(1)
    Sicherungslauf.objects.create(gelungen=False, satz="Die Datenbank ließ sich nicht ausgeben.", gleiche_platte=True)
    for _ in range(30):
        Sicherungslauf.objects.create(gelungen=True)
    client = als(verwaltung)
    client.get(reverse(SEITEN[0]))

    with django_assert_max_num_queries(20):
        erste, zweite = (client.get(reverse(SEITEN[0]), {"seite": nummer}).text for nummer in (1, 2))

    assert "gelungen, nicht zurückgespielt" in erste
    assert "gescheitert: Die Datenbank ließ sich nicht ausgeben." in zweite
    assert "zurückgespielt und verglichen" in zweite


def test_die_schluessel_mit_zahlen_und_ohne_schluessel(als, verwaltung, settings):
    alt, neu = {"2020-01-01": bytes(range(32))}, {"2026-11-01": bytes(range(1, 33))}
    settings.DATENSCHLUESSEL = alt
    BeratungsnotizFactory(text="Zwetschgenkuchen")
    NachweisdateiFactory()
    settings.DATENSCHLUESSEL = neu
    IdentitaetFactory(nachname="Quittenbaum")

    seite = als(verwaltung).get(reverse(SEITEN[1])).text

    assert "Der Schlüssel 2020-01-01 fehlt. Was er verschlüsselt hat, liest niemand" in seite
    assert "Schlüssel 2026-11-01, lesbar" in seite
    for wort in ("Zwetschgenkuchen", "Quittenbaum", *formen(alt), *formen(neu)):
        assert wort not in seite


def formen(bund):
    for wert in bund.values():
        yield from (wert.hex(), base64.b64encode(wert).decode(), base64.urlsafe_b64encode(wert).decode())
