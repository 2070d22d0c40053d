from .beschluss import Beschluss
from .feedback import Feedback, Feedbackzahl
from .feedbackfragen import ANTWORTEN, Frage
from .kalenderlink import Kalenderlink
from .kataloge import SITZUNGSARTEN, Veranstaltungsart, Veranstaltungsstatus, Zaehlart
from .protokoll import Protokoll
from .reihe import Reihe
from .serie import Serie
from .veranstaltung import Veranstaltung
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "ANTWORTEN",
    "SITZUNGSARTEN",
    "Beschluss",
    "Feedback",
    "Feedbackzahl",
    "Frage",
    "Kalenderlink",
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
