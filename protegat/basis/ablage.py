"""Where uploaded files lie: a closed folder, each file under a random name. Nothing here knows a table."""

import os
import re
from hashlib import sha256
from pathlib import Path

from django.conf import settings

FORM = r"^[0-9a-f]{32}$"  # what `neue_kennung` makes; no other name leads to a file
VORSCHAU = "-vorschau"
PRIVAT = 0o600


def pfad(name, vorschau=False):
    """Raises ValueError for a name that we have not given: nothing in the database leads out of the folder."""
    if not re.fullmatch(FORM, name):
        raise ValueError("Kein Name der Ablage.")
    return Path(settings.DATEIEN) / (name + VORSCHAU if vorschau else name)


def lege_ab(name, stuecke, vorschau=False):
    """Write a file that is not there yet; its size and its SHA-256. What could not be written whole is not kept."""
    Path(settings.DATEIEN).mkdir(mode=0o700, parents=True, exist_ok=True)
    ziel, summe, groesse = pfad(name, vorschau), sha256(), 0
    with os.fdopen(os.open(ziel, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVAT), "wb") as datei:
        try:
            for stueck in stuecke:
                groesse += datei.write(stueck)
                summe.update(stueck)
            datei.flush()
            os.fsync(datei.fileno())
        except BaseException:
            ziel.unlink()
            raise
    return groesse, summe.hexdigest()


def oeffne(name, vorschau=False):
    """The bytes, to be read; raises FileNotFoundError. A link that somebody has put there is not followed."""
    return os.fdopen(os.open(pfad(name, vorschau), os.O_RDONLY | os.O_NOFOLLOW), "rb")


def pruefsumme(name):
    with oeffne(name) as datei:
        summe = sha256()
        while stueck := datei.read(1 << 16):
            summe.update(stueck)
    return summe.hexdigest()


def entferne(name):
    """The file and its preview; gone already is gone, too."""
    for vorschau in (False, True):
        pfad(name, vorschau).unlink(missing_ok=True)


def namen():
    """`{name: when it was written}` of all files; what we have not put there is left out."""
    ordner = Path(settings.DATEIEN)
    if not ordner.is_dir():
        return {}
    return {
        eintrag.name.removesuffix(VORSCHAU): eintrag.stat(follow_symlinks=False).st_mtime
        for eintrag in os.scandir(ordner)
        if re.fullmatch(FORM, eintrag.name.removesuffix(VORSCHAU))
    }
