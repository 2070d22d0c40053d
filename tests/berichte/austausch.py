"""The figures for other programs, as the file and the command give them."""

from berichte.arten import QUARTALSBERICHT
from berichte.ausgabe.json import austausch


def inhalt(lage):
    return austausch(lage, QUARTALSBERICHT.dokument(lage))
