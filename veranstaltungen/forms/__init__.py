from .anmeldung import AngabenForm, AnmeldungForm, PlatzForm
from .teilnahmeliste import TeilnahmelisteForm
from .termine import TermineForm
from .veranstaltung import VeranstaltungForm
from .zaehlung import ZaehlungForm

__all__ = [
    "AngabenForm",
    "AnmeldungForm",
    "PlatzForm",
    "TeilnahmelisteForm",
    "TermineForm",
    "VeranstaltungForm",
    "ZaehlungForm",
]
