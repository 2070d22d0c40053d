from .beratung import BeratungForm
from .rueckmeldung import AntwortForm, RueckmeldungForm, StandForm
from .sprechzeit import SprechzeitForm
from .strich import KennungForm, SendungForm, StrichForm
from .vermittlung import VermittlungForm

__all__ = [
    "AntwortForm",
    "BeratungForm",
    "KennungForm",
    "RueckmeldungForm",
    "SendungForm",
    "SprechzeitForm",
    "StandForm",
    "StrichForm",
    "VermittlungForm",
]
