from .feedback import Feedback, Feedbackzahl
from .feedbackfragen import ANTWORTEN, Frage
from .kalenderlink import Kalenderlink
from .kataloge import Veranstaltungsart, Veranstaltungsstatus, Zaehlart
from .reihe import Reihe
from .serie import Serie
from .veranstaltung import Veranstaltung
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "ANTWORTEN",
    "Feedback",
    "Feedbackzahl",
    "Frage",
    "Kalenderlink",
    "Merkmal",
    "Reihe",
    "Serie",
    "Veranstaltung",
    "Veranstaltungsart",
    "Veranstaltungsstatus",
    "Zaehlart",
    "Zaehlung",
]
