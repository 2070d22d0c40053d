"""Sections 5 and 6: Projektträger, meetings and partners."""

from berichte.kennzahlen import (
    AKTIVE_PARTNER,
    ANWESENDE,
    NEUE_ANWESENDE,
    NEUE_PARTNER,
    TRAEGER_KONTAKTE,
    TRAEGER_ORGANISATIONEN,
    TRAEGER_PERSONEN,
    VERANSTALTUNGEN,
)
from veranstaltungen.models import Veranstaltungsart

from . import worte
from .worte import Nomen, am_anfang, glied, gross, im_zeitraum, satz, wert_von

TREFFEN = {
    Veranstaltungsart.NETZWERKTREFFEN: Nomen("kein Netzwerktreffen", "ein Netzwerktreffen", "Netzwerktreffen"),
    Veranstaltungsart.GREMIUM: Nomen("keine Gremiensitzung", "eine Gremiensitzung", "Gremiensitzungen"),
}
ORGANISATIONEN = Nomen("keine Organisation", "eine Organisation", "Organisationen")
NEU = Nomen("keine neu", "eine neu", "neu")


def traeger(lage):
    """`… begleiteten wir Fachkräfte und Träger in 12 Kontakten mit 30 Teilnahmen, verteilt auf 5 Organisationen.`"""
    return _begleitet(lage, im_zeitraum(lage), "quartal")


def traeger_bisher(lage):
    return _begleitet(lage, "seit Beginn des Vorhabens", "vorhaben")


def _begleitet(lage, wann, spalte):
    kontakte = glied(lage, TRAEGER_KONTAKTE, worte.IN_KONTAKTEN, spalte)
    anfang = f"{gross(wann)} begleiteten wir Fachkräfte und Träger in "
    if not kontakte.wert:
        return satz(anfang, kontakte, ".")
    teilnahmen = glied(lage, TRAEGER_PERSONEN, worte.MIT_TEILNAHMEN, spalte)
    organisationen = glied(lage, TRAEGER_ORGANISATIONEN, worte.MIT_ORGANISATIONEN, spalte)
    aus = ("; sie kamen aus ", organisationen) if organisationen.wert else ()
    return satz(anfang, kontakte, " mit ", teilnahmen, *aus, ".")


def treffen(lage):
    """`Im IV. Quartal 2018: 6 Netzwerktreffen, 14 Organisationen, davon 5 neu.`"""
    return _treffen(lage, am_anfang(lage), "quartal")


def treffen_bisher(lage):
    return _treffen(lage, "Im Vorhaben bisher", "vorhaben")


def _treffen(lage, anfang, spalte):
    """Since the Vorhaben began all were new once, so its sentence does not say so."""
    alle = [glied(lage, VERANSTALTUNGEN[art], nomen, spalte) for art, nomen in TREFFEN.items()]
    erste, *weitere = [zelle for zelle in alle if zelle.wert] or alle[:1]
    stuecke = [f"{anfang}: ", erste, *(teil for zelle in weitere for teil in (" und ", zelle))]
    organisationen = glied(lage, ANWESENDE, ORGANISATIONEN, spalte)
    if organisationen.wert:
        stuecke += [", ", organisationen]
    if organisationen.wert and spalte == "quartal":
        stuecke += [", davon ", glied(lage, NEUE_ANWESENDE, NEU)]
    return satz(*stuecke, ".")


def partner(lage):
    """`… arbeiteten wir mit 14 Partnerorganisationen zusammen, davon 5 neu.`"""
    aktive = glied(lage, AKTIVE_PARTNER, worte.MIT_PARTNERN)
    neue = (", davon ", glied(lage, NEUE_PARTNER, NEU)) if wert_von(lage, AKTIVE_PARTNER) else ()
    return satz(f"{am_anfang(lage)} arbeiteten wir mit ", aktive, " zusammen", *neue, ".")
