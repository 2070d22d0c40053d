from .bericht import Begruendung, Bericht, Berichtsart, Berichtstext
from .berichtsstand import Berichtsstand, Einreichung, Weg
from .lesezugang import Lesezugang, Umfang
from .pruefung import Pruefung
from .standzeile import Standzahl, Standzeile
from .zielwert import Zielwert

__all__ = [
    "Begruendung",
    "Bericht",
    "Berichtsart",
    "Berichtsstand",
    "Berichtstext",
    "Einreichung",
    "Lesezugang",
    "Pruefung",
    "Standzahl",
    "Standzeile",
    "Umfang",
    "Weg",
    "Zielwert",
]
