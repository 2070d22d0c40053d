"""Where uploaded files lie: a closed folder, each file encrypted under a random name. Nothing here knows a table.

A file begins with FORMAT, the length and the id of its key, and the salt of the key that serves this file only. It
opens under its own name only. What lies there without that beginning is from before: clear, still read, and encrypted
by `umschluesseln`.
"""

import contextlib
import fcntl
import io
import os
import re
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from .stueckweise import Schreiber, leser
from .verschluesselung import Unlesbar, dateischluessel, schreibender

FORM = r"^[0-9a-f]{32}$"  # what `neue_kennung` makes; no other name leads to a file
VORSCHAU = "-vorschau"
NEU = "-neu"  # beside it while it is encrypted anew
PRIVAT = 0o600
FORMAT = b"PROTEGAT-DATEI1\n"
SALZ = 32
BLOCK = 1 << 16
BESCHAEDIGT = "Die Datei ist beschädigt, oder der Schlüssel {} passt nicht zu ihr. Bitte fragen Sie die Verwaltung."
KLAR = ""  # the "key id" of a file from before


def pfad(name, vorschau=False):
    """Raises ValueError for a name that we have not given: nothing in the database leads out of the folder."""
    if not re.fullmatch(FORM, name):
        raise ValueError("Kein Name der Ablage.")
    return Path(settings.DATEIEN) / (name + VORSCHAU if vorschau else name)


def lege_ab(name, stuecke, vorschau=False):
    """Write a file that is not there yet; its size and its SHA-256, both of the clear bytes.

    What could not be written whole is not kept.
    """
    Path(settings.DATEIEN).mkdir(mode=0o700, parents=True, exist_ok=True)
    ziel, summe, groesse = pfad(name, vorschau), sha256(), 0
    with os.fdopen(os.open(ziel, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVAT), "wb") as datei:
        try:
            schreiber = _schreiber(datei, ziel.name)
            for stueck in stuecke:
                groesse += schreiber.write(stueck)
                summe.update(stueck)
            schreiber.beende()
            datei.flush()
            os.fsync(datei.fileno())
        except BaseException:
            ziel.unlink()
            raise
    return groesse, summe.hexdigest()


def oeffne(name, vorschau=False):
    """The clear bytes, to be read; raises FileNotFoundError and Unlesbar.

    A link that somebody has put there is not followed.
    """
    datei = _roh(pfad(name, vorschau))
    try:
        kopf, kennung, salz = _lies_kopf(datei)
        if kennung == KLAR:
            return datei
        ort = kopf + pfad(name, vorschau).name.encode()
        return leser(datei, dateischluessel(kennung, salz), ort, BESCHAEDIGT.format(kennung))
    except BaseException:
        datei.close()
        raise


def kennung(name, vorschau=False):
    """The id of the key that a file is encrypted with, `KLAR` for none."""
    with _roh(pfad(name, vorschau)) as datei:
        return _lies_kopf(datei)[1]


def pruefsumme(name, vorschau=False):
    """Of the clear bytes. Raises Unlesbar."""
    with oeffne(name, vorschau) as datei:
        summe = sha256()
        while stueck := datei.read(BLOCK):
            summe.update(stueck)
    return summe.hexdigest()


def erneuere(name, vorschau=False):
    """Encrypt it with the first key; who reads it meanwhile reads on. Raises Unlesbar, and then all stays as it is."""
    ziel = pfad(name, vorschau)
    neu, stand = ziel.with_name(ziel.name + NEU), ziel.stat()
    with _gesperrt(), oeffne(name, vorschau) as alt, os.fdopen(_leer(neu), "wb") as datei:
        try:
            schreiber = _schreiber(datei, ziel.name)
            while stueck := alt.read(BLOCK):
                schreiber.write(stueck)
            schreiber.beende()
            datei.flush()
            os.fsync(datei.fileno())
            os.utime(neu, ns=(stand.st_atime_ns, stand.st_mtime_ns))
            neu.replace(ziel)
        finally:
            neu.unlink(missing_ok=True)


def entferne(name):
    """The file and its preview; gone already is gone, too."""
    orte = [pfad(name, vorschau) for vorschau in (False, True)]
    if Path(settings.DATEIEN).is_dir():
        with _gesperrt():
            for ort in orte:
                ort.unlink(missing_ok=True)


def alle():
    """`(name, whether it is the preview, when it was written)` of all files; what we have not put there is left out."""
    ordner = Path(settings.DATEIEN)
    if not ordner.is_dir():
        return
    for eintrag in os.scandir(ordner):
        name = eintrag.name.removesuffix(VORSCHAU)
        if re.fullmatch(FORM, name):
            yield name, name != eintrag.name, eintrag.stat(follow_symlinks=False).st_mtime


def namen():
    """`{name: when it was written}`"""
    return {name: zeit for name, _vorschau, zeit in alle()}


def _roh(ort):
    return os.fdopen(os.open(ort, os.O_RDONLY | os.O_NOFOLLOW), "rb")


def _leer(ort):
    """What an interrupted run has left there goes."""
    ort.unlink(missing_ok=True)
    return os.open(ort, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVAT)


def _schreiber(datei, ort):
    erste, salz = schreibender(), os.urandom(SALZ)
    kopf = FORMAT + bytes([len(erste)]) + erste.encode() + salz
    datei.write(kopf)
    return Schreiber(datei, dateischluessel(erste, salz), kopf + ort.encode())


def _lies_kopf(datei):
    """The beginning, the id of the key and the salt; a clear file is then read from its first byte."""
    if datei.read(len(FORMAT)) != FORMAT:
        datei.seek(0, io.SEEK_SET)
        return b"", KLAR, b""
    laenge = datei.read(1)
    erste, salz = datei.read(int.from_bytes(laenge, "big")), datei.read(SALZ)
    if len(salz) < SALZ or not erste.isascii():
        raise Unlesbar("Die Datei ist beschädigt: ihr Anfang fehlt. Bitte fragen Sie die Verwaltung.")
    return FORMAT + laenge + erste + salz, erste.decode(), salz


@contextlib.contextmanager
def _gesperrt():
    """One at a time: what is deleted while it is encrypted anew must not come back."""
    ordner = os.open(settings.DATEIEN, os.O_RDONLY)
    try:
        fcntl.flock(ordner, fcntl.LOCK_EX)
        yield
    finally:
        os.close(ordner)
