"""Sections 3 and 4: events and who came."""

from berichte.kennzahlen import DURCHSCHNITT, TEILNAHMEN, VERANSTALTUNGEN
from veranstaltungen.models import Veranstaltungsart

from . import worte
from .worte import Nomen, am_anfang, glied, satz, wert_von

NACHMITTAG = Veranstaltungsart.BERATUNGSNACHMITTAG
INFORMATION = Veranstaltungsart.INFORMATIONSVERANSTALTUNG
SCHULUNG = Veranstaltungsart.SCHULUNG
NOMEN = {
    NACHMITTAG: Nomen("keinen Beratungsnachmittag", "einen Beratungsnachmittag", "Beratungsnachmittage"),
    INFORMATION: Nomen(
        "keine Informationsveranstaltung", "eine Informationsveranstaltung", "Informationsveranstaltungen"
    ),
    SCHULUNG: Nomen("keine Schulung", "eine Schulung", "Schulungen"),
}


def nachmittage(lage):
    """`Im IV. Quartal 2018 gab es 3 Beratungsnachmittage mit 120 Teilnahmen, im Durchschnitt 40,0.`"""
    return satz(f"{am_anfang(lage)} gab es ", *_art(lage, NACHMITTAG), ".")


def nachmittage_bisher(lage):
    return _bisher(lage, NACHMITTAG)


def informationen(lage):
    """With the trainings, where there are any."""
    schulungen = (" und ", *_art(lage, SCHULUNG)) if wert_von(lage, VERANSTALTUNGEN[SCHULUNG]) else ()
    return satz(f"{am_anfang(lage)} gab es ", *_art(lage, INFORMATION), *schulungen, ".")


def informationen_bisher(lage):
    return _bisher(lage, INFORMATION)


def _bisher(lage, art):
    if not wert_von(lage, VERANSTALTUNGEN[art], "vorhaben"):
        return None
    return satz("Seit Beginn des Vorhabens gab es ", *_art(lage, art, "vorhaben"), ".")


def _art(lage, art, spalte="quartal"):
    """An average says something from two events on."""
    anzahl = glied(lage, VERANSTALTUNGEN[art], NOMEN[art], spalte)
    if not anzahl.wert:
        return (anzahl,)
    teilnahmen = glied(lage, TEILNAHMEN[art], worte.MIT_TEILNAHMEN, spalte)
    schnitt = (", im Durchschnitt ", glied(lage, DURCHSCHNITT[art], None, spalte)) if anzahl.wert > 1 else ()
    return anzahl, " mit ", teilnahmen, *schnitt
