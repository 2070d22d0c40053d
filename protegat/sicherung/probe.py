"""The proof: a backup is restored into a fresh database, brought up to date, and counted again."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from base64 import urlsafe_b64encode
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import psycopg2
from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from protegat.basis.befehl import Abgelehnt
from protegat.betrieb.ordner import WURZEL

from . import befund, datenbank
from .sichern import DATEIEN, DUMP, FORM, MEDIEN

NEUER = "Die Sicherung ist neuer als dieses Programm. Bringen Sie es zuerst auf den Stand der Sicherung ({})."
ANDERS = "Nach dem Einspielen ist nicht alles wie gesichert: {}"


class Probe:
    """A restored copy: its database beside ours, its files in a folder of their own."""

    def __init__(self, behaelter, name, ordner):
        self.manifest, self._behaelter = behaelter.manifest, behaelter
        self.name, self.ordner = name, Path(ordner)
        self.dateien, self.medien = self.ordner / DATEIEN, self.ordner / MEDIEN
        self.schritte = 0

    def spiele_ein(self):
        """Raises Abgelehnt when anything is not as it was backed up."""
        for teil in (DATEIEN, MEDIEN):
            (self.ordner / teil).mkdir(mode=0o700)
            for name in self._behaelter.namen(teil):
                self._lege_hin(name)
        datenbank.spiele_ein(self._behaelter.stuecke(DUMP), self.name)
        _vergleiche("Zeilen", self.manifest["zeilen"], self._zeilen())
        self.schritte = len(fehlende_schritte(self.manifest))
        gefunden = self.rufe("befund")
        for was, name in (("berichte", "Berichte"), ("geheimes", "Verschlüsseltes"), ("dateien", "Dateien")):
            _vergleiche(name, self.manifest["befund"][was], gefunden[was])

    def berechtige(self, konto, anlegen):
        """What the account of the web process may do here; rights go with a database to its new name."""
        self.rufe("berechtigen", f"--konto={konto}", *(["--anlegen"] if anlegen else []))

    def rufe(self, tat, *angaben):
        """`sicherungsprobe` in a process to which this copy is the house, brought up to date. Raises Abgelehnt."""
        zeile = [sys.executable, str(WURZEL / "manage.py"), "sicherungsprobe", tat, self.name, *angaben]
        lauf = subprocess.run(zeile, env=self._umgebung(), cwd=WURZEL, capture_output=True, text=True)
        if lauf.returncode:
            letzte = (lauf.stderr.strip() or "Abbruch").splitlines()[-1]
            raise Abgelehnt(f"In der eingespielten Kopie ist etwas gescheitert: {letzte}")
        return json.loads(lauf.stdout)

    def _umgebung(self):
        bund = ",".join(f"{name}:{urlsafe_b64encode(wert).decode()}" for name, wert in settings.DATENSCHLUESSEL.items())
        return os.environ | {
            "DJANGO_SETTINGS_MODULE": "protegat.settings",
            "DATABASE_URL": datenbank.adresse(self.name),
            "DATABASE_OWNER_URL": datenbank.adresse(self.name),  # whatever the caller's environment says of the house
            "DATENSCHLUESSEL": bund,
            "DATEIEN": str(self.dateien),
            "MEDIA_ROOT": str(self.medien),
            "LOESCHLISTE": str(settings.LOESCHLISTE),
            "DEBUG": "0",
        }

    def _zeilen(self):
        eigene = connection.get_connection_params() | {"dbname": self.name}
        eigene = {schluessel: wert for schluessel, wert in eigene.items() if schluessel != "cursor_factory"}
        verbindung = psycopg2.connect(**eigene)
        try:
            with verbindung.cursor() as cursor:
                return befund.zeilen(cursor)
        finally:
            verbindung.close()

    def _lege_hin(self, name):
        """No name leads out of the folder, whoever has written the backup."""
        ziel = self.ordner / name
        if not ziel.resolve().is_relative_to(self.ordner.resolve()):
            raise Abgelehnt(f"Die Sicherung enthält einen unerlaubten Namen: {name!r}")
        ziel.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(ziel, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as datei:
            for stueck in self._behaelter.stuecke(name):
                datei.write(stueck)
            os.fsync(datei.fileno())


@contextmanager
def eingespielt(behaelter, in_ordner=None):
    """A Probe of this backup, all compared; database and folder are gone afterwards unless they were put in place."""
    pruefe_stand(behaelter.manifest)
    ordner = tempfile.mkdtemp(prefix="protegat-probe-", dir=in_ordner)
    try:
        with datenbank.frische() as name:
            probe = Probe(behaelter, name, ordner)
            probe.spiele_ein()
            yield probe
    finally:
        shutil.rmtree(ordner, ignore_errors=True)


def pruefe_stand(manifest):
    """Raises Abgelehnt for what a later version of the program, or a later PostgreSQL, has written."""
    migrationen = MigrationLoader(None).disk_migrations
    ersetzte = {paar for migration in migrationen.values() for paar in migration.replaces}
    fremde = {tuple(paar) for paar in manifest["migrationen"]} - migrationen.keys() - ersetzte
    if manifest["form"] > FORM or fremde:
        raise Abgelehnt(NEUER.format(", ".join(f"{app} {name}" for app, name in sorted(fremde)) or manifest["form"]))
    if manifest["postgres"] > datenbank.version():
        raise Abgelehnt(
            f"Die Sicherung ist von PostgreSQL {manifest['postgres']}, der Server ist älter: {datenbank.version()}."
        )


def zeitpunkt(manifest):
    """The moment whose state the backup holds."""
    return datetime.fromisoformat(manifest["am"])


def fehlende_schritte(manifest):
    """Migrations of this program that the backup has not seen."""
    return set(MigrationLoader(None).disk_migrations) - {tuple(paar) for paar in manifest["migrationen"]}


def _vergleiche(was, gesichert, eingespielt):
    if gesichert == eingespielt:
        return
    if isinstance(gesichert, dict):
        namen = sorted(
            name for name in gesichert.keys() | eingespielt.keys() if gesichert.get(name) != eingespielt.get(name)
        )
        raise Abgelehnt(ANDERS.format(f"{was} ({', '.join(namen[:5])})"))
    raise Abgelehnt(ANDERS.format(f"{was} ({len(set(eingespielt) ^ set(gesichert))})"))
