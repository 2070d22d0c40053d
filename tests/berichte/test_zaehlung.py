"""Counting together gives what each figure counts alone, and asks less."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from berichte.kennzahlen import BERATENE, BERATUNGEN, BERATUNGSSTUNDEN, ERSTBERATUNGEN, GEDRUCKT, VERMITTLUNGSQUOTE
from berichte.zaehlung import Zaehlung
from protegat.basis.zeitraum import Spannen, Zeitraum
from tests.berichte import zufall

pytestmark = pytest.mark.django_db
ZEITRAEUME = pytest.mark.parametrize(
    "zeitraum", [Zeitraum.quartal(2018, 4), Zeitraum(date(2017, 11, 3), date(2018, 2, 20))]
)


@ZEITRAEUME
def test_zusammen_gezaehlt_ist_wie_einzeln(zeitraum):
    for vorhaben in zufall.Welt(11).vorhaben:
        spannen = Spannen.fuer(zeitraum, vorhaben.spanne)
        gedruckte = [k for k in GEDRUCKT if not k.nur_je_zeile]
        einzeln = {k.schluessel: k.werte(vorhaben, spannen) for k in gedruckte}

        for reihe in (gedruckte, gedruckte[::-1]):  # whichever is asked first
            zaehlung = Zaehlung(vorhaben, spannen)
            assert {k.schluessel: zaehlung.werte(k) for k in reihe} == einzeln


@ZEITRAEUME
def test_zeilen_zusammen_gezaehlt_sind_wie_einzeln(zeitraum):
    vorhaben = zufall.Welt(12).vorhaben[0]
    spannen = Spannen.fuer(zeitraum, vorhaben.spanne)
    tabellen = [(k, nach) for k in GEDRUCKT for nach in k.gliederungen]
    einzeln = {(k.schluessel, nach): k.werte_nach(nach, vorhaben, spannen) for k, nach in tabellen}

    for reihe in (tabellen, tabellen[::-1]):
        zaehlung = Zaehlung(vorhaben, spannen)
        assert {(k.schluessel, nach): zaehlung.werte_nach(k, nach) for k, nach in reihe} == einzeln


def test_dieselben_eintraege_sind_eine_frage(ev25):
    zaehlung = Zaehlung(ev25, Spannen.fuer(Zeitraum.quartal(2018, 4), ev25.spanne))

    with CaptureQueriesContext(connection) as fragen:
        for kennzahl in (BERATUNGEN, BERATENE, BERATUNGSSTUNDEN, BERATUNGEN):
            zaehlung.werte(kennzahl)
            zaehlung.werte_nach(kennzahl, "angebot")
        gemeinsam = len(fragen)
        zaehlung.werte(ERSTBERATUNGEN)
        zaehlung.werte(VERMITTLUNGSQUOTE)

    assert gemeinsam == 2
    assert len(fragen) == 4
