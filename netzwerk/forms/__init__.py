from .beziehung import BeziehungForm
from .felder import NameField, organisationsfeld
from .finden import FindenForm
from .kontakt import NetzwerkkontaktForm, NeuerNetzwerkkontaktForm
from .kontaktperson import KontaktpersonForm
from .organisation import OrganisationForm
from .text import OrganisationstextForm
from .vereinbarung import VereinbarungForm

__all__ = [
    "BeziehungForm",
    "FindenForm",
    "KontaktpersonForm",
    "NameField",
    "NetzwerkkontaktForm",
    "NeuerNetzwerkkontaktForm",
    "OrganisationForm",
    "OrganisationstextForm",
    "VereinbarungForm",
    "organisationsfeld",
]
