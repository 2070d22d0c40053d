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
from .programm import EinbettenView, ProgrammView, SprachwahlView, TerminView
from .sitemap import SitemapView
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
from .veranstaltungstext import (
    TextbestaetigungCreateView,
    VeranstaltungstextCreateView,
    VeranstaltungstextUpdateView,
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
    "EinbettenView",
    "LogoView",
    "MeineAnmeldungView",
    "PlatzUpdateView",
    "ProgrammView",
    "SerieDeleteView",
    "SitemapView",
    "SprachwahlView",
    "TeilnahmelisteView",
    "TerminView",
    "TermineCreateView",
    "TextbestaetigungCreateView",
    "VeranstaltungAusgabeView",
    "VeranstaltungCreateView",
    "VeranstaltungDetailView",
    "VeranstaltungListView",
    "VeranstaltungUpdateView",
    "VeranstaltungstextCreateView",
    "VeranstaltungstextUpdateView",
    "VersandCreateView",
    "ZaehlungUpdateView",
]
