from .beschluss import Beschluss
from .feedback import Feedback, Feedbackzahl
from .feedbackfragen import ANTWORTEN, Frage
from .kalenderlink import Kalenderlink
from .kataloge import SITZUNGSARTEN, Veranstaltungsart, Veranstaltungsstatus, Zaehlart
from .nachweisdatei import BELEGT, KUENDIGT_AN, Abbildung, Nachweisart, Nachweisdatei
from .oeffentliche import oeffentliche
from .protokoll import Protokoll
from .publizitaet import Medium, Publizitaetsdatei, Publizitaetsnachweis
from .reihe import Reihe
from .serie import Serie
from .veranstaltung import Veranstaltung
from .veranstaltungstext import KOPF, TEXTE, Veranstaltungstext
from .wortlaut import Wortlaut, platzhalter
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "ANTWORTEN",
    "BELEGT",
    "KOPF",
    "KUENDIGT_AN",
    "SITZUNGSARTEN",
    "TEXTE",
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
    "Veranstaltungstext",
    "Wortlaut",
    "Zaehlart",
    "Zaehlung",
    "oeffentliche",
    "platzhalter",
]
