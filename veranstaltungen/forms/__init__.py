from .feedback import FeedbackForm
from .kalenderlink import KalenderlinkForm
from .teilnahmeliste import TeilnahmelisteForm
from .termine import TermineForm
from .veranstaltung import VeranstaltungForm
from .zaehlung import ZaehlungForm

__all__ = [
    "FeedbackForm",
    "KalenderlinkForm",
    "TeilnahmelisteForm",
    "TermineForm",
    "VeranstaltungForm",
    "ZaehlungForm",
]
