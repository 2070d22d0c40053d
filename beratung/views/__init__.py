from .ansehen import BeratungDetailView, BeratungListView
from .erfassen import BeratungCreateView, BeratungUpdateView
from .sprechzeit import SprechzeitCreateView, SprechzeitListView, SprechzeitUpdateView
from .stand import StornoCreateView, StornoDeleteView, StrichCreateView, VermittlungsstandUpdateView

__all__ = [
    "BeratungCreateView",
    "BeratungDetailView",
    "BeratungListView",
    "BeratungUpdateView",
    "SprechzeitCreateView",
    "SprechzeitListView",
    "SprechzeitUpdateView",
    "StornoCreateView",
    "StornoDeleteView",
    "StrichCreateView",
    "VermittlungsstandUpdateView",
]
