from .ansehen import BeratungAusgabeView, BeratungDetailView, BeratungListView
from .erfassen import BeratungCreateView, BeratungUpdateView
from .sendung import StornoSendungView, StrichSendungView
from .stand import StornoCreateView, StornoDeleteView, StrichCreateView, VermittlungsstandUpdateView
from .strichliste import DienstView, HuelleView, StandView, StrichlisteView

__all__ = [
    "BeratungAusgabeView",
    "BeratungCreateView",
    "BeratungDetailView",
    "BeratungListView",
    "BeratungUpdateView",
    "DienstView",
    "HuelleView",
    "StandView",
    "StornoCreateView",
    "StornoDeleteView",
    "StornoSendungView",
    "StrichCreateView",
    "StrichSendungView",
    "StrichlisteView",
    "VermittlungsstandUpdateView",
]
