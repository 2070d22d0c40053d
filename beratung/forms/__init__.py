from .beratung import BeratungForm
from .stand import StandForm

__all__ = ["BeratungForm", "StandForm"]
