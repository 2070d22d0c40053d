"""What a sheet for others prints instead of a number that is too small to be shown."""

from dataclasses import replace

from berichte.abschnitte.zielgruppe import gedeckt as im_bericht_gedeckt
from berichte.kleinzellen import verraet


def einzeln(zelle, schwelle):
    """A number that stands alone."""
    return replace(zelle, ersatz=f"< {schwelle}") if 0 < zelle.wert < schwelle else zelle


def gedeckt(zeilen, schwelle):
    """The rows of one column; where hiding some would still give one away, none is shown."""
    if verraet({platz: zeile.zellen[0].wert for platz, zeile in enumerate(zeilen)}, schwelle):
        return tuple(replace(zeile, zellen=(replace(zeile.zellen[0], ersatz="verborgen"),)) for zeile in zeilen)
    return tuple(im_bericht_gedeckt(zeilen, schwelle))
