"""Two versions of one report, side by side: what differs."""

from dataclasses import dataclass

from berichte.kennzahlen import KENNZAHLEN
from protegat.basis.zeitraum import Zeitraum


@dataclass(frozen=True)
class Unterschied:
    """One figure, or one text, that the later version says otherwise; empty where it said nothing."""

    label: str
    zeitraum: str
    alt: str
    neu: str
    recht: str = ""  # what somebody needs besides to see it


def unterschiede(alt, neu):
    """Every figure and every text that is not the same in both, in the order of the later one."""
    davor, danach = _zahlen(alt), _zahlen(neu)
    for ort in dict.fromkeys([*danach, *davor]):
        if davor.get(ort) != danach.get(ort):
            worte = davor.get(ort, "–"), danach.get(ort, "–")
            yield Unterschied(_label(ort), str(Zeitraum(*ort[1:3])), *worte, _recht(ort))
    davor, danach = _texte(alt), _texte(neu)
    for feld in dict.fromkeys([*danach, *davor]):
        if davor.get(feld) != danach.get(feld):
            yield Unterschied(feld, "Text", davor.get(feld, "–"), danach.get(feld, "–"))


def _zahlen(stand):
    zahlen = stand.zahlen.order_by("nummer").values_list("kennzahl", "von", "bis", "nach", "auspraegung", "text")
    return {tuple(ort): text for *ort, text in zahlen}


def _texte(stand):
    gruende = {f"Begründung {grund['ziel']}": grund["text"] for grund in stand.texte["begruendungen"]}
    return stand.texte["texte"] | gruende


def _recht(ort):
    kennzahl = KENNZAHLEN.get(ort[0])
    return kennzahl.recht if kennzahl else ""


def _label(ort):
    kennzahl = KENNZAHLEN.get(ort[0])
    name = kennzahl.label if kennzahl else ort[0]
    if not ort[3]:
        return name
    bekannt = kennzahl and ort[3] in kennzahl.gliederungen
    return f"{name}: {kennzahl.bezeichnung(*ort[3:]) if bekannt else ort[4]}"
