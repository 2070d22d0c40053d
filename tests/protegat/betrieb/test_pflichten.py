"""The daily duties beside the server: one process, again when it is time, ended with the server."""

import subprocess
import sys

import pytest

from protegat.betrieb import pflichten as modul
from protegat.betrieb.pflichten import Pflichten
from protegat.betrieb.prozesse import befehl

SCHLAEFT = (sys.executable, "-c", "import time; time.sleep(60)")
FERTIG = (sys.executable, "-c", "import sys; sys.exit(1)")


@pytest.mark.parametrize("aufruf", [SCHLAEFT, FERTIG])
def test_einer_zur_zeit_und_nicht_oefter_als_vorgesehen(aufruf):
    with Pflichten(subprocess.DEVNULL, 8000, aufruf) as pflichten:
        pflichten.sieh_nach()
        erster = pflichten.prozess
        pflichten.sieh_nach()

        assert pflichten.prozess is erster


def test_nach_der_zeit_noch_einmal_auch_nach_einem_fehler(monkeypatch):
    monkeypatch.setattr(modul, "ABSTAND", 0)
    with Pflichten(subprocess.DEVNULL, 8000, FERTIG) as pflichten:
        pflichten.sieh_nach()
        erster = pflichten.prozess
        erster.wait()
        pflichten.sieh_nach()

        assert pflichten.prozess is not erster


def test_endet_mit_dem_server():
    with Pflichten(subprocess.DEVNULL, 8000, SCHLAEFT) as pflichten:
        pflichten.sieh_nach()
        pid = pflichten.prozess.pid

    assert befehl(pid) == ""
