from .beratung import BeratungForm
from .sprechzeit import SprechzeitForm
from .stammblatt import StammblattForm
from .stammblatt_schritte import AustrittForm, ErgebnisForm, VerbleibForm, WiedereintrittForm
from .stand import StandForm
from .strich import KennungForm, SendungForm, StrichForm

__all__ = [
    "AustrittForm",
    "BeratungForm",
    "ErgebnisForm",
    "KennungForm",
    "SendungForm",
    "SprechzeitForm",
    "StammblattForm",
    "StandForm",
    "StrichForm",
    "VerbleibForm",
    "WiedereintrittForm",
]
