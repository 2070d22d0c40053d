"""All checks of the house, on a database of their own: real data are never near a test."""

import contextlib
import fcntl
import os
import subprocess
import sys
import time

from protegat.betrieb import chromium, postgres
from protegat.betrieb.ordner import WURZEL, anlegen, datenordner, gesperrt

PYTHON = sys.executable
SCHRITTE = {
    "Stil (ruff check)": [PYTHON, "-m", "ruff", "check", "."],
    "Form (ruff format)": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "Vorlagen (djlint)": [PYTHON, "-m", "djlint", "templates", "--lint", "--quiet"],
    "Stockwerke (lint-imports)": [f"{os.path.dirname(PYTHON)}/lint-imports"],
    "Migrationen": [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"],
}


def pruefen(argumente):
    """Every step runs, so that one sees everything; pytest's closing line is the last one."""
    browser = chromium.finden_oder_installieren()
    with datenbank() as adresse:
        umgebung = os.environ | {"DATABASE_URL": adresse, "PROTEGAT_CHROMIUM": browser}
        gescheitert = [name for name, befehl in SCHRITTE.items() if not _schritt(name, befehl, umgebung)]
        if gescheitert:
            print(f"\nGescheitert: {', '.join(gescheitert)}", flush=True)
        bestanden = _schritt("Tests (pytest)", [PYTHON, "-m", "pytest", *argumente], umgebung)
    return 0 if bestanden and not gescheitert else 1


@contextlib.contextmanager
def datenbank():
    """DATABASE_URL, or a fresh cluster that need not survive a power cut."""
    if not postgres.eingebettet():
        yield postgres.eigene_adresse()
        return
    server = _server()
    with gesperrt(_sperre(), wartetext="In diesem Ordner laufen schon Tests, bitte warten ..."):
        server.verwerfen()
        try:
            with server.laufend() as adresse:
                yield adresse
        finally:
            server.verwerfen()


def rest_beenden():
    """The database of a test run that was killed hard; one that is still running keeps its own."""
    with contextlib.suppress(BlockingIOError), gesperrt(_sperre(), fcntl.LOCK_EX | fcntl.LOCK_NB):
        _server().verwerfen()


def _server():
    return postgres.Server(datenordner() / "pruefung", fsync="off", full_page_writes="off")


def _sperre():
    return anlegen(datenordner()) / "pruefung.sperre"


def _schritt(name, befehl, umgebung):
    print(f"\n== {name}", flush=True)
    beginn = time.monotonic()
    ergebnis = subprocess.run(befehl, cwd=WURZEL, env=umgebung, stdin=subprocess.DEVNULL).returncode
    if "pytest" not in befehl:
        urteil = "in Ordnung" if ergebnis == 0 else "GESCHEITERT"
        print(f"   {urteil} ({time.monotonic() - beginn:.1f} s)", flush=True)
    return ergebnis == 0
