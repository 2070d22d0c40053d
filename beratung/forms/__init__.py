from .beratung import BeratungForm
from .identitaet import EinsichtForm, IdentitaetForm, NamenssucheForm, WiderrufForm
from .klient import AndererCodeForm, KlientForm
from .notiz import NotizForm
from .sprechzeit import SprechzeitForm
from .stand import StandForm
from .strich import KennungForm, SendungForm, StrichForm
from .zusammenfuehrung import ZusammenfuehrungForm

__all__ = [
    "AndererCodeForm",
    "BeratungForm",
    "EinsichtForm",
    "IdentitaetForm",
    "KennungForm",
    "KlientForm",
    "NamenssucheForm",
    "NotizForm",
    "SendungForm",
    "SprechzeitForm",
    "StandForm",
    "StrichForm",
    "WiderrufForm",
    "ZusammenfuehrungForm",
]
