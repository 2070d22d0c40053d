from .anteile import (
    BelegaufteilungCreateView,
    BelegaufteilungDeleteView,
    BelegaufteilungUpdateView,
    BelegdateiAbrufView,
    BelegdateiDeleteView,
)
from .belege import BelegCreateView, BelegDeleteView, BelegDetailView, BelegListView, BelegUpdateView
from .kostenplan import (
    FinanzenView,
    KostenpositionCreateView,
    KostenpositionDeleteView,
    KostenpositionUpdateView,
)
from .mittelabrufe import MittelabrufCreateView, MittelabrufDeleteView, MittelabrufUpdateView

__all__ = [
    "BelegCreateView",
    "BelegDeleteView",
    "BelegDetailView",
    "BelegListView",
    "BelegUpdateView",
    "BelegaufteilungCreateView",
    "BelegaufteilungDeleteView",
    "BelegaufteilungUpdateView",
    "BelegdateiAbrufView",
    "BelegdateiDeleteView",
    "FinanzenView",
    "KostenpositionCreateView",
    "KostenpositionDeleteView",
    "KostenpositionUpdateView",
    "MittelabrufCreateView",
    "MittelabrufDeleteView",
    "MittelabrufUpdateView",
]
