from .beratung import BeratungForm
from .identitaet import EinsichtForm, IdentitaetForm, NamenssucheForm, WiderrufForm
from .klient import AndererCodeForm, KlientForm
from .notiz import NotizForm
from .rueckmeldung import AntwortForm, RueckmeldungForm, StandForm
from .sprechzeit import SprechzeitForm
from .stammblatt import StammblattForm
from .stammblatt_schritte import AustrittForm, ErgebnisForm, VerbleibForm, WiedereintrittForm
from .strich import KennungForm, SendungForm, StrichForm
from .uebergabe import UebergabeForm
from .vermittlung import VermittlungForm
from .zusammenfuehrung import ZusammenfuehrungForm

__all__ = [
    "AndererCodeForm",
    "AntwortForm",
    "AustrittForm",
    "BeratungForm",
    "EinsichtForm",
    "ErgebnisForm",
    "IdentitaetForm",
    "KennungForm",
    "KlientForm",
    "NamenssucheForm",
    "NotizForm",
    "RueckmeldungForm",
    "SendungForm",
    "SprechzeitForm",
    "StammblattForm",
    "StandForm",
    "StrichForm",
    "UebergabeForm",
    "VerbleibForm",
    "VermittlungForm",
    "WiderrufForm",
    "WiedereintrittForm",
    "ZusammenfuehrungForm",
]
