from .ansehen import (
    BerichtsstandDateiView,
    BerichtsstandDetailView,
    KanonischView,
    PruefsummenView,
    StandzahlDetailView,
)
from .gang import EinreichungCreateView, FestschreibungCreateView, PruefungCreateView, PruefungDeleteView

__all__ = [
    "BerichtsstandDateiView",
    "BerichtsstandDetailView",
    "EinreichungCreateView",
    "FestschreibungCreateView",
    "KanonischView",
    "PruefsummenView",
    "PruefungCreateView",
    "PruefungDeleteView",
    "StandzahlDetailView",
]
