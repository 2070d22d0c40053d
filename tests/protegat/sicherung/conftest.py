"""A small house in a database of its own, committed, so that PostgreSQL's tools see it; and one backup of it."""

import io
import secrets
import shutil
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test import override_settings

from protegat.basis.models import Logo
from protegat.sicherung import datenbank
from protegat.sicherung.schluesselpaar import Geheime, neues_paar
from tests.berichte.stand import Q4, fest
from tests.factories import (
    BeratungFactory,
    BeratungsnotizFactory,
    IdentitaetFactory,
    NachweisdateiFactory,
    NutzerFactory,
    VorhabenFactory,
)

OEFFENTLICH, GEHEIM = neues_paar("2026-11-26")
GEHEIMES = ("Zwetschgenkuchen", "Quittenbaum", "Fliederstrauch")  # a note, a name, the contents of a file


@contextmanager
def in_datenbank(name):
    """Everything inside happens there."""
    vorher = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield name
    finally:
        connection.close()
        connection.settings_dict["NAME"] = vorher


@contextmanager
def abzug(vorlage):
    """A copy of a database, gone afterwards."""
    name = f"test_haus_{secrets.token_hex(4)}"
    assert vorlage.startswith("test_"), vorlage
    connection.close()
    datenbank._trenne(vorlage)
    datenbank._fuehre_aus("CREATE DATABASE {} TEMPLATE {}", name, vorlage)
    try:
        yield name
    finally:
        connection.close()
        datenbank.verwirf(name)


def richte_haus_ein():
    koordination = NutzerFactory(username="koordination", koordination=True)
    vorhaben = VorhabenFactory(kuerzel="EV25", titel="Stadtteilmanagement", mit_identitaet=True)
    BeratungFactory.create_batch(2, vorhaben=vorhaben)
    notiz = BeratungsnotizFactory(text=GEHEIMES[0])
    IdentitaetFactory(nachname=GEHEIMES[1], klient=notiz.klient)
    NachweisdateiFactory(inhalt=f"%PDF-1.4 {GEHEIMES[2]}".encode() * 9000)
    logo = Logo(vorhaben=vorhaben, name="Stadt", rang=1)
    logo.datei.save("stadt.svg", ContentFile(b"<svg/>"))
    fest(vorhaben, Q4, koordination)


def rufe(*argumente):
    ausgabe = io.StringIO()
    call_command(*map(str, argumente), stdout=ausgabe, stderr=ausgabe)
    return ausgabe.getvalue()


@pytest.fixture
def _django_db_helper():
    """The mark `django_db` makes the test database; the transaction around a test would hide it from pg_dump."""


@pytest.fixture(scope="package")
def eigene_ordner(tmp_path_factory):
    ordner = tmp_path_factory.mktemp("sicherung")
    orte = {name.upper(): ordner / name for name in ("dateien", "media_root", "sicherungen")}
    orte["LOESCHLISTE"] = ordner / "loeschungen.jsonl"
    with override_settings(SICHERUNGSSCHLUESSEL=OEFFENTLICH, **orte):
        yield ordner


@pytest.fixture(scope="package")
def quelle(django_db_setup, django_db_blocker, eigene_ordner):
    """The house and what the command said when it was backed up: `(database, path, output)`."""
    with (
        django_db_blocker.unblock(),
        abzug(connection.settings_dict["NAME"]) as name,
        in_datenbank(name),
        pytest.MonkeyPatch.context() as umgebung,
    ):
        umgebung.setenv("SICHERUNGSSCHLUESSEL_GEHEIM", GEHEIM)
        richte_haus_ein()
        ausgabe = rufe("sicherung")
        [pfad] = (eigene_ordner / "sicherungen").glob("*.sicherung")
        yield name, pfad, ausgabe


@pytest.fixture
def sicherung(quelle):
    return quelle[1]


@pytest.fixture
def haus(quelle, django_db_blocker, eigene_ordner, tmp_path):
    """A copy of the house in which a test may do what it likes."""
    for name in ("dateien", "media_root", "sicherungen"):
        shutil.copytree(eigene_ordner / name, tmp_path / name)
    orte = {name.upper(): tmp_path / name for name in ("dateien", "media_root", "sicherungen")}
    with (
        django_db_blocker.unblock(),
        override_settings(LOESCHLISTE=tmp_path / "loeschungen.jsonl", **orte),
        abzug(quelle[0]) as name,
        in_datenbank(name),
    ):
        yield settings


@pytest.fixture
def schluessel():
    return Geheime(GEHEIM).schluessel
