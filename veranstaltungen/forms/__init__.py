from .veranstaltung import VeranstaltungForm
from .zaehlung import ZaehlungForm

__all__ = ["VeranstaltungForm", "ZaehlungForm"]
