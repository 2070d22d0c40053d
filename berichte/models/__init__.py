from .zielwert import Zielwert

__all__ = ["Zielwert"]
