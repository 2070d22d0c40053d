from .absendung import Absendung
from .aenderung import VERBORGEN, Aenderung, Aenderungsart
from .anliegen import (
    Ablehnungsgrund,
    Anliegen,
    Anliegenstand,
    Betroffenenrecht,
    Personengruppe,
    Pruefweg,
    Verlaengerungsgrund,
)
from .anliegenschritt import Anliegenschritt, Schrittart
from .anmeldeereignis import Anmeldeereignis, Ereignis
from .bestaetigung import Bestaetigung, Grund
from .datei import Datei, DateiQuerySet, Entsorgung, mit_dateien
from .einladung import Anlass, Einladung
from .einlesung import Einlesung, Einlesungsstand, Einlesungszeile, Tabelle
from .einschraenkung import EINSCHRAENKBAR, Einschraenkung, Einschraenkungsgrund
from .einsicht import Einsicht, Einsichtsart, Zweck
from .finanzierung import Finanzierungsanteil, Logo
from .gespeicherter_filter import GespeicherterFilter
from .haus import Eintrag, HausModell
from .loeschprotokoll import Loeschprotokoll
from .nutzer import Nutzer, Rolle
from .ortsteil import Ortsteil
from .pflichten import JE_VERANSTALTUNG, PFLICHTEN, Publizitaetspflicht
from .sicherungslauf import Laufart, Sicherungslauf
from .sperrvermerk import SPERRVERMERK_HAELT, Sperrgrund, Sperrvermerk, haelt_mit
from .standort import Standort
from .tagessiegel import Tagessiegel
from .versuchszaehler import Bremse, Versuchszaehler
from .vorhaben import Foerderperiode, Teilnehmermodus, Vorhaben
from .wiedervorlage import Wiedervorlage, arbeitstag_in

__all__ = [
    "EINSCHRAENKBAR",
    "JE_VERANSTALTUNG",
    "PFLICHTEN",
    "SPERRVERMERK_HAELT",
    "VERBORGEN",
    "Ablehnungsgrund",
    "Absendung",
    "Aenderung",
    "Aenderungsart",
    "Anlass",
    "Anliegen",
    "Anliegenschritt",
    "Anliegenstand",
    "Anmeldeereignis",
    "Bestaetigung",
    "Betroffenenrecht",
    "Bremse",
    "Datei",
    "DateiQuerySet",
    "Einladung",
    "Einlesung",
    "Einlesungsstand",
    "Einlesungszeile",
    "Einschraenkung",
    "Einschraenkungsgrund",
    "Einsicht",
    "Einsichtsart",
    "Eintrag",
    "Entsorgung",
    "Ereignis",
    "Finanzierungsanteil",
    "Foerderperiode",
    "GespeicherterFilter",
    "Grund",
    "HausModell",
    "Laufart",
    "Loeschprotokoll",
    "Logo",
    "Nutzer",
    "Ortsteil",
    "Personengruppe",
    "Pruefweg",
    "Publizitaetspflicht",
    "Rolle",
    "Schrittart",
    "Sicherungslauf",
    "Sperrgrund",
    "Sperrvermerk",
    "Standort",
    "Tabelle",
    "Tagessiegel",
    "Teilnehmermodus",
    "Verlaengerungsgrund",
    "Versuchszaehler",
    "Vorhaben",
    "Wiedervorlage",
    "Zweck",
    "arbeitstag_in",
    "haelt_mit",
    "mit_dateien",
]
