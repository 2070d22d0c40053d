from .finden import FindenForm
from .kontakt import NetzwerkkontaktForm
from .organisation import OrganisationForm
from .text import OrganisationstextForm

__all__ = ["FindenForm", "NetzwerkkontaktForm", "OrganisationForm", "OrganisationstextForm"]
