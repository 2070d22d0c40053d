"""The list of what was deleted, outside the database: after a restore it says what must go again.

One line of JSON per row: table, number, fingerprint, day, reason. No content, and nothing that leads to a person.
"""

import fcntl
import json
import os
from hashlib import sha256
from pathlib import Path

from django.conf import settings

PRIVAT = 0o600
ENTSTANDEN = ("erstellt_am", "date_joined")  # the moment that tells a row from a later one with the same number


def entstehung(modell):
    """The field that holds the moment, or None: such rows cannot be told apart, and are not put on the list."""
    return next((name for name in ENTSTANDEN if name in {feld.name for feld in modell._meta.fields}), None)


def fingerabdruck(tabelle, nummer, moment):
    """The same for the same row only: a number that was given anew has another moment."""
    return sha256(f"{tabelle} {nummer} {moment.timestamp():.6f}".encode()).hexdigest()[:32]


def schreibe(zeilen):
    """Append, and be certain that it lies on the disk before the database forgets."""
    if not zeilen:
        return
    pfad = Path(settings.LOESCHLISTE)
    pfad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = "".join(f"{json.dumps(zeile, ensure_ascii=False)}\n" for zeile in zeilen)
    with os.fdopen(os.open(pfad, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, PRIVAT), "a") as datei:
        fcntl.flock(datei, fcntl.LOCK_EX)
        datei.write(text)
        datei.flush()
        os.fsync(datei.fileno())


def lies():
    """Every line that is whole; one that a power cut has torn is left out. Nothing at all where there is no list."""
    pfad = Path(settings.LOESCHLISTE)
    if not pfad.exists():
        return
    for zeile in pfad.read_text().splitlines():
        try:
            eintrag = json.loads(zeile)
        except ValueError:
            continue
        if isinstance(eintrag, dict) and {"tabelle", "nummer", "kennung", "tag", "grund"} <= eintrag.keys():
            yield eintrag
