from .beratung import BeratungForm
from .klient import AndererCodeForm, KlientForm
from .sprechzeit import SprechzeitForm
from .stand import StandForm
from .strich import KennungForm, SendungForm, StrichForm
from .zusammenfuehrung import ZusammenfuehrungForm

__all__ = [
    "AndererCodeForm",
    "BeratungForm",
    "KennungForm",
    "KlientForm",
    "SendungForm",
    "SprechzeitForm",
    "StandForm",
    "StrichForm",
    "ZusammenfuehrungForm",
]
