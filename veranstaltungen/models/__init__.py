from .kataloge import Veranstaltungsart, Veranstaltungsstatus, Zaehlart
from .reihe import Reihe
from .veranstaltung import Veranstaltung
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "Merkmal",
    "Reihe",
    "Veranstaltung",
    "Veranstaltungsart",
    "Veranstaltungsstatus",
    "Zaehlart",
    "Zaehlung",
]
