"""How a text becomes unreadable for everybody without the key: AES-256-GCM, keys from the environment.

What is stored looks like `2026a:<Base64>`, the id of its key in front, so that keys can be exchanged one after the
other. It opens only in the place that it was written for: moved to another row or column it is refused.
"""

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

EINMALWERT = 12  # bytes, new for every text
BLOCK = 32  # texts are filled up to a multiple, so that their length tells little
FORM = r"^[0-9A-Za-z-]{1,20}:[0-9A-Za-z_-]{80,}={0,2}$"  # for the database: one block at least
WEITER = "Bitte sagen Sie der Verwaltung Bescheid; Zahlen und Berichte laufen weiter."


class Unlesbar(Exception):
    """The key is missing or wrong; the text says so to the reader and never repeats content."""


def verschluessele(klartext, ort):
    """With the first key. `ort` names table, column and row."""
    kennung = schreibender()
    einmalwert, daten = os.urandom(EINMALWERT), klartext.encode()
    gefuellt = daten + bytes(BLOCK - len(daten) % BLOCK)
    geheim = AESGCM(ableitung(kennung, "text")).encrypt(einmalwert, gefuellt, ort.encode())
    return f"{kennung}:{urlsafe_b64encode(einmalwert + geheim).decode()}"


def entschluessele(geheimtext, ort):
    """Raises Unlesbar."""
    kennung, _, zeichen = geheimtext.partition(":")
    aes = AESGCM(ableitung(kennung, "text"))
    try:
        daten = urlsafe_b64decode(zeichen)
        gefuellt = aes.decrypt(daten[:EINMALWERT], daten[EINMALWERT:], ort.encode())
    except (InvalidTag, ValueError):
        raise Unlesbar(f"Der Schlüssel {kennung} passt nicht zu diesem Text. {WEITER}") from None
    return gefuellt.rstrip(b"\0").decode()


def schreibender():
    """The id of the key that writes."""
    return next(iter(settings.DATENSCHLUESSEL))


def ableitung(kennung, zweck):
    """A key of its own per purpose, so that none serves two: text, blindindex, datei, siegel. Raises Unlesbar."""
    if kennung not in settings.DATENSCHLUESSEL:
        raise Unlesbar(f"Der Schlüssel {kennung} fehlt. {WEITER}")
    return _ableitung(settings.DATENSCHLUESSEL[kennung], zweck)


def dateischluessel(kennung, salz):
    """A key for one file only. Raises Unlesbar."""
    return HKDF(SHA256(), length=32, salt=salz, info=b"protegat eine datei").derive(ableitung(kennung, "datei"))


@lru_cache(maxsize=32)
def _ableitung(schluessel, zweck):
    return HKDF(SHA256(), length=32, salt=None, info=f"protegat {zweck}".encode()).derive(schluessel)
