from .anmeldung import (
    AbmeldungCreateView,
    AnmeldungCreateView,
    AnmeldungDruckView,
    AnmeldungListView,
    AnmeldungLoeschungView,
    AnrufCreateView,
    PlatzUpdateView,
    VersandCreateView,
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
    "AbmeldungCreateView",
    "AnmeldungCreateView",
    "AnmeldungDruckView",
    "AnmeldungListView",
    "AnmeldungLoeschungView",
    "AnrufCreateView",
    "PlatzUpdateView",
    "SerieDeleteView",
    "TeilnahmelisteView",
    "TermineCreateView",
    "VeranstaltungAusgabeView",
    "VeranstaltungCreateView",
    "VeranstaltungDetailView",
    "VeranstaltungListView",
    "VeranstaltungUpdateView",
    "VersandCreateView",
    "ZaehlungUpdateView",
]
