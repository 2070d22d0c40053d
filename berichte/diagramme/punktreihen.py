"""Punktreihen: a line of points per row on one scale; the last point is now and filled, those before are hollow."""

from dataclasses import replace
from itertools import pairwise

from . import blatt as b

SCHIRM = replace(b.SCHIRM, links=0, rechts=100, zeilenhoehe=82, name=15, mitte=68, radius=5, fuss=42)
DRUCK = replace(b.DRUCK, links=30, rechts=100, zeilenhoehe=36, name=29, mitte=29, radius=3, fuss=28)


def zeichne(bild, druck=False):
    blatt = DRUCK if druck else SCHIRM
    spalten = [
        f"{blatt.links + (blatt.rechts - blatt.links) * (i + 0.5) / len(bild.spalten):.1f}%" for i in _plaetze(bild)
    ]
    zeilen = [(zeile.label, [b.gelesen(zelle, druck) for zelle in zeile.zellen]) for zeile in bild.zeilen]
    ende = max((wert for _, werte in zeilen for _, wert in werte if wert), default=1)
    hoehe = blatt.zeilenhoehe * len(zeilen)
    reihen = (_reihe(blatt, platz, zeile, spalten, ende) for platz, zeile in enumerate(zeilen))
    return b.rahmen(blatt, bild, hoehe + blatt.fuss, (*reihen, *_koepfe(blatt, bild.spalten, spalten, hoehe)))


def _plaetze(bild):
    return range(len(bild.spalten))


def _reihe(blatt, platz, zeile, spalten, ende):
    label, werte = zeile
    oben = platz * blatt.zeilenhoehe
    null, luft = oben + blatt.mitte, 0.4 * blatt.mitte  # the greatest value rises this far above its zero line
    hoehen = [None if wert is None else round(null - luft * float(wert) / float(ende), 1) for _, wert in werte]
    punkte = list(zip(spalten, hoehen, werte, strict=True))
    teile = [b.name(blatt, label, oben), b.waagrecht("achse", f"{blatt.links}%", f"{blatt.rechts}%", null)]
    teile += [
        b.zeichen("line", "weg", x1=x1, y1=y1, x2=x2, y2=y2)
        for (x1, y1, _), (x2, y2, _) in pairwise(punkte)
        if y1 is not None and y2 is not None
    ]
    for nummer, (x, y, (text, _)) in enumerate(punkte, start=1):
        jetzt = nummer == len(punkte)
        if y is not None:
            teile.append(b.kreis("jetzt" if jetzt else "vorher", x, y, blatt.radius))
        darueber = (null if y is None else y) - blatt.radius - 4
        teile.append(b.text(text, x, darueber, "fett auf" if jetzt else "leise auf", "middle"))
    return b.gruppe(teile)


def _koepfe(blatt, namen, spalten, hoehe):
    """`IV/2018` in two lines: the year stands under the first of its quarters only."""
    voriges = None
    for x, name in zip(spalten, namen, strict=True):
        quartal, _, jahr = name.partition("/")
        yield b.text(quartal, x, hoehe + blatt.schrift + 1, "leise", "middle")
        if jahr and jahr != voriges:
            yield b.text(jahr, x, hoehe + 2 * blatt.schrift + 5, "leise", "middle")
        voriges = jahr
