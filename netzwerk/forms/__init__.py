from .finden import FindenForm
from .gremium import GremiumForm
from .kontakt import NetzwerkkontaktForm
from .kontaktperson import KontaktpersonForm
from .mitgliedschaft import EndeForm, MitgliederForm, MitgliedschaftForm
from .organisation import OrganisationForm
from .text import OrganisationstextForm
from .vereinbarung import VereinbarungForm

__all__ = [
    "EndeForm",
    "FindenForm",
    "GremiumForm",
    "KontaktpersonForm",
    "MitgliederForm",
    "MitgliedschaftForm",
    "NetzwerkkontaktForm",
    "OrganisationForm",
    "OrganisationstextForm",
    "VereinbarungForm",
]
