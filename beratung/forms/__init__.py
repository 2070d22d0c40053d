from .beratung import BeratungForm
from .identitaet import EinsichtForm, IdentitaetForm, NamenssucheForm, WiderrufForm
from .klient import AndererCodeForm, KlientForm
from .notiz import NotizForm
from .rueckmeldung import AntwortForm, RueckmeldungForm, StandForm
from .sprechzeit import SprechzeitForm
from .strich import KennungForm, SendungForm, StrichForm
from .uebergabe import UebergabeForm
from .vermittlung import VermittlungForm
from .zusammenfuehrung import ZusammenfuehrungForm

__all__ = [
    "AndererCodeForm",
    "AntwortForm",
    "BeratungForm",
    "EinsichtForm",
    "IdentitaetForm",
    "KennungForm",
    "KlientForm",
    "NamenssucheForm",
    "NotizForm",
    "RueckmeldungForm",
    "SendungForm",
    "SprechzeitForm",
    "StandForm",
    "StrichForm",
    "UebergabeForm",
    "VermittlungForm",
    "WiderrufForm",
    "ZusammenfuehrungForm",
]
