from .antwortlink import Antwortlink
from .bagatelle import StammblaetterVon, ohne_stammblatt
from .begleitung import begleitete
from .beratung import Beratung
from .berichtigung import Berichtigung
from .einwilligung import Einwilligungsform, Einwilligungstext
from .erinnerungen import Erinnerungen
from .esf import Abgang, Erwerbsstatus, Isced, JaNein, Verbleib
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
    Unterstuetzung,
    Zugangsweg,
)
from .klient import Klient
from .nachfrage import NACHFRAGEN_NACH, naechste_nachfrage, tage_zum_nachfragen
from .nebenthema import Nebenthema
from .neues_stammblatt import VORBELEGBAR, neues_stammblatt
from .notiz import Beratungsnotiz
from .plausibilitaet import hinweise
from .rueckmeldung import Grund, Quelle, Rueckmeldung
from .sprechzeit import Sprechzeit, Wochentag, uhrzeit_am
from .stammblatt import Stammblatt
from .strichliste import Strichliste
from .uebergabe import Uebergabe
from .unterbrechung import Unterbrechung
from .unterscheidung import Unterscheidung
from .vermittlung import Vermittlung, Vermittlungsart, Vermittlungsstatus
from .vorbelegung import KONTAKT, VORBELEGT, naechste, naechster_strich, noch_einmal
from .zusammenfuehrung import Zusammenfuehrung

__all__ = [
    "KONTAKT",
    "NACHFRAGEN_NACH",
    "VORBELEGBAR",
    "VORBELEGT",
    "Abgang",
    "Adressat",
    "Angebot",
    "Antwortlink",
    "Aufenthaltsstatus",
    "Beratung",
    "Beratungsnotiz",
    "Berichtigung",
    "Einwilligungsform",
    "Einwilligungstext",
    "Ergebnis",
    "Erinnerungen",
    "Erwerbsstatus",
    "Grund",
    "Hilfe",
    "Identitaet",
    "Isced",
    "JaNein",
    "Kanal",
    "Klient",
    "Kontaktart",
    "Nebenthema",
    "Quelle",
    "Rueckmeldung",
    "Sprachmittlung",
    "Sprechzeit",
    "StammblaetterVon",
    "Stammblatt",
    "Status",
    "Strichliste",
    "Uebergabe",
    "Unterbrechung",
    "Unterscheidung",
    "Unterstuetzung",
    "Verbleib",
    "Vermittlung",
    "Vermittlungsart",
    "Vermittlungsstatus",
    "Wochentag",
    "Zugangsweg",
    "Zusammenfuehrung",
    "begleitete",
    "hinweise",
    "naechste",
    "naechste_nachfrage",
    "naechster_strich",
    "neues_stammblatt",
    "noch_einmal",
    "ohne_stammblatt",
    "tage_zum_nachfragen",
    "uhrzeit_am",
]
