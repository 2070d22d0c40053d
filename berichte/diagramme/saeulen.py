"""Saeulen: counts per month, filled upwards and hollow downwards from one line; each calendar year is a row."""

from collections import defaultdict
from dataclasses import replace

from django.utils.dates import MONTHS

from . import blatt as b

SCHIRM = replace(b.SCHIRM, links=0, rechts=100, name=15, mitte=40, schrift=12, fuss=16)
DRUCK = replace(b.DRUCK, links=0, rechts=100, name=9, mitte=29, fuss=9)
HOEHE = 44  # of the greatest number, in pixels
ZU_BREIT = 1000  # from here on the numbers of neighbours touch on a phone: only the greatest of a year is written
MONAT = 100 / 12  # per cent of the width


def zeichne(bild, druck=False):
    blatt = DRUCK if druck else SCHIRM
    jahre = _jahre(bild, druck)
    je_zahl = HOEHE / max((_groesster(jahr, richtung) for jahr in jahre.values() for richtung in (0, 1)), default=1)
    reihen, oben = [], 0
    for name, jahr in jahre.items():
        null = round(oben + blatt.mitte + _groesster(jahr, 0) * je_zahl, 1)  # the line that both kinds grow from
        namen = round(null + _groesster(jahr, 1) * je_zahl + 2.5 * blatt.schrift, 1)  # where its months are named
        reihen.append(_jahr(blatt, name, jahr, (oben, null, namen), je_zahl))
        oben = namen + blatt.fuss
    return b.rahmen(blatt, bild, oben, reihen)


def _jahre(bild, druck):
    """`{2018: {10: [("17", 17), ("3", 3)]}}`: what is read of each month."""
    jahre = defaultdict(dict)
    for nummer, zeile in enumerate(bild.zeilen, start=bild.beginn.month - 1):
        jahre[bild.beginn.year + nummer // 12][nummer % 12] = [b.gelesen(zelle, druck) for zelle in zeile.zellen]
    return jahre


def _groesster(jahr, richtung):
    return max(paar[richtung][1] or 0 for paar in jahr.values()) or 1


def _jahr(blatt, jahr, monate, hoehen, je_zahl):
    oben, null, namen = hoehen
    teile = [b.name(blatt, str(jahr), oben)]
    for richtung, klasse in enumerate(("jetzt", "vorher")):
        zahlen = {monat: paar[richtung] for monat, paar in monate.items()}
        hoechste = max((wert for _, wert in zahlen.values() if wert is not None), default=0)
        for monat, (text, wert) in zahlen.items():
            geschrieben = text if hoechste < ZU_BREIT or wert == hoechste else ""
            teile += _saeule(blatt, MONAT * monat, null, (geschrieben, wert), je_zahl, klasse)
    teile.append(b.waagrecht("marke", "0%", "100%", null))
    teile += [
        b.text(str(MONTHS[m + 1])[:3], _prozent(MONAT * (m + 0.5)), namen, "leise klein", "middle") for m in range(12)
    ]
    return b.gruppe(teile)


def _saeule(blatt, links, null, gelesen, je_zahl, klasse):
    text, wert = gelesen
    hoehe = round((wert or 0) * je_zahl, 1)
    auf = klasse == "jetzt"
    if wert:
        masse = {"x": _prozent(links + MONAT / 4), "width": _prozent(MONAT / 2), "height": max(hoehe, 1)}
        yield b.zeichen("rect", klasse, y=null - hoehe if auf else null, **masse)
    y = null - hoehe - 5 if auf else null + hoehe + blatt.schrift + 2
    yield b.text(
        text, _prozent(links + MONAT / 2), round(y, 1), "fett klein auf" if auf else "leise klein auf", "middle"
    )


def _prozent(zahl):
    return f"{zahl:.2f}%"
