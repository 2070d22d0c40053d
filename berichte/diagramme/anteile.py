"""Anteilsbild: a filled circle per row at its share; a number that must not leave the house is words without a mark."""

from dataclasses import replace

from berichte.kennzahlen.kennzahl import anteil
from protegat.basis.templatetags.haus import prozent

from . import blatt as b

SCHIRM = replace(b.SCHIRM, rechts=64, zeilenhoehe=48)
DRUCK = replace(b.DRUCK, rechts=78, zeilenhoehe=20)


def zeichne(bild, druck=False):
    blatt = DRUCK if druck else SCHIRM
    *zeilen, summe = bild.zeilen
    gelesen = [(zeile.label, *b.gelesen(zeile.zellen[0], druck)) for zeile in zeilen]
    anteile = [
        (label, text, None if wert is None else anteil(wert, summe.zellen[0].wert)) for label, text, wert in gelesen
    ]
    ende, schritt = b.achse([quote for *_, quote in anteile])  # what is hidden must not show in the scale either
    hoehe = blatt.zeilenhoehe * len(zeilen)
    reihen = (_reihe(blatt, platz, reihe, ende) for platz, reihe in enumerate(anteile))
    return b.rahmen(blatt, bild, hoehe + blatt.fuss, (*b.raster(blatt, ende, schritt, hoehe, "%"), *reihen))


def _reihe(blatt, platz, reihe, ende):
    label, text, quote = reihe
    oben = platz * blatt.zeilenhoehe
    y = oben + blatt.mitte
    name, null = b.name(blatt, label, oben), blatt.x(0, ende)
    if quote is None:
        return b.gruppe((name, b.text(text, null, y + blatt.schrift // 3, "leise auf", dx=blatt.radius)))
    x = blatt.x(quote, ende)
    worte = b.text(f"{prozent(quote)} ({text})", x, y + blatt.schrift // 3, dx=2 * blatt.radius)
    return b.gruppe((name, b.waagrecht("gang", null, x, y), b.kreis("jetzt", x, y, blatt.radius), worte))
