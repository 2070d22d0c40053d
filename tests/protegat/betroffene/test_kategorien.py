"""What the documents say follows from the models: nothing may be missing in the tables that they read."""

from collections import Counter

import pytest
from django.utils.module_loading import import_string

from protegat.basis.models import Betroffenenrecht
from protegat.betroffene import worte
from protegat.betroffene.dokumente import BLAETTER
from protegat.betroffene.kategorien import NACH_MODELL, OHNE_PERSONENBEZUG, eingeordnete, modelle, vorhandene
from protegat.betroffene.massnahmen import MASSNAHMEN, RISIKEN
from protegat.betroffene.taetigkeiten import TAETIGKEITEN, taetigkeiten_zu


@pytest.mark.parametrize("modell", modelle())
def test_jedes_feld_ist_eingeordnet(modell):
    """A new field says nothing about itself: somebody has to decide whether it is personal, and of which kind."""
    assert sorted(eingeordnete(modell)) == sorted(vorhandene(modell))


def test_die_listen_nennen_keine_tabelle_die_es_nicht_gibt():
    assert set(NACH_MODELL) | set(OHNE_PERSONENBEZUG) == set(modelle())


def test_jede_tabelle_mit_personenbezug_gehoert_zu_einer_taetigkeit():
    genannte = Counter(modell for taetigkeit in TAETIGKEITEN for modell in taetigkeit.modelle)

    assert genannte == Counter(NACH_MODELL.keys())


@pytest.mark.parametrize("massnahme", MASSNAHMEN, ids=lambda massnahme: massnahme.name)
def test_jede_massnahme_gibt_es_im_programm(massnahme):
    modul, _, name = massnahme.beleg.rpartition(".")

    try:
        import_string(massnahme.beleg)
    except ImportError:
        __import__(massnahme.beleg)

    assert modul
    assert name


def test_jedes_risiko_nennt_massnahmen_und_keine_bleibt_ungenutzt():
    genutzte = {massnahme for risiko in RISIKEN for massnahme in risiko.massnahmen}

    assert genutzte == set(MASSNAHMEN)


def test_jedes_recht_und_jede_taetigkeit_hat_einen_einfachen_satz():
    gebrauchte = {t.name for wessen in BLAETTER.values() for t in taetigkeiten_zu(wessen)}

    assert set(worte.RECHTE) == set(Betroffenenrecht)
    assert set(worte.EINFACH) == gebrauchte
