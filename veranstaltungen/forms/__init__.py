from .anmeldung import AngabenForm, AnmeldungForm, PlatzForm
from .feedback import FeedbackForm
from .kalenderlink import KalenderlinkForm
from .nachweisdatei import NachweisdateiForm
from .oeffentliche_anmeldung import OeffentlicheAnmeldungForm
from .publizitaet import PublizitaetsnachweisForm
from .sitzung import AnwesendeForm, BeschlussForm, ProtokollForm, SitzungForm
from .teilnahmeliste import TeilnahmelisteForm
from .termine import TermineForm
from .veranstaltung import VeranstaltungForm
from .veranstaltungstext import VeranstaltungstextForm
from .zaehlung import ZaehlungForm

__all__ = [
    "AngabenForm",
    "AnmeldungForm",
    "AnwesendeForm",
    "BeschlussForm",
    "FeedbackForm",
    "KalenderlinkForm",
    "NachweisdateiForm",
    "OeffentlicheAnmeldungForm",
    "PlatzForm",
    "ProtokollForm",
    "PublizitaetsnachweisForm",
    "SitzungForm",
    "TeilnahmelisteForm",
    "TermineForm",
    "VeranstaltungForm",
    "VeranstaltungstextForm",
    "ZaehlungForm",
]
