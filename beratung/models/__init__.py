from .antwortlink import Antwortlink
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
from .nachfrage import NACHFRAGEN_NACH, naechste_nachfrage, tage_zum_nachfragen
from .nebenthema import Nebenthema
from .plausibilitaet import hinweise
from .rueckmeldung import Grund, Quelle, Rueckmeldung
from .sprechzeit import Sprechzeit, Wochentag, uhrzeit_am
from .strichliste import Strichliste
from .vermittlung import Vermittlung, Vermittlungsart, Vermittlungsstatus
from .vorbelegung import VORBELEGT, naechste, noch_einmal

__all__ = [
    "NACHFRAGEN_NACH",
    "VORBELEGT",
    "Adressat",
    "Angebot",
    "Antwortlink",
    "Aufenthaltsstatus",
    "Beratung",
    "Ergebnis",
    "Grund",
    "Hilfe",
    "Kanal",
    "Klient",
    "Kontaktart",
    "Nebenthema",
    "Quelle",
    "Rueckmeldung",
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
    "naechste_nachfrage",
    "noch_einmal",
    "tage_zum_nachfragen",
    "uhrzeit_am",
]
