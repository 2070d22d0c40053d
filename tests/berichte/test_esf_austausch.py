"""What the tables of section 8 hide by gender is hidden in the JSON as well."""

import pytest

from berichte.arten import QUARTALSBERICHT
from berichte.ausgabe.json import austausch
from berichte.lage import Lage
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import esf

pytestmark = pytest.mark.django_db
ERSTES_JAHR, MITTENDRIN = Zeitraum.jahr(2017), Zeitraum.quartal(2018, 2)


@pytest.fixture
def vorhaben():
    return esf.welt(3, "esf_plus", anzahl=110)[0]


def gegenueber(vorhaben, zeitraum):
    """`(what the Dokument hides, what is null, what is a number)`, each as `{(indicator, gender)}`."""
    lage = Lage(vorhaben, zeitraum)
    dokument = QUARTALSBERICHT.dokument(lage)
    indikatoren = austausch(lage, dokument)["esf"]
    werte = {(i["code"], wer): w["vorhaben"] for i in indikatoren for wer, w in i["werte"].items() if wer != "gesamt"}
    summen = [wert for i in indikatoren for wert in i["werte"]["gesamt"].values()]
    assert None not in summen
    codes = {code for code, _ in werte}
    verborgene = {(o.kennzahl, o.ausschnitt[1]) for o in dokument.verborgene if o.ausschnitt and o.kennzahl in codes}
    null = {ort for ort, wert in werte.items() if wert is None}
    return verborgene, null, werte.keys() - null


def test_null_ist_genau_was_verborgen_ist(vorhaben):
    verborgene, null, offene = gegenueber(vorhaben, ERSTES_JAHR)

    assert null == verborgene
    assert null
    assert offene


def test_ohne_die_berichte_davor_ist_nach_geschlecht_alles_null(vorhaben):
    verborgene, null, offene = gegenueber(vorhaben, MITTENDRIN)

    assert null == verborgene
    assert null
    assert offene == set()
