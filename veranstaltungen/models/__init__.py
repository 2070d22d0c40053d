from .anmeldestand import Anmeldestand
from .anmeldung import Anmeldung
from .beschluss import Beschluss
from .feedback import Feedback, Feedbackzahl
from .feedbackfragen import ANTWORTEN, Frage
from .kalenderlink import Kalenderlink
from .kataloge import (
    SITZUNGSARTEN,
    Anmeldestatus,
    Bedarf,
    Nachrichtenart,
    Veranstaltungsart,
    Veranstaltungsstatus,
    Zaehlart,
)
from .nachricht import Nachricht
from .nachweisdatei import BELEGT, KUENDIGT_AN, Abbildung, Nachweisart, Nachweisdatei
from .oeffentliche import oeffentliche
from .platzvergabe import Platzvergabe
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
    "Anmeldestand",
    "Anmeldestatus",
    "Anmeldung",
    "Bedarf",
    "Beschluss",
    "Feedback",
    "Feedbackzahl",
    "Frage",
    "Kalenderlink",
    "Medium",
    "Merkmal",
    "Nachricht",
    "Nachrichtenart",
    "Nachweisart",
    "Nachweisdatei",
    "Platzvergabe",
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
