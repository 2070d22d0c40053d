from .absendung import Absendung
from .einlesung import Einlesung, Einlesungsstand, Einlesungszeile, Tabelle
from .einsicht import Einsicht, Einsichtsart, Zweck
from .finanzierung import Finanzierungsanteil, Logo
from .gespeicherter_filter import GespeicherterFilter
from .haus import Eintrag, HausModell
from .nutzer import Nutzer, Rolle
from .ortsteil import Ortsteil
from .standort import Standort
from .vorhaben import Foerderperiode, Teilnehmermodus, Vorhaben

__all__ = [
    "Absendung",
    "Einlesung",
    "Einlesungsstand",
    "Einlesungszeile",
    "Einsicht",
    "Einsichtsart",
    "Eintrag",
    "Finanzierungsanteil",
    "Foerderperiode",
    "GespeicherterFilter",
    "HausModell",
    "Logo",
    "Nutzer",
    "Ortsteil",
    "Rolle",
    "Standort",
    "Tabelle",
    "Teilnehmermodus",
    "Vorhaben",
    "Zweck",
]
