from .ansehen import (
    BerichtsstandDateiView,
    BerichtsstandDetailView,
    KanonischView,
    StandzahlDetailView,
)
from .gang import EinreichungCreateView, FestschreibungCreateView, PruefungCreateView, PruefungDeleteView
from .portal import StandPortalView
from .pruefsummen import PruefsummenView

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
