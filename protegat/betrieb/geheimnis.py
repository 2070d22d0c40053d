"""The keys of an installation that sets none: made once, kept in the data folder (0600)."""

import base64
import contextlib
import os
import re
import secrets
from datetime import date

from protegat.betrieb.meldung import Abbruch
from protegat.betrieb.ordner import anlegen, datenordner, oeffnen

EINTRAG = re.compile(r"(?P<kennung>[0-9A-Za-z-]{1,20}):(?P<schluessel>[0-9A-Za-z+/_-]{43}=?)")
ERWARTET = (
    "DATENSCHLUESSEL ist eine Liste wie „2026b:…,2026a:…“: je eine Kennung (Buchstaben, Ziffern, Bindestrich, jede nur "
    "einmal), ein Doppelpunkt und 32 zufällige Bytes in Base64, zum Beispiel aus: openssl rand -base64 32"
)


def schluessel(ordner=None):
    """Signs sessions."""
    return _einmal("schluessel", lambda: secrets.token_urlsafe(50), ordner)


def datenschluessel(ordner=None):
    """Encrypts notes and identities, written as DATENSCHLUESSEL is: `2026a:...`."""
    return _einmal(
        "datenschluessel",
        lambda: f"{date.today().year}a:{base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()}",
        ordner,
    )


def schluesselbund(text):
    """`{"2026b": 32 bytes, "2026a": ...}`, the first one writes. Raises Abbruch, never with a part of the text."""
    eintraege = [EINTRAG.fullmatch(teil.strip()) for teil in text.split(",")]
    if not all(eintraege):
        raise Abbruch(ERWARTET)
    bund = {eintrag["kennung"]: _bytes(eintrag["schluessel"]) for eintrag in eintraege}
    if len(bund) < len(eintraege) or len(set(bund.values())) < len(bund):
        raise Abbruch(ERWARTET)
    return bund


def _bytes(zeichen):
    """Both alphabets of Base64, with or without the sign at the end."""
    return base64.urlsafe_b64decode(zeichen.translate(str.maketrans("+/", "-_", "=")) + "=")


def _einmal(name, erzeugen, ordner):
    """Two first starts at once agree on one key."""
    datei = anlegen(ordner or datenordner()) / name
    if not datei.exists():
        entwurf = datei.with_name(f"{name}.{secrets.token_hex(4)}")
        with os.fdopen(oeffnen(entwurf), "w") as neu:
            neu.write(erzeugen())
        with contextlib.suppress(FileExistsError):
            os.link(entwurf, datei)
        entwurf.unlink()
    return datei.read_text()
