from .reihe import Reihe
from .veranstaltung import Veranstaltung, Veranstaltungsart, Veranstaltungsstatus, Zaehlart
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
