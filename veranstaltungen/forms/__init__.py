from .feedback import FeedbackForm
from .kalenderlink import KalenderlinkForm
from .sitzung import AnwesendeForm, BeschlussForm, ProtokollForm, SitzungForm
from .teilnahmeliste import TeilnahmelisteForm
from .termine import TermineForm
from .veranstaltung import VeranstaltungForm
from .zaehlung import ZaehlungForm

__all__ = [
    "AnwesendeForm",
    "BeschlussForm",
    "FeedbackForm",
    "KalenderlinkForm",
    "ProtokollForm",
    "SitzungForm",
    "TeilnahmelisteForm",
    "TermineForm",
    "VeranstaltungForm",
    "ZaehlungForm",
]
