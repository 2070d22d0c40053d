"""A Chromium for the browser tests: the system's, else one from apt (root), else Playwright's own. Never none."""

import os
import shutil
import subprocess
import sys

from protegat.betrieb.meldung import Abbruch, melde

NAMEN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
APT = ("chromium", "libatomic1", "fonts-liberation", "poppler-utils")
PLAYWRIGHT = [sys.executable, "-m", "playwright"]
PFAD = "from playwright.sync_api import sync_playwright as p\nwith p() as w: print(w.chromium.executable_path)"


def finden_oder_installieren():
    """The path of a browser that runs, with a Playwright that can drive it."""
    apt = os.geteuid() == 0 and shutil.which("apt-get")
    if apt and not (_vom_system() and _laeuft(*PLAYWRIGHT) and shutil.which("pdftotext")):
        _apt_install()
    if not _laeuft(*PLAYWRIGHT):
        raise Abbruch("Playwright läuft hier nicht, oft fehlt libatomic1: sudo apt-get install libatomic1")
    browser = _vom_system() or _von_playwright() or _von_playwright_installiert(apt)
    if not browser:
        raise Abbruch(
            "Die Browser-Tests brauchen ein Chromium, und es ließ sich keines finden oder installieren. "
            f"Zum Beispiel: sudo apt-get install {' '.join(APT)}, oder PROTEGAT_CHROMIUM=/pfad/zum/chromium setzen."
        )
    return browser


def _vom_system():
    """What the environment names, else what is installed; each must really start (Ubuntu has an empty shell)."""
    if gewuenscht := os.environ.get("PROTEGAT_CHROMIUM"):
        if not _laeuft(gewuenscht):
            raise Abbruch(f"PROTEGAT_CHROMIUM={gewuenscht} läuft nicht.")
        return gewuenscht
    pfade = (*(shutil.which(name) for name in NAMEN), *MACOS)
    return next((pfad for pfad in pfade if pfad and _laeuft(pfad)), None)


def _von_playwright():
    pfad = subprocess.run([sys.executable, "-c", PFAD], capture_output=True, text=True).stdout.strip()
    return pfad if pfad and _laeuft(pfad) else None


def _von_playwright_installiert(apt):
    melde("Chromium wird über Playwright installiert ...")
    subprocess.run([*PLAYWRIGHT, "install", *(["--with-deps"] if apt else []), "chromium"], stdout=sys.stderr)
    return _von_playwright()


def _apt_install():
    melde(f"Für die Browser-Tests wird installiert: {' '.join(APT)} ...")
    umgebung = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    still = {"env": umgebung, "stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    subprocess.run(["apt-get", "update", "-qq"], **still)
    subprocess.run(["apt-get", "install", "-qq", "-y", "--no-install-recommends", *APT], **still)


def _laeuft(*befehl):
    try:
        return subprocess.run([*befehl, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
