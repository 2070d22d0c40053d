from .beziehung import BeziehungForm
from .finden import FindenForm
from .gremium import GremiumForm
from .kontakt import NetzwerkkontaktForm, NeuerNetzwerkkontaktForm
from .kontaktperson import KontaktpersonForm
from .mitgliedschaft import EndeForm, MitgliederForm, MitgliedschaftForm
from .organisation import OrganisationForm
from .text import OrganisationstextForm
from .vereinbarung import VereinbarungForm
from .zusammenfuehrung import AndereOrganisationForm, ZusammenfuehrungForm

__all__ = [
    "AndereOrganisationForm",
    "BeziehungForm",
    "EndeForm",
    "FindenForm",
    "GremiumForm",
    "KontaktpersonForm",
    "MitgliederForm",
    "MitgliedschaftForm",
    "NetzwerkkontaktForm",
    "NeuerNetzwerkkontaktForm",
    "OrganisationForm",
    "OrganisationstextForm",
    "VereinbarungForm",
    "ZusammenfuehrungForm",
]
