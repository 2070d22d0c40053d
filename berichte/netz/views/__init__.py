from .entwicklung import EntwicklungDetailView
from .gemeinsames import GemeinsamesDetailView, GemeinsamesPdfView, GemeinsamesXlsxView, ZahlDetailView
from .verbindung import VerbindungAusgabeView, VerbindungListView

__all__ = [
    "EntwicklungDetailView",
    "GemeinsamesDetailView",
    "GemeinsamesPdfView",
    "GemeinsamesXlsxView",
    "VerbindungAusgabeView",
    "VerbindungListView",
    "ZahlDetailView",
]
