from .sitzung import (
    AnwesendeUpdateView,
    BeschlussCreateView,
    BeschlussDeleteView,
    BeschlussUpdateView,
    ProtokollCreateView,
    ProtokollDetailView,
    ProtokollUpdateView,
    SitzungCreateView,
)
from .teilnahmeliste import TeilnahmelisteView
from .termine import SerieDeleteView, TermineCreateView
from .veranstaltung import (
    VeranstaltungAusgabeView,
    VeranstaltungCreateView,
    VeranstaltungDetailView,
    VeranstaltungListView,
    VeranstaltungUpdateView,
    ZaehlungUpdateView,
)

__all__ = [
    "AnwesendeUpdateView",
    "BeschlussCreateView",
    "BeschlussDeleteView",
    "BeschlussUpdateView",
    "ProtokollCreateView",
    "ProtokollDetailView",
    "ProtokollUpdateView",
    "SerieDeleteView",
    "SitzungCreateView",
    "TeilnahmelisteView",
    "TermineCreateView",
    "VeranstaltungAusgabeView",
    "VeranstaltungCreateView",
    "VeranstaltungDetailView",
    "VeranstaltungListView",
    "VeranstaltungUpdateView",
    "ZaehlungUpdateView",
]
