from .beziehung import BeziehungCreateView, BeziehungDeleteView, BeziehungUpdateView
from .dubletten import AehnlicheView, DublettenView, UnterscheidungCreateView, UnterscheidungDeleteView
from .finden import FindenView, LaufzettelView, VorschlaegeView
from .gremium import GremiumCreateView, GremiumDetailView, GremiumListView, GremiumUpdateView
from .kontakt import (
    NetzwerkkontaktAusgabeView,
    NetzwerkkontaktCreateView,
    NetzwerkkontaktDeleteView,
    NetzwerkkontaktListView,
    NetzwerkkontaktUpdateView,
)
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
)
from .pruefung import PruefungCreateView, PruefungDeleteView, ZuPruefenView
from .text import BestaetigungCreateView, OrganisationstextCreateView, OrganisationstextUpdateView
from .vereinbarung import (
    VereinbarungCreateView,
    VereinbarungsdateiAbrufView,
    VereinbarungsdateiDeleteView,
    VereinbarungUpdateView,
)
from .zusammenfuehrung import ZusammenfuehrungCreateView, ZusammenfuehrungDeleteView

__all__ = [
    "AehnlicheView",
    "BestaetigungCreateView",
    "BeziehungCreateView",
    "BeziehungDeleteView",
    "BeziehungUpdateView",
    "DublettenView",
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
    "NetzwerkkontaktAusgabeView",
    "NetzwerkkontaktCreateView",
    "NetzwerkkontaktDeleteView",
    "NetzwerkkontaktListView",
    "NetzwerkkontaktUpdateView",
    "OrganisationAusgabeView",
    "OrganisationCreateView",
    "OrganisationDetailView",
    "OrganisationListView",
    "OrganisationUpdateView",
    "OrganisationstextCreateView",
    "OrganisationstextUpdateView",
    "PruefungCreateView",
    "PruefungDeleteView",
    "UnterscheidungCreateView",
    "UnterscheidungDeleteView",
    "VereinbarungCreateView",
    "VereinbarungUpdateView",
    "VereinbarungsdateiAbrufView",
    "VereinbarungsdateiDeleteView",
    "VorschlaegeView",
    "ZuPruefenView",
    "ZusammenfuehrungCreateView",
    "ZusammenfuehrungDeleteView",
]
