from .ansehen import BeratungDetailView, BeratungListView
from .erfassen import BeratungCreateView, BeratungUpdateView
from .stand import StornoCreateView, StornoDeleteView, StrichCreateView, VermittlungsstandUpdateView

__all__ = [
    "BeratungCreateView",
    "BeratungDetailView",
    "BeratungListView",
    "BeratungUpdateView",
    "StornoCreateView",
    "StornoDeleteView",
    "StrichCreateView",
    "VermittlungsstandUpdateView",
]
