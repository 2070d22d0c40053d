from .finden import FindenForm
from .kontakt import NetzwerkkontaktForm
from .kontaktperson import KontaktpersonForm
from .organisation import OrganisationForm
from .text import OrganisationstextForm
from .vereinbarung import VereinbarungForm
from .zusammenfuehrung import AndereOrganisationForm, ZusammenfuehrungForm

__all__ = [
    "AndereOrganisationForm",
    "FindenForm",
    "KontaktpersonForm",
    "NetzwerkkontaktForm",
    "OrganisationForm",
    "OrganisationstextForm",
    "VereinbarungForm",
    "ZusammenfuehrungForm",
]
