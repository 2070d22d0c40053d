"""A printed cell as a number: what spreadsheets and other programs can count with."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

DRUCKBILD = re.compile(r"(?P<zeichen>[+−-]?) ?(?P<betrag>\d[\d.]*)(?:,(?P<bruch>\d+))?(?:[ \u00a0](?P<einheit>[%€]))?")

SCHRANKEN = ("mind.", "max.")
MIT_VORZEICHEN = ("+ ", "− ")  # how a change is printed


@dataclass(frozen=True)
class Zahl:
    """The exact value, and how it is printed: decimals, unit, and whether a plus is written."""

    wert: int | Decimal
    text: str  # as one types it: no dots between thousands
    stellen: int
    einheit: str
    mit_vorzeichen: bool
    wort: str = ""  # of a bound: `mind. `

    @property
    def format(self):
        """The same print as a number format of a spreadsheet."""
        form = "#,##0" + ("." + "0" * self.stellen if self.stellen else "")
        form = f'"{self.wort}"{form}' if self.wort else form
        form += {"%": "%", "€": "\u00a0€", "": ""}[self.einheit]
        return f'"+ "{form};"− "{form};{form}' if self.mit_vorzeichen else form

    @property
    def fuer_tabelle(self):
        """A spreadsheet keeps 12.5 % as 0.125."""
        return Decimal(self.wert) / 100 if self.einheit == "%" else self.wert


def als_zahl(zelle):
    """The number that a cell shows, or None where it shows words, more than a number, or hides it."""
    ist_zahl = isinstance(zelle.wert, int | Decimal) and not isinstance(zelle.wert, bool)
    bild = DRUCKBILD.fullmatch(zelle.text)
    if zelle.ersatz or not ist_zahl or not bild:
        return None
    bruch, einheit = bild["bruch"] or "", bild["einheit"] or ""
    minus = "-" if bild["zeichen"] in ("−", "-") else ""
    text = minus + bild["betrag"].replace(".", "") + (f",{bruch}" if bruch else "")
    return Zahl(zelle.wert, text, len(bruch), einheit, zelle.text[:2] in MIT_VORZEICHEN)


def als_schranke(zelle):
    """The number of `mind. 31`: a spreadsheet counts with it, and its format prints the word."""
    wort, _, text = zelle.text.partition(" ")
    zahl = als_zahl(replace(zelle, text=text)) if wort in SCHRANKEN else None
    return zahl and replace(zahl, wort=f"{wort} ")
