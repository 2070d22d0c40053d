from .antwortlink import Antwortlink
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
from .nachfrage import NACHFRAGEN_NACH, naechste_nachfrage, tage_zum_nachfragen
from .nebenthema import Nebenthema
from .notiz import Beratungsnotiz
from .plausibilitaet import hinweise
from .rueckmeldung import Grund, Quelle, Rueckmeldung
from .sprechzeit import Sprechzeit, Wochentag, uhrzeit_am
from .strichliste import Strichliste
from .uebergabe import Uebergabe
from .unterscheidung import Unterscheidung
from .vermittlung import Vermittlung, Vermittlungsart, Vermittlungsstatus
from .vorbelegung import VORBELEGT, naechste, noch_einmal
from .zusammenfuehrung import Zusammenfuehrung

__all__ = [
    "NACHFRAGEN_NACH",
    "VORBELEGT",
    "Adressat",
    "Angebot",
    "Antwortlink",
    "Aufenthaltsstatus",
    "Beratung",
    "Beratungsnotiz",
    "Einwilligungsform",
    "Einwilligungstext",
    "Ergebnis",
    "Grund",
    "Hilfe",
    "Identitaet",
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
    "Uebergabe",
    "Unterscheidung",
    "Vermittlung",
    "Vermittlungsart",
    "Vermittlungsstatus",
    "Wochentag",
    "Zugangsweg",
    "Zusammenfuehrung",
    "hinweise",
    "naechste",
    "naechste_nachfrage",
    "noch_einmal",
    "tage_zum_nachfragen",
    "uhrzeit_am",
]
