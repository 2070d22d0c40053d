"""What somebody outside the team sees of a frozen report: no small number, and no way that leads to one.

A list behind a number shows only columns that are named here, none of them about the people counselled; so a number
that is hidden in a table cannot be counted again from the records. What is not named here is not shown.
"""

from dataclasses import replace

from berichte.kennzahlen import KENNZAHLEN

from .fundstellen import ohne_internes, umgebaut
from .nachmeldung import VON_MENSCHEN

SPALTEN = {
    "beratung": (
        *("angebot", "kontaktart", "adressat", "ergebnis", "personenzahl", "dauer", "unterstuetzungen"),
        *("hauptthema", "nebenthemen", "vermittlungen", "organisation"),
    ),
    "vermittlung": ("art", "status", "stelle", "thema"),
    "veranstaltung": ("titel", "art", "teilnehmende", "zaehlart", "reihe", "thema", "mitveranstalter", "anwesende"),
    "organisation": ("name", "typ"),
    "netzwerkkontakt": ("art", "organisation"),
    "belegteil": ("beleg", "position", "gruppe", "kostenart", "satz", "foerderfaehig"),
}
NUR_MONAT = {"beratung", "vermittlung"}  # on which day somebody came is a trace of a person


def bedeckt(dokument):
    """As the files print it; a number leads on only where its records may be seen."""
    verdeckte = dokument.verborgene  # hidden in one place is hidden in all
    return umgebaut(ohne_internes(dokument), lambda zelle: _gedeckt(zelle, verdeckte), lambda zeile: zeile)


def _gedeckt(zelle, verdeckte):
    if zelle.ersatz:
        return replace(zelle, text=zelle.ersatz, wert=None, ersatz="", fundstelle=None)
    if zelle.fundstelle is None or (_zeigbar(zelle.fundstelle) and zelle.fundstelle not in verdeckte):
        return zelle
    return replace(zelle, fundstelle=None)


def _zeigbar(fundstelle):
    kennzahl = KENNZAHLEN.get(fundstelle.kennzahl)
    von_menschen = fundstelle.ausschnitt and fundstelle.ausschnitt[0] in VON_MENSCHEN
    if kennzahl is None or kennzahl.nur_team or von_menschen:
        return False
    return kennzahl.modell._meta.model_name in SPALTEN
