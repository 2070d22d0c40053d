from .bericht import Begruendung, Bericht, Berichtsart, Berichtstext
from .zielwert import Zielwert

__all__ = ["Begruendung", "Bericht", "Berichtsart", "Berichtstext", "Zielwert"]
