from .beschluss import Beschluss
from .feedback import Feedback, Feedbackzahl
from .feedbackfragen import ANTWORTEN, Frage
from .kalenderlink import Kalenderlink
from .kataloge import SITZUNGSARTEN, Veranstaltungsart, Veranstaltungsstatus, Zaehlart
from .nachweisdatei import BELEGT, KUENDIGT_AN, Abbildung, Nachweisart, Nachweisdatei
from .protokoll import Protokoll
from .publizitaet import Medium, Publizitaetsdatei, Publizitaetsnachweis
from .reihe import Reihe
from .serie import Serie
from .veranstaltung import Veranstaltung
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "ANTWORTEN",
    "BELEGT",
    "KUENDIGT_AN",
    "SITZUNGSARTEN",
    "Abbildung",
    "Beschluss",
    "Feedback",
    "Feedbackzahl",
    "Frage",
    "Kalenderlink",
    "Medium",
    "Merkmal",
    "Nachweisart",
    "Nachweisdatei",
    "Protokoll",
    "Publizitaetsdatei",
    "Publizitaetsnachweis",
    "Reihe",
    "Serie",
    "Veranstaltung",
    "Veranstaltungsart",
    "Veranstaltungsstatus",
    "Zaehlart",
    "Zaehlung",
]
