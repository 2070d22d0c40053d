from .anmeldung import AngabenForm, AnmeldungForm, BerichtigungForm, PlatzForm
from .ausfall import AbsageForm, VerlegungForm
from .beteiligung import KostenpunktForm, VorhabenanteilForm
from .feedback import FeedbackForm
from .kalenderlink import KalenderlinkForm
from .nacherfassung import NacherfassungForm
from .nachweisdatei import NachweisdateiForm
from .oeffentliche_anmeldung import OeffentlicheAnmeldungForm
from .publizitaet import PublizitaetsnachweisForm
from .reihe import ReiheForm
from .sitzung import AnwesendeForm, BeschlussForm, ProtokollForm, SitzungForm
from .teilnahmeliste import TeilnahmelisteForm
from .termine import TermineForm
from .tuer import NICHTS_ZURUECKZUNEHMEN, TippForm, UebernahmeForm
from .veranstaltung import VeranstaltungForm
from .veranstaltungstext import VeranstaltungstextForm
from .zaehlung import ZaehlungForm, hindernis, vorbehalt

__all__ = [
    "NICHTS_ZURUECKZUNEHMEN",
    "AbsageForm",
    "AngabenForm",
    "AnmeldungForm",
    "AnwesendeForm",
    "BerichtigungForm",
    "BeschlussForm",
    "FeedbackForm",
    "KalenderlinkForm",
    "KostenpunktForm",
    "NacherfassungForm",
    "NachweisdateiForm",
    "OeffentlicheAnmeldungForm",
    "PlatzForm",
    "ProtokollForm",
    "PublizitaetsnachweisForm",
    "ReiheForm",
    "SitzungForm",
    "TeilnahmelisteForm",
    "TermineForm",
    "TippForm",
    "UebernahmeForm",
    "VeranstaltungForm",
    "VeranstaltungstextForm",
    "VerlegungForm",
    "VorhabenanteilForm",
    "ZaehlungForm",
    "hindernis",
    "vorbehalt",
]
