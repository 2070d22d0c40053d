from .absendung import Absendung
from .anmeldeereignis import Anmeldeereignis, Ereignis
from .aenderung import VERBORGEN, Aenderung, Aenderungsart
from .bestaetigung import Bestaetigung, Grund
from .datei import Datei, DateiQuerySet, Entsorgung, mit_dateien
from .einladung import Anlass, Einladung
from .einlesung import Einlesung, Einlesungsstand, Einlesungszeile, Tabelle
from .einsicht import Einsicht, Einsichtsart, Zweck
from .finanzierung import Finanzierungsanteil, Logo
from .gespeicherter_filter import GespeicherterFilter
from .haus import Eintrag, HausModell
from .loeschprotokoll import Loeschprotokoll
from .nutzer import Nutzer, Rolle
from .ortsteil import Ortsteil
from .pflichten import JE_VERANSTALTUNG, PFLICHTEN, Publizitaetspflicht
from .sicherungslauf import Laufart, Sicherungslauf
from .sperrvermerk import SPERRVERMERK_HAELT, Sperrgrund, Sperrvermerk
from .standort import Standort
from .versuchszaehler import Bremse, Versuchszaehler
from .tagessiegel import Tagessiegel
from .vorhaben import Foerderperiode, Teilnehmermodus, Vorhaben
from .wiedervorlage import Wiedervorlage, arbeitstag_in

__all__ = [
    "JE_VERANSTALTUNG",
    "PFLICHTEN",
    "SPERRVERMERK_HAELT",
    "VERBORGEN",
    "Absendung",
    "Anlass",
    "Anmeldeereignis",
    "Aenderung",
    "Aenderungsart",
    "Bestaetigung",
    "Bremse",
    "Datei",
    "DateiQuerySet",
    "Einladung",
    "Einlesung",
    "Einlesungsstand",
    "Einlesungszeile",
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
    "Publizitaetspflicht",
    "Rolle",
    "Sicherungslauf",
    "Sperrgrund",
    "Sperrvermerk",
    "Standort",
    "Tabelle",
    "Tagessiegel",
    "Teilnehmermodus",
    "Versuchszaehler",
    "Vorhaben",
    "Wiedervorlage",
    "Zweck",
    "arbeitstag_in",
    "mit_dateien",
]
