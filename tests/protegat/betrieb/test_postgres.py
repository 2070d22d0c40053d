"""Real clusters: what ./start relies on when people start twice, pull plugs and kill processes."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys

import psycopg2
import pytest

from protegat.betrieb import postgres
from protegat.betrieb.meldung import Abbruch
from protegat.betrieb.postgres import Server

NUTZER = """
import os, sys, time
from protegat.betrieb.postgres import Server
with Server(sys.argv[1]).laufend():
    print("da", flush=True)
    time.sleep(60)
"""


def frage(server, sql):
    with contextlib.closing(psycopg2.connect(server.adresse)) as verbindung:
        verbindung.autocommit = True
        with verbindung.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchall() if cursor.description else None


def test_laeuft_solange_es_gebraucht_wird(server):
    with server.laufend():
        assert frage(server, "SELECT current_database()") == [("protegat",)]

    assert server.postmaster() is None


def test_hoert_nur_auf_den_verschlossenen_socket(server):
    with server.laufend():
        assert frage(server, "SHOW listen_addresses") == [("",)]
        assert server.cluster.socket.stat().st_mode & 0o777 == 0o700
        assert len(f"{server.cluster.socket}/.s.PGSQL.5432") < 104


def test_kennt_umlaute_beim_suchen_und_kleinschreiben(server):
    with server.laufend():
        frage(server, "CREATE EXTENSION IF NOT EXISTS pg_trgm")

        assert frage(server, "SELECT lower('ÄÖÜ'), show_trgm('ü') <> '{}'") == [("äöü", True)]


def test_wer_zuletzt_geht_macht_das_licht_aus(server, ordner):
    with contextlib.ExitStack() as erster, contextlib.ExitStack() as zweiter:
        erster.enter_context(server.laufend())
        pid = server.postmaster()
        zweiter.enter_context(Server(ordner).laufend())

        erster.close()
        assert server.postmaster() == pid

        zweiter.close()
        assert server.postmaster() is None


def test_ein_getoeteter_nutzer_zaehlt_nicht_mehr(server, ordner):
    with subprocess.Popen([sys.executable, "-c", NUTZER, ordner], stdout=subprocess.PIPE, text=True) as nutzer:
        assert nutzer.stdout.readline() == "da\n"
        nutzer.kill()
    assert server.postmaster()

    with server.laufend():
        assert frage(server, "SELECT 1") == [(1,)]

    assert server.postmaster() is None


def test_nach_kill_9_ist_alles_bestaetigte_noch_da(server):
    with server.laufend():
        frage(server, "DROP TABLE IF EXISTS strich")
        frage(server, "CREATE TABLE strich AS SELECT generate_series(1, 1000) AS n")
        os.kill(server.postmaster(), signal.SIGKILL)

    with server.laufend():
        assert frage(server, "SELECT count(*) FROM strich") == [(1000,)]


@pytest.mark.parametrize("pid", [os.getpid(), 1])
def test_eine_fremde_pid_im_rest_haelt_nicht_auf(server, pid):
    with server.laufend():
        datei = server.cluster.daten / "postmaster.pid"
        zeilen = datei.read_text().split("\n")
    datei.write_text("\n".join([str(pid), *zeilen[1:]]))

    with server.laufend():
        assert frage(server, "SELECT 1") == [(1,)]


def test_ein_verlorener_socket_wird_erneuert(server):
    with server.laufend():
        shutil.rmtree(server.cluster.socket)

        with server.laufend():
            assert frage(server, "SELECT 1") == [(1,)]


def test_ein_offener_socketordner_wird_abgelehnt(server):
    server.cluster.socket.mkdir(exist_ok=True)
    server.cluster.socket.chmod(0o777)

    with pytest.raises(Abbruch, match="gehört nicht der Datenbank"), server.laufend():
        pass
    shutil.rmtree(server.cluster.socket)


def test_daten_einer_anderen_hauptversion_werden_nicht_angefasst(server):
    with server.laufend():
        pass
    fassung = server.cluster.daten / "PG_VERSION"
    vorher = fassung.read_text()
    fassung.write_text("9\n")

    with pytest.raises(Abbruch, match=r"PostgreSQL 9 angelegt.*docs/betrieb\.md"), Server(server.ordner).laufend():
        pass
    fassung.write_text(vorher)


def test_mit_database_url_bleibt_der_eigene_server_unberuehrt(monkeypatch, tmp_path):
    monkeypatch.setattr(postgres, "datenordner", lambda: tmp_path / "pg")
    monkeypatch.setenv("DATABASE_URL", "postgres://irgendwo/protegat")

    with postgres.laufend():
        assert not (tmp_path / "pg").exists()


def test_was_die_datenbank_ablehnt_steht_nicht_in_ihrem_protokoll(server):
    with server.laufend():
        frage(server, "CREATE TABLE probe (name text CHECK (name <> 'Frau Geheim'))")

        with pytest.raises(psycopg2.errors.CheckViolation):
            frage(server, "INSERT INTO probe VALUES ('Frau Geheim')")

    protokoll = (server.ordner / "postgres.log").read_text()
    assert "probe" in protokoll  # the refusal itself is there
    assert "Geheim" not in protokoll
