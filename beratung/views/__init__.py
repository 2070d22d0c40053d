from .ansehen import BeratungAusgabeView, BeratungDetailView, BeratungListView
from .erfassen import BeratungCreateView, BeratungUpdateView
from .klient import KlientDetailView
from .sendung import StornoSendungView, StrichSendungView
from .sprechzeit import SprechzeitCreateView, SprechzeitListView, SprechzeitUpdateView
from .stand import StornoCreateView, StornoDeleteView, StrichCreateView, VermittlungsstandUpdateView
from .strichliste import DienstView, HuelleView, StandView, StrichlisteView
from .uebergabe import KlientUebergabeCreateView, RueckgabeCreateView, UebergabeCreateView, UebergabeListView

__all__ = [
    "BeratungAusgabeView",
    "BeratungCreateView",
    "BeratungDetailView",
    "BeratungListView",
    "BeratungUpdateView",
    "DienstView",
    "HuelleView",
    "KlientDetailView",
    "KlientUebergabeCreateView",
    "RueckgabeCreateView",
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
    "UebergabeCreateView",
    "UebergabeListView",
    "VermittlungsstandUpdateView",
]
