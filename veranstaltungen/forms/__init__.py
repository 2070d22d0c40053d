from .teilnahmeliste import TeilnahmelisteForm
from .termine import TermineForm
from .veranstaltung import VeranstaltungForm
from .veranstaltungstext import VeranstaltungstextForm
from .zaehlung import ZaehlungForm

__all__ = ["TeilnahmelisteForm", "TermineForm", "VeranstaltungForm", "VeranstaltungstextForm", "ZaehlungForm"]
