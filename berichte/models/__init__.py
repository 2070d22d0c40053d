from .beleg import Beleg, Belegdatei
from .belegaufteilung import Belegaufteilung
from .belegteil import Belegteil
from .bericht import Begruendung, Bericht, Berichtsart, Berichtstext
from .berichtsstand import Berichtsstand
from .einreichung import Einreichung, Weg
from .kostenposition import Kostenart, Kostenposition, Pauschalbasis
from .lesezugang import Lesezugang, Umfang
from .mittelabruf import Mittelabruf
from .pruefung import Pruefung
from .siegelbestaetigung import Siegelbestaetigung
from .standzeile import Standzahl, Standzeile
from .zielwert import Zielwert

__all__ = [
    "Begruendung",
    "Beleg",
    "Belegaufteilung",
    "Belegdatei",
    "Belegteil",
    "Bericht",
    "Berichtsart",
    "Berichtsstand",
    "Berichtstext",
    "Einreichung",
    "Kostenart",
    "Kostenposition",
    "Lesezugang",
    "Mittelabruf",
    "Pauschalbasis",
    "Pruefung",
    "Siegelbestaetigung",
    "Standzahl",
    "Standzeile",
    "Umfang",
    "Weg",
    "Zielwert",
]
