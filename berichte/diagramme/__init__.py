"""Drawings, one file per kind: hollow before, filled now, hairline axis, value beside its mark, name above its row.

One SVG for page and print. Positions in per cent, type in pixels and no viewBox: it fits phone and desk without
shrinking the letters. Only presentation attributes and classes: the page's policy forbids style attributes, and on
screen the stylesheet takes over by the classes.
"""

from berichte.aufbau import Anteilsbild, Punktreihen, Saeulen, Vergleich, Verlauf, Zielbild

from . import anteile, punktreihen, saeulen, vergleich, verlauf, zielbild

ZEICHNER = {
    Vergleich: vergleich.zeichne,
    Punktreihen: punktreihen.zeichne,
    Saeulen: saeulen.zeichne,
    Anteilsbild: anteile.zeichne,
    Zielbild: zielbild.zeichne,
    Verlauf: verlauf.zeichne,
}


def zeichne(teil, druck=False):
    """The SVG as a safe string. In print a number that must not leave the house has words, and no mark."""
    return ZEICHNER[type(teil)](teil, druck)
