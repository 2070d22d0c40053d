from .ansehen import BeratungAusgabeView, BeratungDetailView, BeratungListView
from .antwort import AntwortView
from .antwortlink import AntwortlinkCreateView, AntwortlinkDetailView, RueckzugCreateView
from .begleitung import BegleitungAusgabeView, BegleitungListView
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
from .nachfragen import NachfragenListView, RueckmeldungCreateView, RueckmeldungDeleteView, VermittlungsstandUpdateView
from .notiz import NotizCreateView, NotizDeleteView, NotizListView, NotizUpdateView
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
from .stand import StornoCreateView, StornoDeleteView, StrichCreateView
from .strichliste import DienstView, HuelleView, StandView, StrichlisteView
from .uebergabe import KlientUebergabeCreateView, RueckgabeCreateView, UebergabeCreateView, UebergabeListView
from .vermittlung import VermittlungCreateView, VermittlungDeleteView, VermittlungUpdateView
from .zusammenfuehrung import (
    UnterscheidungCreateView,
    UnterscheidungDeleteView,
    ZusammenfuehrungCreateView,
    ZusammenfuehrungDeleteView,
)

__all__ = [
    "AntwortView",
    "AntwortlinkCreateView",
    "AntwortlinkDetailView",
    "AustrittCreateView",
    "AustrittDeleteView",
    "BegleitungAusgabeView",
    "BegleitungListView",
    "BeratungAusgabeView",
    "BeratungCreateView",
    "BeratungDetailView",
    "BeratungListView",
    "BeratungMitCodeView",
    "BeratungUpdateView",
    "DienstView",
    "EinsichtCreateView",
    "ErgebnisCreateView",
    "HuelleView",
    "IdentitaetCreateView",
    "IdentitaetUpdateView",
    "KarteView",
    "KlientCreateView",
    "KlientDetailView",
    "KlientListView",
    "KlientUebergabeCreateView",
    "KlientUpdateView",
    "KlientVorlageView",
    "NachfragenListView",
    "NamenssucheView",
    "NotizCreateView",
    "NotizDeleteView",
    "NotizListView",
    "NotizUpdateView",
    "RueckgabeCreateView",
    "RueckmeldungCreateView",
    "RueckmeldungDeleteView",
    "RueckzugCreateView",
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
    "UebergabeCreateView",
    "UebergabeListView",
    "UnterscheidungCreateView",
    "UnterscheidungDeleteView",
    "VerbleibCreateView",
    "VermittlungCreateView",
    "VermittlungDeleteView",
    "VermittlungUpdateView",
    "VermittlungsstandUpdateView",
    "WiderrufCreateView",
    "WiedereintrittCreateView",
    "WiedereintrittDeleteView",
    "ZusammenfuehrungCreateView",
    "ZusammenfuehrungDeleteView",
]
