"""Whether what is installed is what the lock names, and whether a hole is known in it."""

import importlib.metadata
import json
import re
import subprocess
import sys

from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.betrieb.ordner import WURZEL

SPERRE = WURZEL / "requirements.txt"
EINTRAG = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
GEDULD = 300


class Command(Befehl):
    help = "Vergleicht die installierten Pakete mit requirements.txt und fragt pip-audit nach bekannten Lücken."

    def add_arguments(self, parser):
        parser.add_argument("--ohne-netz", action="store_true", help="nur Versionen und Lizenzen, ohne pip-audit")
        parser.add_argument("--lizenzen", action="store_true", help="die Lizenz jedes Pakets nennen")

    def handle(self, *args, **options):
        gesperrte = gesperrt(SPERRE.read_text())
        if options["lizenzen"]:
            for name in sorted(gesperrte):
                self.stdout.write(f"{name} {gesperrte[name]}: {lizenz(name)}")
        andere = list(abweichungen(gesperrte))
        for satz in andere:
            self.stdout.write(satz)
        if andere:
            raise Abgelehnt("Installiert ist nicht, was requirements.txt nennt. Bitte ./start einrichten aufrufen.")
        self.stdout.write(f"{len(gesperrte)} Pakete, alle wie in requirements.txt.")
        if not options["ohne_netz"]:
            self.stdout.write(bekannte_luecken())


def gesperrt(text):
    """`{"django": "5.2.19", ...}`"""
    return {name.lower().replace("_", "-"): version for name, version in EINTRAG.findall(text)}


def abweichungen(gesperrte):
    """What is missing may belong to another platform; a different version never."""
    for name, version in sorted(gesperrte.items()):
        if (installiert := _version(name)) not in (None, version):
            yield f"{name}: {installiert} statt {version}"


def lizenz(name):
    try:
        angaben = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return "nicht installiert (andere Plattform)"
    klassen = [
        zeile.rpartition(" :: ")[2] for zeile in angaben.get_all("Classifier", ()) if zeile.startswith("License")
    ]
    return angaben.get("License-Expression") or ", ".join(klassen) or (angaben.get("License") or "?").split("\n")[0]


def bekannte_luecken():
    """What pip-audit says. Raises Abgelehnt when there is one, and when nobody could be asked: that is no good news."""
    befehl = [sys.executable, "-m", "pip_audit", "--requirement", str(SPERRE), "--require-hashes", "--disable-pip"]
    befehl += ["--progress-spinner=off", "--format=json"]
    try:
        lauf = subprocess.run(befehl, capture_output=True, text=True, timeout=GEDULD)
    except subprocess.TimeoutExpired:
        raise Abgelehnt("Die Quelle der bekannten Lücken antwortet nicht. Es ist also nichts geprüft.") from None
    if "No module named pip_audit" in lauf.stderr:
        raise Abgelehnt("pip-audit fehlt. Bitte installieren: pip install pip-audit, oder --ohne-netz angeben.")
    if not lauf.stdout.strip():
        grund = lauf.stderr.strip().splitlines()[-1:] or ["ohne Grund"]
        raise Abgelehnt(f"pip-audit konnte nicht prüfen ({grund[0][:200]}). Es ist also nichts geprüft.")
    return urteil(json.loads(lauf.stdout)["dependencies"])


def urteil(pakete):
    """One sentence over all; a package that the index does not know has not been looked at."""
    luecken = [f"{p['name']} {p['version']}: {v['id']}" for p in pakete for v in p.get("vulns", ())]
    if luecken:
        raise Abgelehnt("Bekannte Lücken:\n" + "\n".join(luecken))
    if ungefragt := [paket["name"] for paket in pakete if "skip_reason" in paket]:
        raise Abgelehnt(
            f"Von {len(pakete)} Paketen ließen sich {len(ungefragt)} nicht prüfen: "
            "Die Quelle der bekannten Lücken kennt sie nicht oder ist nicht erreichbar."
        )
    return f"Keine bekannten Lücken in {len(pakete)} Paketen."


def _version(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
