from .feedback import FeedbackForm
from .kalenderlink import KalenderlinkForm
from .nachweisdatei import NachweisdateiForm
from .publizitaet import PublizitaetsnachweisForm
from .sitzung import AnwesendeForm, BeschlussForm, ProtokollForm, SitzungForm
from .teilnahmeliste import TeilnahmelisteForm
from .termine import TermineForm
from .veranstaltung import VeranstaltungForm
from .veranstaltungstext import VeranstaltungstextForm
from .zaehlung import ZaehlungForm

__all__ = [
    "AnwesendeForm",
    "BeschlussForm",
    "FeedbackForm",
    "KalenderlinkForm",
    "NachweisdateiForm",
    "ProtokollForm",
    "PublizitaetsnachweisForm",
    "SitzungForm",
    "TeilnahmelisteForm",
    "TermineForm",
    "VeranstaltungForm",
    "VeranstaltungstextForm",
    "ZaehlungForm",
]
