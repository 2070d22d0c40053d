"""The supervisor of ./start looks after its database; others cope with what a dead one leaves behind."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading

import psycopg2
import pytest

from protegat.betrieb import dienst
from protegat.betrieb.meldung import Abbruch
from protegat.betrieb.postgres import Server
from protegat.betrieb.prozesse import befehl, warten

WIRT = """
import sys, time
from protegat.betrieb.postgres import Server
with Server(sys.argv[1]).laufend():
    print("da", flush=True)
    time.sleep(60)
"""


def antwortet(server):
    with contextlib.suppress(psycopg2.OperationalError), contextlib.closing(psycopg2.connect(server.adresse)):
        return True
    return False


@pytest.fixture
def gunicorn():
    """Something that runs until it is ended."""
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as prozess:
        yield prozess
        prozess.kill()


@pytest.fixture
def wache(gunicorn, monkeypatch):
    """`wache(server)` watches in the background; the thread ends with gunicorn."""
    monkeypatch.setattr(dienst, "WACHE", 0.1)

    def anfangen(server):
        faden = threading.Thread(target=dienst._wachen, args=(gunicorn, server))
        faden.start()
        return faden

    return anfangen


def test_eine_getoetete_datenbank_ist_gleich_wieder_da(server, wache, gunicorn, capfd):
    with server.laufend():
        faden = wache(server)
        pid = server.postmaster()
        os.kill(pid, signal.SIGKILL)

        assert warten(lambda: server.postmaster() not in (None, pid), 30)
        assert warten(lambda: antwortet(server), 10)
        assert not os.path.exists(f"/proc/{pid}")  # reaped

        gunicorn.kill()
        faden.join(10)
        assert not faden.is_alive()
    assert "Die Datenbank hat sich unerwartet beendet und wird wieder gestartet" in capfd.readouterr().err


def test_wenn_sie_nicht_mehr_startet_ist_schluss(server, gunicorn, monkeypatch):
    monkeypatch.setattr(dienst, "WACHE", 0.1)
    einstellung = server.cluster.daten / "postgresql.auto.conf"
    with server.laufend():
        vorher = einstellung.read_text()
        einstellung.write_text("gibt_es_nicht = 1\n")
        os.kill(server.postmaster(), signal.SIGKILL)

        with pytest.raises(Abbruch, match="Die Datenbank startet nicht"):
            dienst._wachen(gunicorn, server)
        einstellung.write_text(vorher)


def test_verschwundene_daten_werden_nicht_durch_leere_ersetzt(server, gunicorn, monkeypatch):
    monkeypatch.setattr(dienst, "WACHE", 0.1)
    daten = server.cluster.daten
    with server.laufend():
        server.stop()
        shutil.move(daten, daten.with_name("beiseite"))

        with pytest.raises(Abbruch, match="Die Daten der Datenbank sind verschwunden"):
            dienst._wachen(gunicorn, server)
        assert not daten.exists()
        shutil.move(daten.with_name("beiseite"), daten)


def test_eine_eigene_datenbank_wird_nicht_bewacht(wache, gunicorn):
    faden = wache(None)
    gunicorn.kill()
    faden.join(10)

    assert not faden.is_alive()


def test_ein_toter_postmaster_den_niemand_abholt_haelt_andere_nicht_auf(server, ordner):
    with subprocess.Popen([sys.executable, "-c", WIRT, ordner], stdout=subprocess.PIPE, text=True) as wirt:
        assert wirt.stdout.readline() == "da\n"
        pid = server.postmaster()
        os.kill(pid, signal.SIGKILL)
        assert warten(lambda: befehl(pid) == "", 10)
        os.kill(pid, 0)  # a zombie: the system still knows it

        with Server(ordner).laufend():
            assert antwortet(server)
        wirt.kill()
