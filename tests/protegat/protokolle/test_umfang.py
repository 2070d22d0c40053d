"""Every table is in the journal or says why not, and no secret enters it."""

import re

import pytest
from django.apps import apps
from django.db import connection, models

from protegat.basis.geheimfelder import BlindindexField, GeheimesTextField
from protegat.protokolle.einrichtung import fehlende, protokollierte, richte_ein
from protegat.protokolle.umfang import AUSGENOMMEN, OHNE_SPALTEN, VERBORGENE_SPALTEN, verborgene
from tests.test_haus import EIGENE_MODELLE

GEHEIM = re.compile(r"password|passwort|secret|token|abdruck|abdruecke|session|geheim")
ALLE = protokollierte()


@pytest.mark.parametrize("modell", EIGENE_MODELLE, ids=lambda modell: modell.__name__)
def test_jedes_modell_ist_im_protokoll_oder_nennt_den_grund(modell):
    assert (modell in ALLE) != bool(AUSGENOMMEN.get(modell._meta.label))


def test_die_datenbank_hat_alle_ausloeser(db):
    assert fehlende() == {}


def test_jede_tabelle_hat_vier_ausloeser(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, count(*) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
            " WHERE t.tgname LIKE 'protokoll_%%' AND t.tgenabled = 'O' GROUP BY 1",
            [],
        )
        gefunden = dict(cursor.fetchall())

    assert gefunden == {modell._meta.db_table: 4 for modell in ALLE}


@pytest.mark.parametrize("sql", ["DISABLE TRIGGER protokoll_weg", "DISABLE TRIGGER ALL"])
def test_wer_einen_abschaltet_wird_bemerkt(db, sql):
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE basis_standort {sql}")

    assert ("basis_standort", "protokoll_weg") in fehlende()

    richte_ein()

    assert fehlende() == {}


@pytest.mark.parametrize("modell", ALLE, ids=lambda modell: modell._meta.label)
def test_kein_geheimnis_gelangt_hinein(modell):
    geheime = {
        feld.column
        for feld in modell._meta.concrete_fields
        if isinstance(feld, (GeheimesTextField, BlindindexField, models.BinaryField)) or GEHEIM.search(feld.name)
    }

    assert geheime - set(verborgene(modell)) == set()


def test_was_verborgen_werden_soll_gibt_es():
    for liste in (VERBORGENE_SPALTEN, OHNE_SPALTEN):
        for label, felder in liste.items():
            assert {feld.name for feld in apps.get_model(label)._meta.concrete_fields} >= set(felder), label
