from .kataloge import Veranstaltungsart, Veranstaltungsstatus, Zaehlart
from .oeffentliche import oeffentliche
from .reihe import Reihe
from .serie import Serie
from .veranstaltung import Veranstaltung
from .veranstaltungstext import KOPF, TEXTE, Veranstaltungstext
from .wortlaut import Wortlaut, platzhalter
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "KOPF",
    "TEXTE",
    "Merkmal",
    "Reihe",
    "Serie",
    "Veranstaltung",
    "Veranstaltungsart",
    "Veranstaltungsstatus",
    "Veranstaltungstext",
    "Wortlaut",
    "Zaehlart",
    "Zaehlung",
    "oeffentliche",
    "platzhalter",
]
