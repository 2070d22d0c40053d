"""Verlauf: sums over time, a filled circle per day counted, against a dashed plan that grows evenly to its end."""

from dataclasses import replace
from itertools import pairwise

from django.utils import formats

from protegat.basis.templatetags.haus import dezimal

from . import blatt as b

SCHIRM = replace(b.SCHIRM, links=2, rechts=97, zeilenhoehe=230, radius=5, fuss=26)
DRUCK = replace(b.DRUCK, links=1, rechts=98, zeilenhoehe=130, radius=3, zeichen=90)
OBEN = 24  # pixels for the words over the highest point
RAND = 10  # per cent of the width that the values of the axis need


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
    linien = [ort(bild.von, wert)[1] for wert in range(0, ende + 1, schritt)]
    teile = [
        *_raster(blatt, ende, schritt, boden, ort, bild),
        b.zeichen("line", "plan", x1=beginn[0], y1=beginn[1], x2=schluss[0], y2=schluss[1]),
        b.kreis("vorher", *schluss, blatt.radius),
        *_gang(blatt, [(*beginn, None, ""), *punkte]),
        *_worte(blatt, bild, linien, [(zahl(x), y) for x, y in (beginn, schluss)], punkte),
    ]
    return b.rahmen(blatt, bild, _tage(blatt) + 5 + blatt.schrift, teile)


def _tage(blatt):
    """The foot of the two days under the axis; below it is room for one more line."""
    return blatt.zeilenhoehe + blatt.fuss - 5


def zahl(prozent):
    return float(prozent.rstrip("%"))


def _raster(blatt, ende, schritt, boden, ort, bild):
    for wert in range(0, ende + 1, schritt):
        _, y = ort(bild.von, wert)
        yield b.waagrecht("achse", "0%", "100%", y)
        if wert:
            yield b.text(f"{dezimal(wert, 0)} {bild.einheit}".strip(), "0", y - 4, "leise klein auf")
    for tag, x, anker in ((bild.von, "0", "start"), (bild.bis, "100%", "end")):
        yield b.text(formats.date_format(tag, "d.m.Y"), x, _tage(blatt), "leise", anker)


def _gang(blatt, punkte):
    for (x1, y1, *_), (x2, y2, *_) in pairwise(punkte):
        yield b.zeichen("line", "gang", x1=x1, y1=y1, x2=x2, y2=y2)
    for x, y, *_ in punkte[1:]:
        yield b.kreis("jetzt", x, y, blatt.radius)


def _worte(blatt, bild, linien, plan, punkte):
    """The last sum stands on the side of its point that is away from the plan, the plan's end opposite.

    Both lines rise, so to the left above them and to the right below them there is room.
    """
    gesamt = bild.gesamt.aussen
    gang = [plan[0], *((zahl(x), y) for x, y, *_ in punkte)]
    text = punkte[-1][-1] if punkte else ""
    (x, y), breit, breit_gesamt = gang[-1], *(100 * len(worte) / blatt.zeichen for worte in (text, gesamt))
    voraus, spaet = y < _hoehe(plan, x), x + breit > 100

    def rechts_unten(breite):
        return _unter(blatt, linien, max(_hoehe(zug, 100 - breite) for zug in (gang, plan)))

    im_weg = voraus and x > plan[1][0] - breit_gesamt
    ende = rechts_unten(breit_gesamt) if im_weg else _ueber(blatt, linien, plan[1][1])
    yield b.text(gesamt, f"{plan[1][0]}%", ende, "leise auf", "end")
    if voraus:
        links = x > breit + RAND
        oben = y if links else min(y, _hoehe(plan, x + breit))
        yield b.text(text, f"{x}%", _ueber(blatt, linien, oben), anker="end" if links else "start")
    elif spaet:
        yield b.text(text, "100%", rechts_unten(breit), anker="end")
    else:
        yield b.text(text, f"{x}%", _unter(blatt, linien, y))


def _hoehe(zug, x):
    """Of a line through these points, at a place; before its beginning and behind its end it is level."""
    for (x1, y1), (x2, y2) in pairwise(zug):
        if x1 <= x <= x2 and x1 < x2:
            return y1 + (y2 - y1) * (x - x1) / (x2 - x1)
    return zug[0][1] if x < zug[0][0] else zug[-1][1]


def _ueber(blatt, linien, y):
    """The foot of words above a point; where a hairline would strike them through, above that."""
    fuss = y - 2 * blatt.radius
    return round(next((linie - 4 for linie in linien if fuss - blatt.schrift < linie < fuss + 4), fuss), 1)


def _unter(blatt, linien, y):
    """The same below it; where the days of the axis stand, one line further down."""
    fuss = y + blatt.schrift + blatt.radius
    darunter = (linie + blatt.schrift for linie in linien if fuss - blatt.schrift < linie < fuss + 4)
    unten = next(darunter, fuss)
    return round(_tage(blatt) + blatt.schrift if unten > _tage(blatt) - blatt.schrift else unten, 1)
