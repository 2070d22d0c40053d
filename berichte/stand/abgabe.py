"""What leaves the house of a frozen report: all from what is stored, its records by their numbers in it."""

from berichte.ausgabe.datensaetze import JA, auflistbare
from berichte.ausgabe.formate import Abgabe
from berichte.models.standzeile import HAPPEN

from .spuren import nomen


def abgabe(stand, mit_eintraegen=True):
    """The same every time, whatever has happened to the records since."""
    dokument = stand.festgehalten
    return Abgabe(dokument, stand.austausch, datensaetze(stand, dokument) if mit_eintraegen else ())


def datensaetze(stand, dokument):
    """As `ausgabe.datensaetze.zeilen`, and by the same rules."""
    labels = {definition.schluessel: definition.label for definition in dokument.definitionen}
    for schluessel, laengste in auflistbare(dokument, stand.spannen).items():
        kreise = {zahl.zeitraum: set(zahl.zeilen) for zahl in stand.zahlen.filter(kennzahl=schluessel, nach="")}
        eintraege = stand.zeilen.filter(nummer__in=kreise[laengste]).order_by("tag", "nummer")
        for eintrag in eintraege.iterator(HAPPEN):
            marken = (JA if eintrag.nummer in kreise.get(spanne, ()) else "" for spanne in stand.spannen)
            yield (schluessel, labels[schluessel], nomen(eintrag.art), eintrag.nummer, eintrag.tag, *marken)
