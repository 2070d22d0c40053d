"""Verlauf: sums over time, a filled circle per day counted, against a dashed plan that grows evenly to its end."""

from dataclasses import replace
from itertools import pairwise

from django.utils import formats

from protegat.basis.templatetags.haus import dezimal

from . import blatt as b

SCHIRM = replace(b.SCHIRM, links=2, rechts=97, zeilenhoehe=230, radius=5, fuss=26)
DRUCK = replace(b.DRUCK, links=1, rechts=98, zeilenhoehe=130, radius=3, zeichen=90)
OBEN = 24  # pixels for the words over the highest point


def zeichne(bild, druck=False):
    blatt = DRUCK if druck else SCHIRM
    staende = [(zeile.tag, *b.gelesen(zeile.zellen[0], druck)) for zeile in bild.zeilen]
    gesamt = bild.gesamt.wert or 0
    ende, schritt = b.achse([gesamt, *(wert for *_, wert in staende)])
    boden = blatt.zeilenhoehe

    def ort(tag, wert):
        hoehe = (boden - OBEN) * float(wert) / ende
        return blatt.x(max((tag - bild.von).days, 0), (bild.bis - bild.von).days or 1), round(boden - hoehe, 1)

    punkte = [(*ort(tag, wert), tag, text) for tag, text, wert in staende if wert is not None]
    beginn, schluss = ort(bild.von, 0), ort(bild.bis, gesamt)
    teile = [
        *_raster(blatt, ende, schritt, boden, ort, bild),
        b.zeichen("line", "plan", x1=beginn[0], y1=beginn[1], x2=schluss[0], y2=schluss[1]),
        b.kreis("vorher", *schluss, blatt.radius),
        *_gang(blatt, [(*beginn, None, ""), *punkte]),
        *_worte(blatt, bild, schluss, punkte),
    ]
    return b.rahmen(blatt, bild, boden + blatt.fuss, teile)


def _raster(blatt, ende, schritt, boden, ort, bild):
    for wert in range(0, ende + 1, schritt):
        _, y = ort(bild.von, wert)
        yield b.waagrecht("achse", "0%", "100%", y)
        if wert:
            yield b.text(f"{dezimal(wert, 0)} {bild.einheit}".strip(), "0", y - 4, "leise klein auf")
    for tag, x, anker in ((bild.von, "0", "start"), (bild.bis, "100%", "end")):
        yield b.text(formats.date_format(tag, "d.m.Y"), x, boden + blatt.fuss - 5, "leise", anker)


def _gang(blatt, punkte):
    for (x1, y1, *_), (x2, y2, *_) in pairwise(punkte):
        yield b.zeichen("line", "gang", x1=x1, y1=y1, x2=x2, y2=y2)
    for x, y, *_ in punkte[1:]:
        yield b.kreis("jetzt", x, y, blatt.radius)


def _worte(blatt, bild, schluss, punkte):
    """The last sum stands on the side of its point that is away from the plan, and the plan's end opposite."""
    ueber = (-2 * blatt.radius, blatt.schrift + blatt.radius)  # pixels from a point to words above it, and below
    x, y, tag, text = punkte[-1] if punkte else (schluss[0], schluss[1] + 1, bild.bis, "")
    soll = float(schluss[1] - blatt.zeilenhoehe) * (tag - bild.von).days / ((bild.bis - bild.von).days or 1)
    voraus = y - blatt.zeilenhoehe < soll
    spaet = float(x.rstrip("%")) + 100 * len(text) / blatt.zeichen > 100
    yield b.text(bild.gesamt.aussen, schluss[0], schluss[1] + ueber[voraus and spaet], "leise auf", "end")
    if voraus:
        yield b.text(text, x, y + ueber[0], anker="end" if spaet else "start")
    else:
        yield b.text(text, "100%" if spaet else x, y + ueber[1], anker="end" if spaet else "start")
