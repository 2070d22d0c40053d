from .dubletten import AehnlicheView, DublettenView, UnterscheidungCreateView, UnterscheidungDeleteView
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
from .vereinbarung import VereinbarungCreateView, VereinbarungUpdateView
from .zusammenfuehrung import ZusammenfuehrungCreateView, ZusammenfuehrungDeleteView

__all__ = [
    "AehnlicheView",
    "BestaetigungCreateView",
    "DublettenView",
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
    "UnterscheidungCreateView",
    "UnterscheidungDeleteView",
    "VereinbarungCreateView",
    "VereinbarungUpdateView",
    "VorschlaegeView",
    "ZusammenfuehrungCreateView",
    "ZusammenfuehrungDeleteView",
]
