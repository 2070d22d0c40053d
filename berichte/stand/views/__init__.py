from .ansehen import (
    BerichtsstandDateiView,
    BerichtsstandDetailView,
    KanonischView,
    PruefsummenView,
    StandzahlDetailView,
)
from .gang import EinreichungCreateView, FestschreibungCreateView, PruefungCreateView, PruefungDeleteView
from .portal import StandPortalView

__all__ = [
    "BerichtsstandDateiView",
    "BerichtsstandDetailView",
    "EinreichungCreateView",
    "FestschreibungCreateView",
    "KanonischView",
    "PruefsummenView",
    "PruefungCreateView",
    "PruefungDeleteView",
    "StandPortalView",
    "StandzahlDetailView",
]
