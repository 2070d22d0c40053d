from .bagatelle import StammblaetterVon, ohne_stammblatt
from .beratung import Beratung
from .berichtigung import Berichtigung
from .erinnerungen import Erinnerungen
from .esf import Abgang, Erwerbsstatus, Isced, JaNein, Verbleib
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
from .neues_stammblatt import VORBELEGBAR, neues_stammblatt
from .plausibilitaet import hinweise
from .sprechzeit import Sprechzeit, Wochentag, uhrzeit_am
from .stammblatt import Stammblatt
from .strichliste import Strichliste
from .unterbrechung import Unterbrechung
from .vermittlung import Vermittlung, Vermittlungsart, Vermittlungsstatus
from .vorbelegung import VORBELEGT, naechste, noch_einmal

__all__ = [
    "VORBELEGBAR",
    "VORBELEGT",
    "Abgang",
    "Adressat",
    "Angebot",
    "Aufenthaltsstatus",
    "Beratung",
    "Berichtigung",
    "Ergebnis",
    "Erinnerungen",
    "Erwerbsstatus",
    "Hilfe",
    "Isced",
    "JaNein",
    "Kanal",
    "Klient",
    "Kontaktart",
    "Nebenthema",
    "Sprachmittlung",
    "Sprechzeit",
    "StammblaetterVon",
    "Stammblatt",
    "Status",
    "Strichliste",
    "Unterbrechung",
    "Verbleib",
    "Vermittlung",
    "Vermittlungsart",
    "Vermittlungsstatus",
    "Wochentag",
    "Zugangsweg",
    "hinweise",
    "naechste",
    "neues_stammblatt",
    "noch_einmal",
    "ohne_stammblatt",
    "uhrzeit_am",
]
