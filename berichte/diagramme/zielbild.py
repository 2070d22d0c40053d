"""Zielbild: how far each target is, as a part of its Soll, beside where the plan would be by now."""

from dataclasses import replace

from . import blatt as b

SCHIRM = replace(b.SCHIRM, links=3, rechts=96, zeilenhoehe=80, name=15, mitte=36, fuss=0)
DRUCK = replace(b.DRUCK, links=33, rechts=68, zeilenhoehe=24, name=15, mitte=12, fuss=4)
WEITESTES = 1.5  # times the Soll; what is further stands there, with a sign that it goes on


def zeichne(bild, druck=False):
    blatt = DRUCK if druck else SCHIRM
    zeilen = [(z.label, *(b.gelesen(z.zellen[i], druck) for i in (0, 1, 3)), z.zellen[4].text) for z in bild.zeilen]
    ende = WEITESTES if any(_teil(ist, soll) > 1 for _, soll, ist, *_ in zeilen) else 1
    reihen = (_reihe(blatt, platz, zeile, ende, druck) for platz, zeile in enumerate(zeilen))
    return b.rahmen(blatt, bild, blatt.zeilenhoehe * len(zeilen) + blatt.fuss, reihen)


def _teil(gelesen, soll):
    """Which part of the Soll it is; 0 where there is none, or none to be shown."""
    return float(gelesen[1] or 0) / float(soll[1]) if soll[1] else 0


def _reihe(blatt, platz, zeile, ende, druck):
    label, soll, ist, plan, stand = zeile
    oben = platz * blatt.zeilenhoehe
    y = oben + blatt.mitte
    teile = [b.name(blatt, label, oben), b.waagrecht("achse", blatt.x(0, ende), blatt.x(1, ende), y)]
    teile.append(b.kreis("vorher", blatt.x(1, ende), y, blatt.radius + 2))
    if ist[1] is not None:
        erreicht = blatt.x(_teil(ist, soll), ende)
        teile += [b.waagrecht("balken", blatt.x(0, ende), erreicht, y), b.kreis("jetzt", erreicht, y, blatt.radius)]
        if _teil(ist, soll) > ende:
            teile.append(b.text("›", erreicht, y + blatt.schrift // 3, dx=blatt.radius + 2))
    bis_dahin = blatt.x(_teil(plan, soll), ende)
    teile += [b.senkrecht(klasse, bis_dahin, y - 2 * blatt.radius, y + 2 * blatt.radius) for klasse in ("hof", "marke")]
    worte = f"{ist[0]} von {soll[0]}, {stand.partition(' (')[0]}"
    teile.append(b.text(worte, "73%", oben + blatt.name) if druck else b.text(worte, "0", y + 29, "leise auf"))
    return b.gruppe(teile)
