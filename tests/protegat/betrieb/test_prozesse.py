import os
import subprocess
import sys

import pytest

from protegat.betrieb.ordner import WURZEL
from protegat.betrieb.prozesse import befehl, warten


def test_ein_lebender_prozess_nennt_seinen_befehl():
    assert "pytest" in befehl(os.getpid())


def test_ein_zombie_gilt_als_tot():
    with subprocess.Popen([sys.executable, "-c", "pass"]) as kind:
        assert warten(lambda: befehl(kind.pid) == "", 10)
        os.kill(kind.pid, 0)  # the system still knows it


@pytest.mark.parametrize("befehlszeile", [["./start", "quatsch"], ["./start", "--help"]])
def test_start_erklaert_sich(befehlszeile):
    ergebnis = subprocess.run(befehlszeile, cwd=WURZEL, capture_output=True, text=True)

    assert ergebnis.returncode == 2
    assert "./start einrichten   nur einrichten\n" in ergebnis.stderr
