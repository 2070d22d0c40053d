"""Whom one asks for at the invented partners, what is agreed with them, and how they belong together."""

from datetime import timedelta

from netzwerk.models import Beziehung, Beziehungsart, Kontaktperson, Vereinbarung, Vereinbarungsart

FUNKTIONEN = ("Empfang", "Leitung", "Beratung")
ABSPRACHEN = (  # kind, what, began and ends so many days from today
    (Vereinbarungsart.RAUM, "Raum am Dienstagnachmittag", -320, 45),
    (Vereinbarungsart.KOOPERATION, "Gemeinsame Informationsabende", -400, None),
    (Vereinbarungsart.ABSICHT, "Gemeinsamer Antrag für das Stadtteilfest", -700, -30),
    (Vereinbarungsart.KOOPERATION, "Offene Sprechstunde im Haus", 20, 385),
)
VERBINDUNGEN = (  # which of them is what to which, since and until so many days from today
    (0, Beziehungsart.ZUSAMMENARBEIT, 1, -500, None),
    (2, Beziehungsart.TRAEGER, 3, -900, None),
    (3, Beziehungsart.MITGLIED, 1, -800, -60),
)


def anlegen(organisationen, konto, heute):
    for zeile in (
        *_personen(organisationen),
        *_absprachen(organisationen, heute),
        *_verbindungen(organisationen, heute),
    ):
        zeile.zeichne(konto)
        zeile.save()


def _personen(organisationen):
    for nummer, (organisation, funktion) in enumerate(zip(organisationen, FUNKTIONEN, strict=False), start=1):
        yield Kontaktperson(organisation=organisation, name=f"Ansprechstelle {nummer}", funktion=funktion)


def _absprachen(organisationen, heute):
    for organisation, (art, was, *tage) in zip(organisationen, ABSPRACHEN, strict=False):
        von, bis = _zeit(heute, tage)
        yield Vereinbarung(organisation=organisation, art=art, gegenstand=was, von=von, bis=bis)


def _verbindungen(organisationen, heute):
    for eine, art, andere, *tage in VERBINDUNGEN:
        von, bis = _zeit(heute, tage)
        yield Beziehung(organisation=organisationen[eine], art=art, gegenueber=organisationen[andere], von=von, bis=bis)


def _zeit(heute, tage):
    return [None if abstand is None else heute + timedelta(days=abstand) for abstand in tage]
