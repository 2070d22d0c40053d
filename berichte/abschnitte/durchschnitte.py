"""Attendances per event, said the same way wherever they are printed."""

from django.utils import formats

from berichte.aufbau import Zeile, Zelle
from berichte.kennzahlen import TEILNAHMEN, VERANSTALTUNGEN
from berichte.kennzahlen.veranstaltungen import durchschnitt


def _text(wert):
    return "–" if wert is None else formats.number_format(wert, 1)


def durchschnitte(lage, art):
    """The three columns of attendances per event; None without events."""
    return tuple(map(durchschnitt, lage.werte(TEILNAHMEN[art]), lage.werte(VERANSTALTUNGEN[art])))


def schnitt_in_worten(lage, art):
    """`Teilnahmen, Ø 41,7`: the unit line of a figure, over the whole Vorhaben."""
    schnitt = durchschnitte(lage, art)[-1]
    return "Teilnahmen" if schnitt is None else f"Teilnahmen, Ø {_text(schnitt)}"


def schnitt_zeile(lage, art):
    return Zeile(
        "Durchschnitt",
        tuple(Zelle(_text(wert), wert) for wert in durchschnitte(lage, art)),
        einheit="Teilnahmen je Veranstaltung",
        regel="K10 geteilt durch K9, auf eine Stelle gerundet.",
    )
