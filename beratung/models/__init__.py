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
from .plausibilitaet import hinweise
from .sprechzeit import Sprechzeit, Wochentag, uhrzeit_am
from .strichliste import Strichliste
from .uebergabe import Uebergabe
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
    "Sprachmittlung",
    "Sprechzeit",
    "Status",
    "Strichliste",
    "Uebergabe",
    "Vermittlung",
    "Vermittlungsart",
    "Vermittlungsstatus",
    "Wochentag",
    "Zugangsweg",
    "hinweise",
    "naechste",
    "noch_einmal",
    "uhrzeit_am",
]
