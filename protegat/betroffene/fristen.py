"""When something goes, as the rules of deletion say it."""

from protegat.loeschung.fristen import AM_TAG
from protegat.loeschung.regeln import REGELN


def regeln_zu(modelle):
    """The rules that delete rows of these models, named by their labels."""
    return [regel for regel in REGELN if regel.modell._meta.label in modelle]


def fristen(modelle):
    """`[(what, how long, from when), ...]`"""
    return [(regel.datenart, regel.frist.worte, regel.beginn) for regel in regeln_zu(modelle)]


def frist_in_worten(wie_lange, ab):
    """`6 Monate (ab: letzter Kontakt)`; where the beginning is the day itself, only that."""
    return ab if wie_lange == AM_TAG.worte else f"{wie_lange} (ab: {ab})"


def fristsaetze(modelle):
    return [f"{was}: {frist_in_worten(wie_lange, ab)}" for was, wie_lange, ab in fristen(modelle)]
