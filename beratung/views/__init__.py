from .ansehen import BeratungAusgabeView, BeratungDetailView, BeratungListView
from .erfassen import BeratungCreateView, BeratungUpdateView
from .klient import KlientDetailView
from .sendung import StornoSendungView, StrichSendungView
from .sprechzeit import SprechzeitCreateView, SprechzeitListView, SprechzeitUpdateView
from .stammblatt import (
    StammblattCreateView,
    StammblattDetailView,
    StammblattDruckView,
    StammblattListView,
    StammblattUpdateView,
)
from .stammblatt_schritte import (
    AustrittCreateView,
    AustrittDeleteView,
    ErgebnisCreateView,
    VerbleibCreateView,
    WiedereintrittCreateView,
    WiedereintrittDeleteView,
)
from .stand import StornoCreateView, StornoDeleteView, StrichCreateView, VermittlungsstandUpdateView
from .strichliste import DienstView, HuelleView, StandView, StrichlisteView

__all__ = [
    "AustrittCreateView",
    "AustrittDeleteView",
    "BeratungAusgabeView",
    "BeratungCreateView",
    "BeratungDetailView",
    "BeratungListView",
    "BeratungUpdateView",
    "DienstView",
    "ErgebnisCreateView",
    "HuelleView",
    "KlientDetailView",
    "SprechzeitCreateView",
    "SprechzeitListView",
    "SprechzeitUpdateView",
    "StammblattCreateView",
    "StammblattDetailView",
    "StammblattDruckView",
    "StammblattListView",
    "StammblattUpdateView",
    "StandView",
    "StornoCreateView",
    "StornoDeleteView",
    "StornoSendungView",
    "StrichCreateView",
    "StrichSendungView",
    "StrichlisteView",
    "VerbleibCreateView",
    "VermittlungsstandUpdateView",
    "WiedereintrittCreateView",
    "WiedereintrittDeleteView",
]
