from .ansehen import (
    BerichtsstandDetailView,
    BerichtsstandJsonView,
    BerichtsstandPdfView,
    KanonischView,
    PruefsummenView,
    StandzahlDetailView,
)
from .gang import EinreichungCreateView, FestschreibungCreateView, PruefungCreateView, PruefungDeleteView

__all__ = [
    "BerichtsstandDetailView",
    "BerichtsstandJsonView",
    "BerichtsstandPdfView",
    "EinreichungCreateView",
    "FestschreibungCreateView",
    "KanonischView",
    "PruefsummenView",
    "PruefungCreateView",
    "PruefungDeleteView",
    "StandzahlDetailView",
]
