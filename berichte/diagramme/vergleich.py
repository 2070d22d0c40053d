"""A Vergleich: hollow circle before, filled circle now, the value of each beside it."""

from protegat.basis.templatetags.haus import dezimal

from .blatt import DRUCK, SCHIRM, achse, gruppe, kreis, name, rahmen, raster, text, waagrecht


def zeichne(vergleich, druck=False):
    """An empty Vergleich has an axis and no rows."""
    blatt = DRUCK if druck else SCHIRM
    hoehe = blatt.zeilenhoehe * len(vergleich.zeilen)
    ende, schritt = achse([wert for _, *werte in vergleich.zeilen for wert in werte])
    zeilen = (_zeile(blatt, platz, zeile, ende, vergleich) for platz, zeile in enumerate(vergleich.zeilen))
    teile = (*raster(blatt, ende, schritt, hoehe, vergleich.einheit), *zeilen)
    return rahmen(blatt, vergleich, hoehe + blatt.fuss, teile)


def _zeile(blatt, platz, zeile, ende, vergleich):
    label, vorher, jetzt = zeile
    oben = platz * blatt.zeilenhoehe
    y = oben + blatt.mitte
    teile = [name(blatt, label, oben)]
    if vorher is not None and jetzt is not None:
        teile.append(waagrecht("weg", blatt.x(vorher, ende), blatt.x(jetzt, ende), y))
    if vorher is not None:
        teile.append(kreis("vorher", blatt.x(vorher, ende), y, blatt.radius))
    if jetzt is not None:
        teile.append(kreis("jetzt", blatt.x(jetzt, ende), y, blatt.radius))
    return gruppe((*teile, *_werte(blatt, vorher, jetzt, ende, y, vergleich.stellen)))


def _werte(blatt, vorher, jetzt, ende, y, stellen):
    """The smaller value stands left of its mark, the greater one right; equal values are written once."""
    if vorher is not None and vorher != jetzt:
        yield _wert(blatt, "leise auf", vorher, jetzt is not None and vorher < jetzt, ende, y, stellen)
    if jetzt is not None:
        yield _wert(blatt, "fett auf", jetzt, vorher is not None and jetzt < vorher, ende, y, stellen)


def _wert(blatt, klasse, wert, links, ende, y, stellen):
    anker, dx = ("end", -2 * blatt.radius) if links else ("start", 2 * blatt.radius)
    return text(dezimal(wert, stellen), blatt.x(wert, ende), y + blatt.schrift // 3, klasse, anker, dx)
