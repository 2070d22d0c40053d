"""Where the secret half comes from when somebody brings it along: a file, else the environment; never the settings."""

import os
from pathlib import Path

from protegat.basis.befehl import Abgelehnt

from .schluesselpaar import Geheime

VARIABLE = "SICHERUNGSSCHLUESSEL_GEHEIM"


def geheime_aus(datei):
    """`(key id, fresh half) -> key of the file`"""
    if not datei:
        return Geheime(os.environ.get(VARIABLE, "")).schluessel
    try:
        return Geheime(Path(datei).read_text()).schluessel
    except (OSError, UnicodeDecodeError):
        raise Abgelehnt("Die Datei mit der geheimen Hälfte lässt sich nicht lesen.") from None
