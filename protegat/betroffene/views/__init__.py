from .anliegen import AnliegenCreateView, AnliegenDetailView, AnliegenListView
from .auskunft import AuskunftView
from .dokumente import DokumentDateiView, DokumentDetailView, DokumentListView
from .loeschung import LoeschungView
from .stand import (
    AblehnungCreateView,
    AufhebungCreateView,
    BerichtigungCreateView,
    EinschraenkungCreateView,
    ErkennungCreateView,
    ErledigungCreateView,
    RueckzugCreateView,
    VerlaengerungCreateView,
)

__all__ = [
    "AblehnungCreateView",
    "AnliegenCreateView",
    "AnliegenDetailView",
    "AnliegenListView",
    "AufhebungCreateView",
    "AuskunftView",
    "BerichtigungCreateView",
    "DokumentDateiView",
    "DokumentDetailView",
    "DokumentListView",
    "EinschraenkungCreateView",
    "ErkennungCreateView",
    "ErledigungCreateView",
    "LoeschungView",
    "RueckzugCreateView",
    "VerlaengerungCreateView",
]
