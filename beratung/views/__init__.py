from .ansehen import BeratungAusgabeView, BeratungDetailView, BeratungListView
from .erfassen import BeratungCreateView, BeratungUpdateView
from .identitaet import (
    EinsichtCreateView,
    IdentitaetCreateView,
    IdentitaetUpdateView,
    NamenssucheView,
    WiderrufCreateView,
)
from .klient import (
    BeratungMitCodeView,
    KarteView,
    KlientCreateView,
    KlientDetailView,
    KlientListView,
    KlientUpdateView,
    KlientVorlageView,
)
from .notiz import NotizCreateView, NotizDeleteView, NotizListView, NotizUpdateView
from .sendung import StornoSendungView, StrichSendungView
from .sprechzeit import SprechzeitCreateView, SprechzeitListView, SprechzeitUpdateView
from .stand import StornoCreateView, StornoDeleteView, StrichCreateView, VermittlungsstandUpdateView
from .strichliste import DienstView, HuelleView, StandView, StrichlisteView
from .zusammenfuehrung import (
    UnterscheidungCreateView,
    UnterscheidungDeleteView,
    ZusammenfuehrungCreateView,
    ZusammenfuehrungDeleteView,
)

__all__ = [
    "BeratungAusgabeView",
    "BeratungCreateView",
    "BeratungDetailView",
    "BeratungListView",
    "BeratungMitCodeView",
    "BeratungUpdateView",
    "DienstView",
    "EinsichtCreateView",
    "HuelleView",
    "IdentitaetCreateView",
    "IdentitaetUpdateView",
    "KarteView",
    "KlientCreateView",
    "KlientDetailView",
    "KlientListView",
    "KlientUpdateView",
    "KlientVorlageView",
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
    "UnterscheidungCreateView",
    "UnterscheidungDeleteView",
    "VermittlungsstandUpdateView",
    "WiderrufCreateView",
    "ZusammenfuehrungCreateView",
    "ZusammenfuehrungDeleteView",
]
