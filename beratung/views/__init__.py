from .ansehen import BeratungAusgabeView, BeratungDetailView, BeratungListView
from .antwort import AntwortView
from .antwortlink import AntwortlinkCreateView, AntwortlinkDetailView, RueckzugCreateView
from .erfassen import BeratungCreateView, BeratungUpdateView
from .klient import KlientDetailView
from .nachfragen import (
    NachfragenListView,
    RueckmeldungCreateView,
    RueckmeldungDeleteView,
    VermittlungsstandUpdateView,
)
from .sendung import StornoSendungView, StrichSendungView
from .sprechzeit import SprechzeitCreateView, SprechzeitListView, SprechzeitUpdateView
from .stand import StornoCreateView, StornoDeleteView, StrichCreateView
from .strichliste import DienstView, HuelleView, StandView, StrichlisteView
from .vermittlung import VermittlungCreateView, VermittlungDeleteView, VermittlungUpdateView

__all__ = [
    "AntwortView",
    "AntwortlinkCreateView",
    "AntwortlinkDetailView",
    "BeratungAusgabeView",
    "BeratungCreateView",
    "BeratungDetailView",
    "BeratungListView",
    "BeratungUpdateView",
    "DienstView",
    "HuelleView",
    "KlientDetailView",
    "NachfragenListView",
    "RueckmeldungCreateView",
    "RueckmeldungDeleteView",
    "RueckzugCreateView",
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
    "VermittlungCreateView",
    "VermittlungDeleteView",
    "VermittlungUpdateView",
    "VermittlungsstandUpdateView",
]
