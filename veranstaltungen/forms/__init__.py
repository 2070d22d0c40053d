from .ausfall import AbsageForm, VerlegungForm
from .beteiligung import KostenpunktForm, VorhabenanteilForm
from .nacherfassung import NacherfassungForm
from .reihe import ReiheForm
from .teilnahmeliste import TeilnahmelisteForm
from .termine import TermineForm
from .tuer import NICHTS_ZURUECKZUNEHMEN, TippForm, UebernahmeForm
from .veranstaltung import VeranstaltungForm
from .zaehlung import ZaehlungForm, hindernis

__all__ = [
    "NICHTS_ZURUECKZUNEHMEN",
    "AbsageForm",
    "KostenpunktForm",
    "NacherfassungForm",
    "ReiheForm",
    "TeilnahmelisteForm",
    "TermineForm",
    "TippForm",
    "UebernahmeForm",
    "VeranstaltungForm",
    "VerlegungForm",
    "VorhabenanteilForm",
    "ZaehlungForm",
    "hindernis",
]
