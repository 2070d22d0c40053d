"""When something goes, as the rules of deletion say it."""

from protegat.loeschung.regeln import REGELN


def regeln_zu(modelle):
    """The rules that delete rows of these models, named by their labels."""
    return [regel for regel in REGELN if regel.modell._meta.label in modelle]


def fristen(modelle):
    """`[(what, how long, from when), ...]`"""
    return [(regel.datenart, regel.frist.worte, regel.beginn) for regel in regeln_zu(modelle)]


def in_worten(modelle):
    return [f"{was}: {wie_lange} ab: {ab}" for was, wie_lange, ab in fristen(modelle)]
