"""Which records each printed number counts: read once and split, against one question per number."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from berichte.arten import QUARTALSBERICHT
from berichte.kennzahlen import KENNZAHLEN
from berichte.lage import Lage
from berichte.stand.eintraege import Eintraege, gezaehlte
from tests.berichte import esf, zufall
from tests.berichte.stand import Q4
from tests.factories import BelegFactory, KostenpositionFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", [3, 11])
def test_je_zahl_dieselben(seed):
    vorhaben = zufall.Welt(seed).vorhaben[0]
    BelegFactory.create_batch(3, kostenposition=KostenpositionFactory(vorhaben=vorhaben, code="1"))
    _gleich(vorhaben, mindestens=250)


@pytest.mark.parametrize("periode", ["esf_2014", "esf_plus"])
def test_auch_der_stammblaetter(periode):
    """Three days decide there: of entering, of leaving, and six months after."""
    _gleich(esf.welt(5, periode, grenze=2, anzahl=50)[0], mindestens=100)


def _gleich(vorhaben, mindestens):
    orte = QUARTALSBERICHT.dokument(Lage(vorhaben, Q4)).fundstellen
    eintraege = Eintraege(vorhaben, orte)

    with CaptureQueriesContext(connection) as gefragt:
        gefundene = {ort: eintraege.zu(ort) for ort in orte}

    assert len(orte) >= mindestens
    assert len(gefragt) < len(orte) / 2
    for ort, pks in gefundene.items():
        einzeln = gezaehlte(KENNZAHLEN[ort.kennzahl], vorhaben, ort.zeitraum, ort.ausschnitt)
        assert pks == list(einzeln), ort
