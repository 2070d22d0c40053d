"""Zielbild: how far each target is, as a part of its Soll, beside where the plan would be by now."""

from dataclasses import replace
from textwrap import wrap

from . import blatt as b

SCHIRM = replace(b.SCHIRM, links=3, rechts=96, zeilenhoehe=80, name=15, mitte=36, fuss=0)
DRUCK = replace(b.DRUCK, links=33, rechts=68, zeilenhoehe=24, name=15, mitte=12, fuss=4)
DURCHSCHUSS = 2  # pixels between two lines of a name
WEITESTES = 1.5  # times the Soll; what is further stands there, with a sign that it goes on


def zeichne(bild, druck=False):
    blatt = DRUCK if druck else SCHIRM
    zeilen = [(z.label, *(b.gelesen(z.zellen[i], druck) for i in (0, 1, 3)), z.zellen[4].text) for z in bild.zeilen]
    ende = WEITESTES if any(_teil(ist, soll) > 1 for _, soll, ist, *_ in zeilen) else 1
    reihen, oben = [], 0
    for zeile in zeilen:
        mehr = (len(_namen(blatt, zeile[0])) - 1) * (blatt.schrift + DURCHSCHUSS)
        y = oben + blatt.mitte + (mehr // 2 if druck else mehr)
        reihen.append(_reihe(blatt, y, zeile, ende, druck))
        oben += blatt.zeilenhoehe + mehr
    return b.rahmen(blatt, bild, oben + blatt.fuss, reihen)


def _namen(blatt, label):
    """Two targets may begin with the same words, so a long name has more lines."""
    return wrap(label, blatt.zeichen, max_lines=3, placeholder=" …", break_long_words=False) or [""]


def _teil(gelesen, soll):
    """Which part of the Soll it is; 0 where there is none, or none to be shown."""
    return float(gelesen[1] or 0) / float(soll[1]) if soll[1] else 0


def _reihe(blatt, y, zeile, ende, druck):
    label, soll, ist, plan, stand = zeile
    strich, soll_ort, null = blatt.x(_teil(plan, soll), ende), blatt.x(1, ende), blatt.x(0, ende)
    quer = [
        b.senkrecht(klasse, strich, y - 2 * blatt.radius - 1, y + 2 * blatt.radius + 1) for klasse in ("hof", "marke")
    ]
    ring = b.kreis("vorher", soll_ort, y, blatt.radius + 2)
    teile = [*_name(blatt, label, y, druck), b.waagrecht("achse", null, soll_ort, y)]
    if ist[1] is None:
        teile += [*quer, ring]
    else:
        erreicht = blatt.x(_teil(ist, soll), ende)
        punkt = b.kreis("jetzt", erreicht, y, blatt.radius)
        teile += [b.waagrecht("balken", null, erreicht, y), *quer, ring, punkt]
        if _teil(ist, soll) > ende:
            teile.append(b.text("›", erreicht, y + blatt.schrift // 3, dx=blatt.radius + 2))
    worte = f"{ist[0]} von {soll[0]}, {stand.partition(' (')[0]}"
    teile.append(b.text(worte, "73%", y + 3) if druck else b.text(worte, "0", y + 31, "leise auf"))
    return b.gruppe(teile)


def _name(blatt, label, y, druck):
    """Ends just above the line; in print its middle is beside the line."""
    namen = _namen(blatt, label)
    abstand = blatt.schrift + DURCHSCHUSS
    letzte = y + 3 + (len(namen) - 1) * abstand // 2 if druck else y - 2 * blatt.radius - 9
    for nummer, worte in enumerate(reversed(namen)):
        yield b.text(worte, "0", letzte - nummer * abstand)
