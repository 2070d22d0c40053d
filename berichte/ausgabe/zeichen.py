"""Which signs the print fonts have: one that all lack would stop the whole print, so it is shown as a question mark."""

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
    """The same strings, lists and dicts, with signs the fonts have, and units that stay with their number."""
    if isinstance(wert, str):
        text = _verbunden(unicodedata.normalize("NFC", wert).translate(DRUCKBAR))
        return text.replace(" €", "\N{NO-BREAK SPACE}€").replace(" %", "\N{NO-BREAK SPACE}%")
    if isinstance(wert, dict):
        return {name: druckbar(inhalt) for name, inhalt in wert.items()}
    return [druckbar(inhalt) for inhalt in wert] if isinstance(wert, list | tuple) else wert


def _verbunden(text):
    """A mark stays only where one font has it and its letter: of two fonts neither would print the letter."""
    if not any(map(unicodedata.combining, text)):
        return text
    buchstaben = [""]
    for zeichen in text:
        if not unicodedata.combining(zeichen):
            buchstaben.append(zeichen)
        elif any(vorrat.issuperset(map(ord, buchstaben[-1] + zeichen)) for vorrat in vorraete()):
            buchstaben[-1] += zeichen
    return "".join(buchstaben)


@cache
def vorrat():
    """The code points that at least one of the fonts has."""
    return frozenset().union(*vorraete())


@cache
def vorraete():
    """The code points of each font, read from its `cmap` table (OpenType, formats 4 and 12)."""
    return [frozenset(_nummern(datei.read_bytes())) for datei in sorted(SCHRIFT.glob("*-Regular.ttf"))]


def _nummern(daten):
    tabellen = (struct.unpack_from(">4s4xI", daten, 12 + 16 * i) for i in range(_zahl(daten, 4)))
    cmap = dict(tabellen)[b"cmap"]
    orte = (cmap + struct.unpack_from(">4xI", daten, cmap + 4 + 8 * i)[0] for i in range(_zahl(daten, cmap + 2)))
    lesen = {4: _bereiche4, 12: _bereiche12}
    return {
        nummer
        for ort in orte
        for von, bis in lesen.get(_zahl(daten, ort), lambda *_: ())(daten, ort)
        for nummer in range(von, bis + 1)
    } - {0xFFFF}


def _bereiche4(daten, ort):
    anzahl = _zahl(daten, ort + 6) // 2
    enden = struct.unpack_from(f">{anzahl}H", daten, ort + 14)
    return zip(struct.unpack_from(f">{anzahl}H", daten, ort + 16 + 2 * anzahl), enden, strict=True)


def _bereiche12(daten, ort):
    anzahl = struct.unpack_from(">I", daten, ort + 12)[0]
    return (struct.unpack_from(">II", daten, ort + 16 + 12 * i) for i in range(anzahl))


def _zahl(daten, stelle):
    return struct.unpack_from(">H", daten, stelle)[0]
