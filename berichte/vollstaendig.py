"""What a report still lacks before it can be frozen. Drafts that nobody has taken over are no gap."""

from dataclasses import dataclass

from .arten import QUARTALSBERICHT
from .texte.schreibfeld import abweichungen

TEXT, GRUND = "Text", "Grund"
ZIELKAPITEL = "9"


@dataclass(frozen=True)
class Luecke:
    """One thing to do, in which chapter, and where on the page."""

    kapitel: str
    anker: str
    wort: str
    satz: str


def luecken(lage, art=QUARTALSBERICHT):
    """Required texts that are missing, texts whose figures have changed, targets without their reason."""
    gefunden = [luecke for abschnitt in art.abschnitte for luecke in _im_abschnitt(abschnitt(lage))]
    return gefunden + (list(_gruende(lage)) if _hat_ziele(art) else [])


def offene_ziele(lage):
    """The targets so far off their pace that the report gives a reason."""
    return [ziel for ziel in lage.ziele if ziel.stand != "im"]


def _hat_ziele(art):
    return any(abschnitt.nummer == ZIELKAPITEL for abschnitt in art.abschnitte)


def _im_abschnitt(abschnitt):
    for feld in abschnitt.textfelder:
        anker, text = f"text-{feld.schluessel}", abschnitt.lage.texte.get(feld.schluessel)
        if text is None and feld.pflicht:
            yield Luecke(abschnitt.nummer, anker, TEXT, f"{feld.label}: Der Text fehlt.")
        elif text is not None and text.quellen:
            for abweichung in abweichungen(text, abschnitt.entwurfssaetze()):
                yield Luecke(abschnitt.nummer, anker, TEXT, f"{feld.label}: {abweichung.satz}")


def _gruende(lage):
    for ziel in offene_ziele(lage):
        if ziel.zielwert.pk not in lage.begruendungen:
            anker = f"grund-{ziel.zielwert.pk}"
            yield Luecke(ZIELKAPITEL, anker, GRUND, f"{ziel.zielwert}: Die Begründung fehlt.")
