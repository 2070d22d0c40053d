from .finanzierung import Finanzierungsanteil, Logo
from .haus import Eintrag, HausModell
from .nutzer import Nutzer, Rolle
from .standort import Standort
from .vorhaben import Foerderperiode, Teilnehmermodus, Vorhaben

__all__ = [
    "Eintrag",
    "Finanzierungsanteil",
    "Foerderperiode",
    "HausModell",
    "Logo",
    "Nutzer",
    "Rolle",
    "Standort",
    "Teilnehmermodus",
    "Vorhaben",
]
