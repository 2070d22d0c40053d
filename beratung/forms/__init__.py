from .beratung import BeratungForm
from .stand import StandForm
from .strich import KennungForm, SendungForm, StrichForm

__all__ = ["BeratungForm", "KennungForm", "SendungForm", "StandForm", "StrichForm"]
