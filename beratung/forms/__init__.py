from .beratung import BeratungForm
from .sprechzeit import SprechzeitForm
from .stand import StandForm
from .strich import KennungForm, SendungForm, StrichForm
from .uebergabe import UebergabeForm

__all__ = ["BeratungForm", "KennungForm", "SendungForm", "SprechzeitForm", "StandForm", "StrichForm", "UebergabeForm"]
