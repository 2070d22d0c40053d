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
from .unterscheidung import Unterscheidung
from .vermittlung import Vermittlung, Vermittlungsart, Vermittlungsstatus
from .vorbelegung import VORBELEGT, naechste, noch_einmal
from .zusammenfuehrung import Zusammenfuehrung

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
    "Unterscheidung",
    "Vermittlung",
    "Vermittlungsart",
    "Vermittlungsstatus",
    "Wochentag",
    "Zugangsweg",
    "Zusammenfuehrung",
    "hinweise",
    "naechste",
    "noch_einmal",
    "uhrzeit_am",
]
