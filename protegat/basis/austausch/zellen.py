"""Cells as text: how values are written, what a written text means, and lists inside one cell."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import ValidationError

FORMELN = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # also the wide ones, which some spreadsheets take for these
UNSICHTBAR = ("Cc", "Cf")  # some spreadsheets drop these signs, and then see what stands behind them
TEILER = "|"


@dataclass(frozen=True)
class Formel:
    """A formula that no spreadsheet has calculated yet: it has no value."""

    text: str

    def __str__(self):
        return self.text


def _woertlich(text):
    """A spreadsheet would run it as a formula, or outer blanks belong to it."""
    kern = text.lstrip("'")
    return kern != kern.strip() or kern.startswith(FORMELN) or unicodedata.category(kern[:1] or " ") in UNSICHTBAR


def entschaerft(text):
    """The text with a leading ' where a spreadsheet would otherwise run it; `als_text` takes it off again."""
    return f"'{text}" if _woertlich(text) else text


def ist_leer(zelle):
    return zelle is None or (isinstance(zelle, str) and not zelle.strip())


def als_text(zelle):
    """The text of a cell: behind the guard as it stands, else without outer blanks."""
    if isinstance(zelle, str):
        if "\x00" in zelle:
            raise ValidationError("Der Text enthält ein Zeichen, das nicht erlaubt ist.")
        return zelle[1:] if zelle.startswith("'") and _woertlich(zelle[1:]) else zelle.strip()
    return schreibweise(zelle)


def schreibweise(zelle):
    """How a value of any kind stands in a CSV file; German spreadsheets read it as what it is."""
    match zelle:
        case None:
            return ""
        case bool():
            return "ja" if zelle else "nein"
        case float():
            return str(int(zelle)) if zelle.is_integer() else str(round(zelle, 6)).replace(".", ",")
        case Decimal():
            return f"{zelle:f}".replace(".", ",")
        case datetime():
            genau = "minutes" if not (zelle.second or zelle.microsecond) else "auto"
            return zelle.isoformat(" ", timespec=genau)
        case date():
            return zelle.isoformat()
        case _:
            return str(zelle)


def zerlegt(zelle, teiler=TEILER):
    """The parts of a list; a backslash keeps a separator inside a part, and each part has its own guard."""
    text = zelle if isinstance(zelle, str) else schreibweise(zelle)
    teile = re.findall(rf"(?:\\.|[^{teiler}\\]|\\\Z)+", text, re.DOTALL)
    return [als_text(re.sub(rf"\\([{teiler}\\])", r"\1", teil)) for teil in teile if teil.strip()]


def verbunden(teile, teiler=TEILER):
    """A list as one text, in a form that `zerlegt` takes apart again."""
    return TEILER.join(re.sub(rf"([{teiler}\\])", r"\\\1", entschaerft(teil)) for teil in teile)


def ohne_doppelte(teile):
    """The same parts. Raises ValidationError when one stands there twice."""
    doppelte = next((teil for teil in teile if teile.count(teil) > 1), None)
    if doppelte is not None:
        raise ValidationError(f"„{doppelte}“ steht hier zweimal.")
    return teile
