from .anmelden import AngemeldetView, AnmeldenView, MeineAnmeldungView
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
from .logo import LogoView
from .programm import ProgrammView
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
    "AngemeldetView",
    "AnmeldenView",
    "AnmeldungCreateView",
    "AnmeldungDruckView",
    "AnmeldungListView",
    "AnmeldungLoeschungView",
    "AnrufCreateView",
    "LogoView",
    "MeineAnmeldungView",
    "PlatzUpdateView",
    "ProgrammView",
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
