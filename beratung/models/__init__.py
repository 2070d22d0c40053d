from .beratung import Beratung
from .kataloge import (
    Adressat,
    Angebot,
    Aufenthaltsstatus,
    Ergebnis,
    Hilfe,
    Kanal,
    Kontaktart,
    Sprachmittlung,
    Status,
    Zugangsweg,
)
from .klient import Klient
from .nebenthema import Nebenthema
from .ortsteil import Ortsteil
from .strichliste import Strichliste
from .vermittlung import Vermittlung, Vermittlungsart, Vermittlungsstatus
from .vorbelegung import VORBELEGT, naechste, noch_einmal

__all__ = [
    "VORBELEGT",
    "Adressat",
    "Angebot",
    "Aufenthaltsstatus",
    "Beratung",
    "Ergebnis",
    "Hilfe",
    "Kanal",
    "Klient",
    "Kontaktart",
    "Nebenthema",
    "Ortsteil",
    "Sprachmittlung",
    "Status",
    "Strichliste",
    "Vermittlung",
    "Vermittlungsart",
    "Vermittlungsstatus",
    "Zugangsweg",
    "naechste",
    "noch_einmal",
]
