"""Storing events: who was there from where, and what the headcount consists of."""

from dataclasses import dataclass
from datetime import timedelta

from veranstaltungen.models import Veranstaltung, Zaehlung

from .kalender import uhrzeit

ZWEI_STUNDEN = timedelta(hours=2)


@dataclass
class Termin:
    veranstaltung: Veranstaltung
    mitveranstalter: tuple = ()
    anwesende: tuple = ()
    aufgliederung: dict | None = None  # {(merkmal, auspraegung): anzahl}


def termin(vorhaben, art, tag, stunde, titel, teilnehmende, **felder):
    """An event that took place; without a headcount it is still planned unless `status` says otherwise."""
    beteiligte = {name: felder.pop(name, ()) for name in ("mitveranstalter", "anwesende")}
    beginn = uhrzeit(tag, stunde)
    vorgaben = {"status": "geplant" if teilnehmende is None else "durchgefuehrt", "ende": beginn + ZWEI_STUNDEN}
    veranstaltung = Veranstaltung(
        vorhaben=vorhaben, art=art, titel=titel, beginn=beginn, teilnehmende=teilnehmende, **vorgaben | felder
    )
    return Termin(veranstaltung, **beteiligte)


def gliedere_auf(zufall, eintrag):
    """Women and men of the headcount, and how many were under 18; the rest was not asked."""
    zahl = eintrag.veranstaltung.teilnehmende
    weiblich = zahl * zufall.randint(42, 58) // 100
    maennlich = (zahl - weiblich) * zufall.randint(85, 100) // 100
    eintrag.aufgliederung = {
        ("geschlecht", "weiblich"): weiblich,
        ("geschlecht", "maennlich"): maennlich,
        ("altersgruppe", "u18"): zahl * zufall.randint(5, 25) // 100,
    }


def speichern(termine, praefix):
    termine = sorted(termine, key=lambda eintrag: eintrag.veranstaltung.beginn)
    for nummer, eintrag in enumerate(termine, start=1):
        eintrag.veranstaltung.kennung = f"{praefix}-veranstaltung-{nummer:02}"
    Veranstaltung.objects.bulk_create(eintrag.veranstaltung for eintrag in termine)
    for feld in (Veranstaltung.mitveranstalter, Veranstaltung.anwesende):
        feld.through.objects.bulk_create(
            feld.through(veranstaltung=eintrag.veranstaltung, organisation=organisation)
            for eintrag in termine
            for organisation in getattr(eintrag, feld.field.name)
        )
    Zaehlung.objects.bulk_create(
        Zaehlung(veranstaltung=eintrag.veranstaltung, merkmal=merkmal, auspraegung=auspraegung, anzahl=anzahl)
        for eintrag in termine
        for (merkmal, auspraegung), anzahl in (eintrag.aufgliederung or {}).items()
    )
