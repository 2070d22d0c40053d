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
    "EinbettenView",
    "LogoView",
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
    "ZaehlungUpdateView",
]
