"""Everybody in the world rests (Art. 18 DSGVO): no address shows them to those who do not answer for them."""

import pytest

from tests.protegat.betroffene.test_einschraenkung import schraenke_ein
from tests.rechte.anfrage import antwort_auf
from tests.rechte.erwartung import ERWARTUNG
from tests.rechte.wege import adresse
from tests.rechte.welt import woerter as w

pytestmark = pytest.mark.django_db

GESEHEN = {"K": "", "V": "kontaktperson", "B": "klient anmeldung", "L": "", "A": ""}


@pytest.fixture
def ruhende(welt):
    """`{group: words by which its person would be known}`"""
    for gruppe in ("klient", "kontaktperson", "anmeldung"):
        schraenke_ein(getattr(welt, gruppe), gruppe)
    return {
        "klient": (
            welt.klient.code,
            welt.aufgenommen.code,
            welt.beratung.kennung,
            welt.beratung.get_absolute_url(),
            w.FREIES_THEMA,
        ),
        "kontaktperson": (w.KONTAKT, w.KONTAKTMAIL),
        "anmeldung": (w.GAST, w.GASTMAIL, w.GASTTELEFON, w.GRUND),
    }


@pytest.mark.parametrize("rolle", "KVLA")
def test_keine_adresse_zeigt_sie(welt, leute, ruhende, rolle):
    verborgen = [wort for gruppe, worte in ruhende.items() if gruppe not in GESEHEN[rolle] for wort in worte]
    funde = []

    for name, (lesen, _) in ERWARTUNG.items():
        if rolle in (lesen or ""):
            weg = adresse(name, welt)
            text = antwort_auf(leute[rolle], "get", weg, {}).gelesen.replace(weg, "")
            funde += [f"{name}: {wort}" for wort in verborgen if wort in text]

    assert funde == []
