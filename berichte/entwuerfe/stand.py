"""Sections 7 and 9: publicity and targets; their figures are counted in the tables of the chapter itself."""

from berichte.aufbau import Zelle
from veranstaltungen.publizitaet import massnahmen

from .worte import Nomen, am_anfang, satz

MASSNAHMEN = Nomen("keine Maßnahme", "eine Maßnahme", "Maßnahmen")
IM_PLAN = Nomen("keines", "eines", "")


def publizitaet(lage):
    """`Im IV. Quartal 2018 hielten wir 5 Maßnahmen der Öffentlichkeitsarbeit fest.`"""
    anzahl = len(list(massnahmen(lage.vorhaben, lage.zeitraum)))
    fest = Zelle(MASSNAHMEN.mit(str(anzahl), anzahl), anzahl, "#k7")
    return satz(f"{am_anfang(lage)} hielten wir ", fest, " der Öffentlichkeitsarbeit fest.")


def im_plan(lage):
    """`Von 4 Zielen liegen 3 im Plan.`"""
    alle = lage.ziele
    if len(alle) < 2:
        return None
    gute = sum(ziel.stand == "im" for ziel in alle)
    liegen = "liegt" if gute in (0, 1) else "liegen"
    zelle = Zelle(IM_PLAN.mit(str(gute), gute).strip(), gute, "#k9")
    return satz("Von ", Zelle(f"{len(alle)} Zielen", len(alle), "#k9"), f" {liegen} ", zelle, " im Plan.")
