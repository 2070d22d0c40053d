from .kataloge import Veranstaltungsart, Veranstaltungsstatus, Zaehlart
from .reihe import Reihe
from .serie import Serie
from .veranstaltung import Veranstaltung
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "Merkmal",
    "Reihe",
    "Serie",
    "Veranstaltung",
    "Veranstaltungsart",
    "Veranstaltungsstatus",
    "Zaehlart",
    "Zaehlung",
]
