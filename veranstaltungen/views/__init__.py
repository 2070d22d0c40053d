from .logo import LogoView
from .programm import AushangView, EinbettenView, ProgrammView, SprachwahlView
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
    "AushangView",
    "EinbettenView",
    "LogoView",
    "ProgrammView",
    "SerieDeleteView",
    "SitemapView",
    "SprachwahlView",
    "TeilnahmelisteView",
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
