"""Sections 1, 2 and 2c: counselling and where it led."""

from berichte.kennzahlen import (
    ANTEIL_MIT_CODE,
    BEDARFSLUECKEN,
    BERATENE,
    BERATUNGEN,
    BERATUNGSSTUNDEN,
    EINDEUTIGE_PERSONEN,
    ERSTBERATUNGEN,
    KURZKONTAKTE,
    VERMITTLUNGEN,
    VERMITTLUNGSQUOTE,
)

from . import worte
from .worte import Nomen, am_anfang, glied, satz, wert_von

ENDETEN = Nomen("Keine Beratung endete", "Eine Beratung endete", "Beratungen endeten")
PERSONEN = Nomen("keine Person", "mindestens eine Person", "verschiedene Personen")
STUNDEN = Nomen("keiner Stunde", "einer Stunde", "Stunden")


def gezaehlt(lage):
    """`Im IV. Quartal 2018 zählten wir 49 Beratungen mit 58 Teilnahmen, dazu 12 Kurzkontakte.`"""
    return satz(f"{am_anfang(lage)} zählten wir ", *_beratungen(lage), ".")


def bisher(lage):
    return satz("Seit Beginn des Vorhabens zählten wir ", *_beratungen(lage, "vorhaben"), ".")


def _beratungen(lage, spalte="quartal"):
    beratungen = glied(lage, BERATUNGEN, worte.BERATUNGEN, spalte)
    kurze = glied(lage, KURZKONTAKTE, worte.KURZKONTAKTE, spalte)
    if not beratungen.wert:
        return beratungen, " und ", kurze
    return beratungen, " mit ", glied(lage, BERATENE, worte.MIT_TEILNAHMEN, spalte), ", dazu ", kurze


def umfang(lage):
    """`Das waren 36,5 Stunden Beratung, darunter 15 Erstberatungen.`, without repeating how many there were."""
    if not wert_von(lage, BERATUNGEN):
        return None
    erste = glied(lage, ERSTBERATUNGEN, worte.ERSTBERATUNGEN)
    return satz("Wir berieten in ", glied(lage, BERATUNGSSTUNDEN, STUNDEN), " und zählten ", erste, ".")


def personen(lage):
    """An honest lower bound, and how far it may be from the truth."""
    wert = wert_von(lage, EINDEUTIGE_PERSONEN)
    if not wert:
        return None
    zahl = EINDEUTIGE_PERSONEN.text(wert).replace("mind.", "mindestens")
    wen = lage.zelle(EINDEUTIGE_PERSONEN, wert, lage.zeitraum, text=PERSONEN.mit(zahl, wert))
    return satz("Wir berieten ", wen, "; einen Code tragen ", glied(lage, ANTEIL_MIT_CODE), " der Beratungen.")


def vermittelt(lage):
    if not wert_von(lage, BERATUNGEN):
        return None
    vermittlungen = glied(lage, VERMITTLUNGEN, worte.VERMITTLUNGEN)
    if not vermittlungen.wert:
        return satz(f"{am_anfang(lage)} gab es ", vermittlungen, ".")
    quote = glied(lage, VERMITTLUNGSQUOTE)
    return satz("Vermittelt haben wir in ", quote, " der Beratungen; das ergab ", vermittlungen, ".")


def bedarfsluecken(lage):
    if not wert_von(lage, BERATUNGEN):
        return None
    return satz(glied(lage, BEDARFSLUECKEN, ENDETEN), " ohne ein passendes Angebot.")
