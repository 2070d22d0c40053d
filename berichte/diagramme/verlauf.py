"""Verlauf: sums over time, a filled circle per day counted, against a dashed plan that grows evenly to its end."""

from dataclasses import replace
from itertools import pairwise

from django.utils import formats

from protegat.basis.templatetags.haus import dezimal

from . import blatt as b

SCHIRM = replace(b.SCHIRM, links=2, rechts=97, zeilenhoehe=230, radius=5, fuss=26)
DRUCK = replace(b.DRUCK, links=1, rechts=98, zeilenhoehe=130, radius=3)
OBEN = 24  # pixels for the words over the highest point


def zeichne(bild, druck=False):
    blatt = DRUCK if druck else SCHIRM
    staende = [(zeile.tag, *b.gelesen(zeile.zellen[0], druck)) for zeile in bild.zeilen]
    ende, schritt = b.achse([bild.gesamt.wert, *(wert for *_, wert in staende)])
    boden = blatt.zeilenhoehe

    def ort(tag, wert):
        hoehe = (boden - OBEN) * float(wert) / ende
        return blatt.x(max((tag - bild.von).days, 0), (bild.bis - bild.von).days or 1), round(boden - hoehe, 1)

    punkte = [(*ort(tag, wert), tag, text) for tag, text, wert in staende if wert is not None]
    teile = [
        *_raster(blatt, ende, schritt, boden, ort, bild),
        *_plan(blatt, ort(bild.von, 0), ort(bild.bis, bild.gesamt.wert), bild.gesamt),
        *_gang(blatt, [(*ort(bild.von, 0), None, ""), *punkte]),
        *_stand(blatt, bild, staende, punkte),
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


def _plan(blatt, beginn, schluss, gesamt):
    (x1, y1), (x2, y2) = beginn, schluss
    yield b.zeichen("line", "plan", x1=x1, y1=y1, x2=x2, y2=y2)
    yield b.kreis("vorher", x2, y2, blatt.radius)
    yield b.text(gesamt.aussen, x2, y2 - 2 * blatt.radius, "leise auf", "end")


def _gang(blatt, punkte):
    for (x1, y1, *_), (x2, y2, *_) in pairwise(punkte):
        yield b.zeichen("line", "gang", x1=x1, y1=y1, x2=x2, y2=y2)
    for x, y, *_ in punkte[1:]:
        yield b.kreis("jetzt", x, y, blatt.radius)


def _stand(blatt, bild, staende, punkte):
    """The last sum in words: on the side of its point that is away from the plan."""
    if not punkte:
        return
    x, y, tag, text = punkte[-1]
    soll = float(bild.gesamt.wert or 0) * (tag - bild.von).days / ((bild.bis - bild.von).days or 1)
    darunter = float(staende[-1][2] or 0) < soll
    spaet = float(x.rstrip("%")) > 50
    dy = blatt.schrift + blatt.radius if darunter else -2 * blatt.radius
    yield b.text(text, x, y + dy, anker="end" if spaet else "start")
