from .anmeldestand import Anmeldestand
from .anmeldung import Anmeldung
from .kataloge import Anmeldestatus, Bedarf, Nachrichtenart, Veranstaltungsart, Veranstaltungsstatus, Zaehlart
from .nachricht import Nachricht
from .oeffentliche import oeffentliche
from .platzvergabe import Platzvergabe
from .reihe import Reihe
from .serie import Serie
from .veranstaltung import Veranstaltung
from .veranstaltungstext import KOPF, TEXTE, Veranstaltungstext
from .wortlaut import Wortlaut, platzhalter
from .zaehlung import Merkmal, Zaehlung

__all__ = [
    "KOPF",
    "TEXTE",
    "Anmeldestand",
    "Anmeldestatus",
    "Anmeldung",
    "Bedarf",
    "Merkmal",
    "Nachricht",
    "Nachrichtenart",
    "Platzvergabe",
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
