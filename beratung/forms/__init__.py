from .beratung import BeratungForm
from .sprechzeit import SprechzeitForm
from .stand import StandForm

__all__ = ["BeratungForm", "SprechzeitForm", "StandForm"]
