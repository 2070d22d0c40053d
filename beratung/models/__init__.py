from .beratung import Beratung
from .einwilligung import Einwilligungsform, Einwilligungstext
from .identitaet import Identitaet
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
from .notiz import Beratungsnotiz
from .plausibilitaet import hinweise
from .sprechzeit import Sprechzeit, Wochentag, uhrzeit_am
from .strichliste import Strichliste
from .vermittlung import Vermittlung, Vermittlungsart, Vermittlungsstatus
from .vorbelegung import VORBELEGT, naechste, noch_einmal

__all__ = [
    "VORBELEGT",
    "Adressat",
    "Angebot",
    "Aufenthaltsstatus",
    "Beratung",
    "Beratungsnotiz",
    "Einwilligungsform",
    "Einwilligungstext",
    "Ergebnis",
    "Hilfe",
    "Identitaet",
    "Kanal",
    "Klient",
    "Kontaktart",
    "Nebenthema",
    "Sprachmittlung",
    "Sprechzeit",
    "Status",
    "Strichliste",
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
