"""DATABASE_URL: what cannot be one is said in a sentence, without repeating its password."""

import os
import subprocess
import sys

import pytest

from protegat.betrieb.meldung import Abbruch
from protegat.betrieb.ordner import WURZEL
from protegat.betrieb.postgres import eigene_adresse

SATZ = (
    "DATABASE_URL ist keine Adresse einer PostgreSQL-Datenbank. "
    "Gemeint ist zum Beispiel: DATABASE_URL=postgres://protegat:Kennwort@localhost/protegat\n"
)


@pytest.mark.parametrize("befehl", [["-m", "protegat.betrieb", "einrichten"], ["manage.py", "check"]])
@pytest.mark.parametrize("unsinn", ["quatsch", "mysql://a:geheim@b/c"])
def test_ein_satz_statt_eines_abbruchs(befehl, unsinn):
    ergebnis = subprocess.run(
        [sys.executable, *befehl],
        cwd=WURZEL,
        env=os.environ | {"DATABASE_URL": unsinn},
        capture_output=True,
        text=True,
    )

    assert (ergebnis.returncode, ergebnis.stdout, ergebnis.stderr) == (1, "", SATZ)


@pytest.mark.parametrize("unsinn", ["postgres://", "postgres://a@b", "postgres://a@b:x/c", "postgres://a@b/?host=/c"])
def test_unfertiges_wird_abgelehnt(monkeypatch, unsinn):
    monkeypatch.setenv("DATABASE_URL", unsinn)

    with pytest.raises(Abbruch, match="keine Adresse"):
        eigene_adresse()


@pytest.mark.parametrize(
    "adresse",
    [
        "postgres://protegat@/protegat?host=/run/postgresql",
        "postgresql://protegat:a#b/c:d@db.example.org:5433/protegat?sslmode=require",
        "psql://localhost/protegat",
        "postgres://protegat@[::1]:5432/protegat",
        "postgres://protegat@eins:5432,zwei:5432/protegat",
        "postgres://protegat@%2Frun%2Fpostgresql/protegat",
    ],
)
def test_was_eine_ist_bleibt_wie_es_ist(monkeypatch, adresse):
    monkeypatch.setenv("DATABASE_URL", adresse)

    assert eigene_adresse() == adresse
