"""Which signs the print font has: one that it lacks would stop the whole print, so it is shown as a question mark."""

import struct
import unicodedata
from functools import cache
from pathlib import Path

SCHRIFT = Path(__file__).with_name("schrift")
ERSATZ = {"Cc": "", "Cf": "", "Cs": "", "Mn": "", "Zs": " ", "Pd": "-"}  # by kind: invisible ones, spaces, dashes


class _Druckbar(dict):
    """A table for `str.translate` that learns each sign when it first appears."""

    def __missing__(self, nummer):
        bleibt = nummer in vorrat() or chr(nummer) == "\n"
        self[nummer] = chr(nummer) if bleibt else ERSATZ.get(unicodedata.category(chr(nummer)), "?")
        return self[nummer]


DRUCKBAR = _Druckbar({ord("\t"): " "})


def druckbar(wert):
    """The same strings, lists and dicts, with signs the font has, and units that stay with their number."""
    if isinstance(wert, str):
        text = unicodedata.normalize("NFC", wert).translate(DRUCKBAR)
        return text.replace(" €", "\N{NO-BREAK SPACE}€").replace(" %", "\N{NO-BREAK SPACE}%")
    if isinstance(wert, dict):
        return {name: druckbar(inhalt) for name, inhalt in wert.items()}
    return [druckbar(inhalt) for inhalt in wert] if isinstance(wert, list | tuple) else wert


@cache
def vorrat():
    """The code points of the font, read from its `cmap` table (OpenType, format 4)."""
    daten = next(SCHRIFT.glob("*-Regular.ttf")).read_bytes()
    tabellen = (struct.unpack_from(">4s4xI", daten, 12 + 16 * i) for i in range(_zahl(daten, 4)))
    cmap = dict(tabellen)[b"cmap"]
    orte = (cmap + struct.unpack_from(">4xI", daten, cmap + 4 + 8 * i)[0] for i in range(_zahl(daten, cmap + 2)))
    ort = next(ort for ort in orte if _zahl(daten, ort) == 4)
    anzahl = _zahl(daten, ort + 6) // 2
    enden = struct.unpack_from(f">{anzahl}H", daten, ort + 14)
    anfaenge = struct.unpack_from(f">{anzahl}H", daten, ort + 16 + 2 * anzahl)
    return {nummer for von, bis in zip(anfaenge, enden, strict=True) for nummer in range(von, bis + 1)} - {0xFFFF}


def _zahl(daten, stelle):
    return struct.unpack_from(">H", daten, stelle)[0]
