from .finden import FindenView, LaufzettelView, VorschlaegeView
from .gremium import GremiumCreateView, GremiumDetailView, GremiumListView, GremiumUpdateView
from .kontakt import NetzwerkkontaktCreateView
from .kontaktperson import (
    FaelligeKontaktpersonenView,
    KontaktpersonCreateView,
    KontaktpersonDeleteView,
    KontaktpersonLoeschungView,
    KontaktpersonUpdateView,
)
from .mitgliedschaft import (
    MitgliederCreateView,
    MitgliedschaftDeleteView,
    MitgliedschaftEndeView,
    MitgliedschaftUpdateView,
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
from .vereinbarung import VereinbarungCreateView, VereinbarungUpdateView

__all__ = [
    "BestaetigungCreateView",
    "FaelligeKontaktpersonenView",
    "FindenView",
    "GremiumCreateView",
    "GremiumDetailView",
    "GremiumListView",
    "GremiumUpdateView",
    "KontaktpersonCreateView",
    "KontaktpersonDeleteView",
    "KontaktpersonLoeschungView",
    "KontaktpersonUpdateView",
    "LaufzettelView",
    "MitgliederCreateView",
    "MitgliedschaftDeleteView",
    "MitgliedschaftEndeView",
    "MitgliedschaftUpdateView",
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
    "VorschlaegeView",
]
