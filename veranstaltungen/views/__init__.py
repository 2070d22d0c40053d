from .ausfall import AbsageCreateView, AbsageDeleteView, VerlegungCreateView, VerlegungDeleteView, ZaehlungDeleteView
from .beteiligung import (
    KostenpunktCreateView,
    KostenpunktDeleteView,
    KostenpunktUpdateView,
    VorhabenanteilCreateView,
    VorhabenanteilDeleteView,
    VorhabenanteilUpdateView,
)
from .nacherfassung import NacherfassungView
from .reihe import ReiheCreateView, ReiheDetailView, ReiheListView, ReiheUpdateView
from .teilnahmeliste import TeilnahmelisteView
from .termine import SerieDeleteView, TermineCreateView
from .tuer import (
    DienstView,
    HuelleView,
    StandView,
    TippCreateView,
    TippSendungView,
    TuerView,
    UebernahmeCreateView,
)
from .veranstaltung import (
    VeranstaltungAusgabeView,
    VeranstaltungCreateView,
    VeranstaltungDetailView,
    VeranstaltungListView,
    VeranstaltungUpdateView,
    ZaehlungUpdateView,
)

__all__ = [
    "AbsageCreateView",
    "AbsageDeleteView",
    "DienstView",
    "HuelleView",
    "KostenpunktCreateView",
    "KostenpunktDeleteView",
    "KostenpunktUpdateView",
    "NacherfassungView",
    "ReiheCreateView",
    "ReiheDetailView",
    "ReiheListView",
    "ReiheUpdateView",
    "SerieDeleteView",
    "StandView",
    "TeilnahmelisteView",
    "TermineCreateView",
    "TippCreateView",
    "TippSendungView",
    "TuerView",
    "UebernahmeCreateView",
    "VeranstaltungAusgabeView",
    "VeranstaltungCreateView",
    "VeranstaltungDetailView",
    "VeranstaltungListView",
    "VeranstaltungUpdateView",
    "VerlegungCreateView",
    "VerlegungDeleteView",
    "VorhabenanteilCreateView",
    "VorhabenanteilDeleteView",
    "VorhabenanteilUpdateView",
    "ZaehlungDeleteView",
    "ZaehlungUpdateView",
]
