from .ansehen import BeratungAusgabeView, BeratungDetailView, BeratungListView
from .erfassen import BeratungCreateView, BeratungUpdateView
from .identitaet import (
    EinsichtCreateView,
    IdentitaetCreateView,
    IdentitaetUpdateView,
    NamenssucheView,
    WiderrufCreateView,
)
from .klient import KlientDetailView
from .notiz import NotizCreateView, NotizDeleteView, NotizListView, NotizUpdateView
from .sendung import StornoSendungView, StrichSendungView
from .sprechzeit import SprechzeitCreateView, SprechzeitListView, SprechzeitUpdateView
from .stand import StornoCreateView, StornoDeleteView, StrichCreateView, VermittlungsstandUpdateView
from .strichliste import DienstView, HuelleView, StandView, StrichlisteView

__all__ = [
    "BeratungAusgabeView",
    "BeratungCreateView",
    "BeratungDetailView",
    "BeratungListView",
    "BeratungUpdateView",
    "DienstView",
    "EinsichtCreateView",
    "HuelleView",
    "IdentitaetCreateView",
    "IdentitaetUpdateView",
    "KlientDetailView",
    "NamenssucheView",
    "NotizCreateView",
    "NotizDeleteView",
    "NotizListView",
    "NotizUpdateView",
    "SprechzeitCreateView",
    "SprechzeitListView",
    "SprechzeitUpdateView",
    "StandView",
    "StornoCreateView",
    "StornoDeleteView",
    "StornoSendungView",
    "StrichCreateView",
    "StrichSendungView",
    "StrichlisteView",
    "VermittlungsstandUpdateView",
    "WiderrufCreateView",
]
