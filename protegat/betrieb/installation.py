"""The environment .venv from the lock: the first thing ./start does, with whatever Python from 3.11 it found."""

import hashlib
import os
import shutil
import subprocess
import sys

from protegat.betrieb.meldung import Abbruch, melde
from protegat.betrieb.ordner import WURZEL, gesperrt

VENV = WURZEL / ".venv"
PYTHON = VENV / "bin" / "python"
SPERRE = WURZEL / ".venv.sperre"  # not empty: an install was interrupted in the dangerous part
LOCK = {
    "": "requirements.txt",
    "einrichten": "requirements.txt",
    "test": "requirements-test.txt",
    "stop": None,
}
HILFE = """\
./start              einrichten, was fehlt, und Protegat im Browser anbieten
./start einrichten   nur einrichten
./start test [...]   alle Prüfungen; Weiteres geht an pytest
./start stop         Server und Datenbank anhalten"""
PIP = ("--require-hashes", "--only-binary=:all:", "--no-compile", "--no-input", "--disable-pip-version-check")
PIP_UMGEBUNG = {"PIP_USER": "0", "PIP_ROOT_USER_ACTION": "ignore", "PYTHONUNBUFFERED": "1"}


def main(argumente):
    verb = argumente[0] if argumente else ""
    if verb not in LOCK:
        print(HILFE, file=sys.stderr)
        sys.exit(2)
    try:
        if LOCK[verb]:
            installieren(WURZEL / LOCK[verb])
    except Abbruch as grund:
        sys.exit(str(grund))
    except KeyboardInterrupt:
        sys.exit(130)
    python = str(PYTHON if PYTHON.exists() else sys.executable)
    os.execv(python, [python, "-m", "protegat.betrieb", *argumente])


def weiter_mit_venv(argumente):
    """Another Python has no Django: go on with the one that has."""
    if not PYTHON.exists() or sys.prefix == str(VENV):
        sys.exit("Es ist noch nicht alles eingerichtet. Bitte zuerst aufrufen: ./start einrichten")
    os.execv(PYTHON, [str(PYTHON), *argumente])


def installieren(lock):
    """Bring .venv to the state of the lock; nothing to do when its stamp says so."""
    stempel = VENV / f"stand-{lock.name}"
    stand = hashlib.sha256(lock.read_bytes()).hexdigest()
    with gesperrt(SPERRE, wartetext="Ein anderes ./start installiert gerade, bitte warten ...") as unfertig:
        if PYTHON.exists() and stempel.exists() and stempel.read_text() == stand and not os.fstat(unfertig).st_size:
            return
        if os.fstat(unfertig).st_size or not _hat_pip():
            _venv_anlegen(unfertig)
        stempel.unlink(missing_ok=True)
        _pip(lock, unfertig)
        melde("Pakete werden übersetzt ...")
        # Here and not at each start, also where PYTHONDONTWRITEBYTECODE is set; samples with bad syntax do not matter.
        subprocess.run([PYTHON, "-m", "compileall", "-qq", "-j", "0", VENV / "lib"], stdout=subprocess.DEVNULL)
        stempel.write_text(stand)
        os.truncate(unfertig, 0)


def _hat_pip():
    return PYTHON.exists() and subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode == 0


def _venv_anlegen(unfertig):
    melde("Python-Umgebung .venv wird angelegt ...")
    os.pwrite(unfertig, b"venv", 0)
    schritt = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, text=True)
    if schritt.returncode:
        raise Abbruch(f"Die Python-Umgebung .venv lässt sich nicht anlegen:\n{schritt.stdout}{schritt.stderr}")
    os.truncate(unfertig, 0)


def _pip(lock, unfertig):
    """Install with a line of progress per package; what pip says is shown when it fails."""
    melde(f"Pakete aus {lock.name} werden installiert (etwa eine Minute) ...")
    anzahl = sum("==" in zeile for zeile in lock.read_text().splitlines())
    befehl = [PYTHON, "-m", "pip", "install", *PIP, "-r", lock]
    ausgabe = []
    pip = subprocess.Popen(
        befehl, env=os.environ | PIP_UMGEBUNG, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    for zeile in pip.stdout:
        ausgabe.append(zeile)
        _fortschritt(zeile, sum(z.startswith(("Collecting", "Requirement already")) for z in ausgabe), anzahl)
        if zeile.startswith("Installing collected packages"):
            os.pwrite(unfertig, b"pip", 0)  # interrupted from here on, pip would take half a package for a whole one
    if pip.wait():
        raise Abbruch(
            "".join(ausgabe[-15:])
            + "\nDie Pakete ließen sich nicht installieren. Bitte die Verbindung zum Internet prüfen "
            "(hinter einem Proxy: HTTPS_PROXY setzen) und ./start noch einmal aufrufen."
        )


def _fortschritt(zeile, nummer, anzahl):
    breite = shutil.get_terminal_size().columns - 1
    if zeile.startswith("Installing collected"):
        print(
            "\r" * sys.stderr.isatty() + f"  {anzahl} Pakete werden entpackt ...".ljust(breite),
            file=sys.stderr,
        )
    elif zeile.startswith("Collecting") and sys.stderr.isatty():
        text = f"  {nummer} von {anzahl}: {zeile.split()[1]}"
        print("\r" + text[:breite].ljust(breite), end="", file=sys.stderr, flush=True)
    elif zeile.startswith("Collecting") and nummer % 20 == 0:
        print(f"  {nummer} von {anzahl}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
