from .termine import TermineForm
from .veranstaltung import VeranstaltungForm
from .zaehlung import ZaehlungForm

__all__ = ["TermineForm", "VeranstaltungForm", "ZaehlungForm"]
