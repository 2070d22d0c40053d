from .nachweisdatei import NachweisdateiForm
from .publizitaet import PublizitaetsnachweisForm
from .teilnahmeliste import TeilnahmelisteForm
from .termine import TermineForm
from .veranstaltung import VeranstaltungForm
from .zaehlung import ZaehlungForm

__all__ = [
    "NachweisdateiForm",
    "PublizitaetsnachweisForm",
    "TeilnahmelisteForm",
    "TermineForm",
    "VeranstaltungForm",
    "ZaehlungForm",
]
