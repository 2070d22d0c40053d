from .beratung import BeratungForm
from .identitaet import EinsichtForm, IdentitaetForm, NamenssucheForm, WiderrufForm
from .notiz import NotizForm
from .sprechzeit import SprechzeitForm
from .stand import StandForm
from .strich import KennungForm, SendungForm, StrichForm

__all__ = [
    "BeratungForm",
    "EinsichtForm",
    "IdentitaetForm",
    "KennungForm",
    "NamenssucheForm",
    "NotizForm",
    "SendungForm",
    "SprechzeitForm",
    "StandForm",
    "StrichForm",
    "WiderrufForm",
]
