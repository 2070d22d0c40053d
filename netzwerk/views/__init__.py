from .finden import FindenView, LaufzettelView, VorschlaegeView
from .kontakt import NetzwerkkontaktCreateView
from .organisation import (
    OrganisationAusgabeView,
    OrganisationCreateView,
    OrganisationDetailView,
    OrganisationListView,
    OrganisationUpdateView,
    PruefungCreateView,
)
from .text import BestaetigungCreateView, OrganisationstextCreateView, OrganisationstextUpdateView

__all__ = [
    "BestaetigungCreateView",
    "FindenView",
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
    "VorschlaegeView",
]
