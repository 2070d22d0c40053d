from .beleg import BelegaufteilungForm, BelegForm
from .kostenposition import KostenpositionForm
from .mittelabruf import MittelabrufForm

__all__ = ["BelegForm", "BelegaufteilungForm", "KostenpositionForm", "MittelabrufForm"]
