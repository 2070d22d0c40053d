"""Making a backup: the files, the database as one snapshot sees it, and what it holds in numbers."""

import os
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from protegat.basis import ablage

from . import datenbank
from .befund import befund, migrationen, zeilenzahlen
from .behaelter import BLOCK, neuer
from .schluesselpaar import empfaenger

DUMP = "datenbank.dump"
DATEIEN, MEDIEN = "dateien", "medien"
ENDUNG = ".sicherung"
FORM = 1


def sichere(ordner):
    """The path of a new backup in this folder, and the key of its file, which nobody keeps. Raises Abgelehnt."""
    an, jetzt = empfaenger(settings.SICHERUNGSSCHLUESSEL), timezone.now()
    ordner.mkdir(mode=0o700, parents=True, exist_ok=True)
    pfad = ordner / f"protegat-{timezone.localtime(jetzt):%Y-%m-%d-%H%M%S}{ENDUNG}"
    with neuer(pfad, an) as (packer, schluessel):
        _packe_dateien(packer)
        _packe_medien(packer)
        with _momentaufnahme() as snapshot:
            manifest = _manifest(jetzt)
            packer.packe(DUMP, datenbank.dump(snapshot))
            _packe_dateien(packer)  # those that have come meanwhile: no row misses its bytes
        packer.versiegle(manifest)
    return pfad, schluessel


@contextmanager
def _momentaufnahme():
    """Our own questions and pg_dump see the database at one and the same moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        yield cursor.fetchone()[0]


def _manifest(jetzt):
    return {
        "form": FORM,
        "am": jetzt.isoformat(),
        "postgres": datenbank.version(),
        "migrationen": migrationen(),
        "zeilen": zeilenzahlen(),
        "befund": befund(),
        "schluessel": list(settings.DATENSCHLUESSEL),
    }


def _packe_dateien(packer):
    """As they lie, that is encrypted; what is deleted meanwhile is left out."""
    for name, vorschau, _zeit in sorted(ablage.alle()):
        teil = f"{DATEIEN}/{ablage.pfad(name, vorschau).name}"
        if teil not in packer.teile:
            _packe(packer, teil, ablage.pfad(name, vorschau))


def _packe_medien(packer):
    wurzel = Path(settings.MEDIA_ROOT)
    for pfad in sorted(wurzel.rglob("*")):
        if pfad.is_file() and not pfad.is_symlink():
            _packe(packer, f"{MEDIEN}/{pfad.relative_to(wurzel).as_posix()}", pfad)


def _packe(packer, teil, pfad):
    try:
        datei = os.fdopen(os.open(pfad, os.O_RDONLY | os.O_NOFOLLOW), "rb")
    except FileNotFoundError:
        return
    with datei:
        packer.packe(teil, iter(lambda: datei.read(BLOCK), b""))
