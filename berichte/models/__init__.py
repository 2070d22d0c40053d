from .beleg import Beleg, Belegdatei
from .belegteil import Belegaufteilung, Belegteil
from .bericht import Begruendung, Bericht, Berichtsart, Berichtstext
from .kostenposition import Kostenart, Kostenposition, Pauschalbasis
from .mittelabruf import Mittelabruf
from .zielwert import Zielwert

__all__ = [
    "Begruendung",
    "Beleg",
    "Belegaufteilung",
    "Belegdatei",
    "Belegteil",
    "Bericht",
    "Berichtsart",
    "Berichtstext",
    "Kostenart",
    "Kostenposition",
    "Mittelabruf",
    "Pauschalbasis",
    "Zielwert",
]
