"""What a sheet for others prints instead of a number that is too small to be shown."""

from dataclasses import replace

from berichte.kleinzellen.blatt import VERBORGEN, klein
from berichte.kleinzellen.spalte import verborgene, verraet


def einzeln(zelle, schwelle):
    """A number that stands alone."""
    return replace(zelle, ersatz=klein(schwelle)) if 0 < zelle.wert < schwelle else zelle


def gedeckt(zeilen, schwelle):
    """The rows of one column; where hiding some would still give one away, none is shown."""
    werte = {platz: zeile.zellen[0].wert for platz, zeile in enumerate(zeilen)}
    kleine, weitere = verborgene(werte, schwelle)
    marken = dict.fromkeys(kleine, klein(schwelle)) | dict.fromkeys(weitere, VERBORGEN)
    if verraet(werte, schwelle):
        marken = dict.fromkeys(werte, VERBORGEN)
    return tuple(_mit_marke(zeile, marken.get(platz, "")) for platz, zeile in enumerate(zeilen))


def _mit_marke(zeile, marke):
    return replace(zeile, zellen=(replace(zeile.zellen[0], ersatz=marke),))
