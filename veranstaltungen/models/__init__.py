from .beschluss import Beschluss
from .kataloge import SITZUNGSARTEN, Veranstaltungsart, Veranstaltungsstatus, Zaehlart
from .protokoll import Protokoll
from .reihe import Reihe
from .serie import Serie
from .veranstaltung import Veranstaltung
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "SITZUNGSARTEN",
    "Beschluss",
    "Merkmal",
    "Protokoll",
    "Reihe",
    "Serie",
    "Veranstaltung",
    "Veranstaltungsart",
    "Veranstaltungsstatus",
    "Zaehlart",
    "Zaehlung",
]
