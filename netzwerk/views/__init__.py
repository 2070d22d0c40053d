from .beziehung import BeziehungCreateView, BeziehungDeleteView, BeziehungUpdateView
from .finden import FindenView, LaufzettelView, VorschlaegeView
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
from .organisation import (
    OrganisationAusgabeView,
    OrganisationCreateView,
    OrganisationDetailView,
    OrganisationListView,
    OrganisationUpdateView,
)
from .pruefung import PruefungCreateView, PruefungDeleteView, ZuPruefenView
from .text import BestaetigungCreateView, OrganisationstextCreateView, OrganisationstextUpdateView
from .vereinbarung import VereinbarungCreateView, VereinbarungUpdateView

__all__ = [
    "BestaetigungCreateView",
    "BeziehungCreateView",
    "BeziehungDeleteView",
    "BeziehungUpdateView",
    "FaelligeKontaktpersonenView",
    "FindenView",
    "KontaktpersonCreateView",
    "KontaktpersonDeleteView",
    "KontaktpersonLoeschungView",
    "KontaktpersonUpdateView",
    "LaufzettelView",
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
    "VereinbarungCreateView",
    "VereinbarungUpdateView",
    "VorschlaegeView",
    "ZuPruefenView",
]
