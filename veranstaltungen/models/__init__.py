from .andrang import Andrang, noch_sekunden
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
    Gezaehlt,
    Nachrichtenart,
    Veranstaltungsart,
    Veranstaltungsstatus,
    Zaehlart,
    Zugang,
)
from .kostenpunkt import Kostenpunkt
from .nachricht import Nachricht
from .nachweisdatei import BELEGT, KUENDIGT_AN, Abbildung, Nachweisart, Nachweisdatei, pruefe_menschen
from .oeffentliche import oeffentliche
from .platzvergabe import Platzvergabe
from .protokoll import Protokoll
from .publizitaet import Medium, Publizitaetsdatei, Publizitaetsnachweis
from .reihe import Reihe
from .serie import Serie
from .tageslauf import Tageslauf, ueberfaellig
from .tipp import Tipp, Tuer, Tuergruppe
from .veranstaltung import Veranstaltung
from .veranstaltungstext import KOPF, TEXTE, Veranstaltungstext
from .verlegung import Verlegung
from .vorhabenanteil import Vorhabenanteil
from .wortlaut import Wortlaut, platzhalter
from .zaehlschritt import Zaehlschritt
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "ANTWORTEN",
    "BELEGT",
    "KOPF",
    "KUENDIGT_AN",
    "SITZUNGSARTEN",
    "TEXTE",
    "Abbildung",
    "Andrang",
    "Anmeldestand",
    "Anmeldestatus",
    "Anmeldung",
    "Bedarf",
    "Beschluss",
    "Feedback",
    "Feedbackzahl",
    "Frage",
    "Gezaehlt",
    "Kalenderlink",
    "Kostenpunkt",
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
    "Tageslauf",
    "Tipp",
    "Tuer",
    "Tuergruppe",
    "Veranstaltung",
    "Veranstaltungsart",
    "Veranstaltungsstatus",
    "Veranstaltungstext",
    "Verlegung",
    "Vorhabenanteil",
    "Wortlaut",
    "Zaehlart",
    "Zaehlschritt",
    "Zaehlung",
    "Zugang",
    "noch_sekunden",
    "oeffentliche",
    "platzhalter",
    "pruefe_menschen",
    "ueberfaellig",
]
