from .anmeldung import AngabenForm, AnmeldungForm, PlatzForm
from .oeffentliche_anmeldung import OeffentlicheAnmeldungForm
from .teilnahmeliste import TeilnahmelisteForm
from .termine import TermineForm
from .veranstaltung import VeranstaltungForm
from .veranstaltungstext import VeranstaltungstextForm
from .zaehlung import ZaehlungForm

__all__ = [
    "AngabenForm",
    "AnmeldungForm",
    "OeffentlicheAnmeldungForm",
    "PlatzForm",
    "TeilnahmelisteForm",
    "TermineForm",
    "VeranstaltungForm",
    "ZaehlungForm",
]
__all__ = ["TeilnahmelisteForm", "TermineForm", "VeranstaltungForm", "VeranstaltungstextForm", "ZaehlungForm"]
