"""Everybody in the world rests (Art. 18 DSGVO): no address shows them to those who do not answer for them."""

import pytest

from tests.protegat.betroffene.test_einschraenkung import schraenke_ein
from tests.rechte.anfrage import antwort_auf
from tests.rechte.erwartung import ERWARTUNG
from tests.rechte.wege import adresse
from tests.rechte.welt import woerter as w

pytestmark = pytest.mark.django_db

IM_LESEPROTOKOLL = "einsicht"  # whose code was looked at: Verwaltung answers to the person for it, resting or not
GESEHEN = {"K": "", "V": "kontaktperson", "B": "klient anmeldung", "L": "", "A": ""}


@pytest.fixture
def ruhende(welt):
    """`{group: words by which its person would be known}`"""
    for name in ("klient", "kontaktperson", "anmeldung", "wartende"):
        schraenke_ein(getattr(welt, name), name.replace("wartende", "anmeldung"))
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


def funde(welt, client, rolle, worte):
    """`["page: word", ...]` over all pages that this role may open."""
    gefundene = []
    for name, (lesen, _) in ERWARTUNG.items():
        if rolle in (lesen or "") and IM_LESEPROTOKOLL not in name:
            weg = adresse(name, welt)
            text = antwort_auf(client, "get", weg, {}).gelesen
            gefundene += [f"{name}: {wort}" for wort in worte if wort in text and wort not in weg]  # asked by its name
    return gefundene


@pytest.mark.parametrize("rolle", "KVLA")
def test_keine_adresse_zeigt_sie(welt, leute, ruhende, rolle):
    verborgen = [wort for gruppe, worte in ruhende.items() if gruppe not in GESEHEN[rolle] for wort in worte]

    assert funde(welt, leute[rolle], rolle, verborgen) == []


def test_auch_nicht_auf_den_seiten_von_anderen_die_nicht_ruhen(welt, leute):
    """The code that may be, or is not, the same person; and the one that has no Stammblatt yet."""
    for klient in (welt.zwilling, welt.klientin):
        schraenke_ein(klient)

    assert funde(welt, leute["K"], "K", (welt.zwilling.code, welt.klientin.code)) == []
