from .kataloge import Gezaehlt, Veranstaltungsart, Veranstaltungsstatus, Zaehlart, Zugang
from .kostenpunkt import Kostenpunkt
from .reihe import Reihe
from .serie import Serie
from .tipp import Tipp, Tuer, Tuergruppe
from .veranstaltung import Veranstaltung
from .verlegung import Verlegung
from .vorhabenanteil import Vorhabenanteil
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "Gezaehlt",
    "Kostenpunkt",
    "Merkmal",
    "Reihe",
    "Serie",
    "Tipp",
    "Tuer",
    "Tuergruppe",
    "Veranstaltung",
    "Veranstaltungsart",
    "Veranstaltungsstatus",
    "Verlegung",
    "Vorhabenanteil",
    "Zaehlart",
    "Zaehlung",
    "Zugang",
]
