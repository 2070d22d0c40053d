from .finden import FindenView, LaufzettelView, VorschlaegeView
from .kontakt import NetzwerkkontaktCreateView
from .kontaktperson import (
    FaelligeKontaktpersonenView,
    KontaktpersonCreateView,
    KontaktpersonDeleteView,
    KontaktpersonLoeschungView,
    KontaktpersonUpdateView,
)
from .organisation import (
    OrganisationAusgabeView,
    OrganisationCreateView,
    OrganisationDetailView,
    OrganisationListView,
    OrganisationUpdateView,
    PruefungCreateView,
)
from .text import BestaetigungCreateView, OrganisationstextCreateView, OrganisationstextUpdateView
from .vereinbarung import (
    VereinbarungCreateView,
    VereinbarungsdateiAbrufView,
    VereinbarungsdateiDeleteView,
    VereinbarungUpdateView,
)

__all__ = [
    "BestaetigungCreateView",
    "FaelligeKontaktpersonenView",
    "FindenView",
    "KontaktpersonCreateView",
    "KontaktpersonDeleteView",
    "KontaktpersonLoeschungView",
    "KontaktpersonUpdateView",
    "LaufzettelView",
    "NetzwerkkontaktCreateView",
    "OrganisationAusgabeView",
    "OrganisationCreateView",
    "OrganisationDetailView",
    "OrganisationListView",
    "OrganisationUpdateView",
    "OrganisationstextCreateView",
    "OrganisationstextUpdateView",
    "PruefungCreateView",
    "VereinbarungCreateView",
    "VereinbarungUpdateView",
    "VereinbarungsdateiAbrufView",
    "VereinbarungsdateiDeleteView",
    "VorschlaegeView",
]
