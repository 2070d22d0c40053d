from .ansehen import BeratungAusgabeView, BeratungDetailView, BeratungListView
from .erfassen import BeratungCreateView, BeratungUpdateView
from .stand import StornoCreateView, StornoDeleteView, StrichCreateView, VermittlungsstandUpdateView

__all__ = [
    "BeratungAusgabeView",
    "BeratungCreateView",
    "BeratungDetailView",
    "BeratungListView",
    "BeratungUpdateView",
    "StornoCreateView",
    "StornoDeleteView",
    "StrichCreateView",
    "VermittlungsstandUpdateView",
]
