"""Putting a proven copy in the place of the house: database, uploaded files, logos."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import ProgrammingError, connection

from protegat.basis import ablage
from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Nutzer
from protegat.betrieb import datenbankkonto, postgres
from protegat.dateien import genannte

from . import datenbank
from .probe import eingespielt

OHNE_RECHTE = (
    "{} Es ist nichts geändert, die bisherige Datenbank ist in Gebrauch wie vorher. Ohne dieses Konto kämen die "
    "Webseiten nicht an das Wiederhergestellte: Legen Sie es an (docs/betrieb.md, „A server of your own“) oder "
    "berichtigen Sie DATABASE_URL, und rufen Sie den Befehl noch einmal auf."
)
HALB = (
    "Die Datenbank ist schon die wiederhergestellte, aber Dateien oder Logos fehlen noch: {grund}. Die bisherige "
    "Datenbank liegt unter dem Namen „{alte}“ auf demselben Server, die Sicherung ist unverändert. Beheben Sie den "
    "Grund und rufen Sie den Befehl mit --ersetzen noch einmal auf; ist alles da, löschen Sie „{alte}“."
)


def ist_leer():
    """No tables yet, or nobody has an account."""
    try:
        return not Nutzer.objects.exists()
    except ProgrammingError:
        return True


def stillgelegte():
    """Names of the accounts that are closed today: a backup from before must not open them again."""
    return Nutzer.objects.filter(is_active=False).order_by("username").values_list("username", flat=True)


@contextmanager
def vorbereitet(behaelter):
    """The proven copy in a folder of the files' own disk, so that putting it in place is a matter of names."""
    ordner = Path(settings.DATEIEN)
    ordner.mkdir(mode=0o700, parents=True, exist_ok=True)
    with eingespielt(behaelter, ordner) as probe:
        yield probe


def berechtige(probe):
    """Before the copy takes its place: pages that are open go on with it. Raises Abgelehnt."""
    if konto := datenbankkonto.webkonto():
        try:
            probe.berechtige(konto, anlegen=postgres.eingebettet())
        except Abgelehnt as grund:
            raise Abgelehnt(OHNE_RECHTE.format(grund)) from None


def setze_ein(probe):
    """Until here nothing of the house was touched. The old database goes last. Raises Abgelehnt."""
    alte = datenbank.setze_ein(probe.name)
    try:
        for datei in sorted(probe.dateien.iterdir()):
            os.replace(datei, Path(settings.DATEIEN) / datei.name)
        _setze_medien_ein(probe.medien)
    except OSError as grund:
        raise Abgelehnt(HALB.format(grund=grund.strerror, alte=alte)) from grund
    connection.close()
    for name in ablage.namen().keys() - genannte():
        ablage.entferne(name)
    datenbank.verwirf(alte)


def _setze_medien_ein(quelle):
    for datei in sorted(pfad for pfad in quelle.rglob("*") if pfad.is_file()):
        ziel = Path(settings.MEDIA_ROOT) / datei.relative_to(quelle)
        ziel.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(datei, ziel)
