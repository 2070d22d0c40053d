from .absendung import Absendung
from .bestaetigung import Bestaetigung, Grund
from .datei import Datei, DateiQuerySet, Entsorgung, mit_dateien
from .einlesung import Einlesung, Einlesungsstand, Einlesungszeile, Tabelle
from .einsicht import Einsicht, Einsichtsart, Zweck
from .finanzierung import Finanzierungsanteil, Logo
from .gespeicherter_filter import GespeicherterFilter
from .haus import Eintrag, HausModell
from .nutzer import Nutzer, Rolle
from .ortsteil import Ortsteil
from .pflichten import JE_VERANSTALTUNG, PFLICHTEN, Publizitaetspflicht
from .sicherungslauf import Laufart, Sicherungslauf
from .standort import Standort
from .vorhaben import Foerderperiode, Teilnehmermodus, Vorhaben
from .wiedervorlage import Wiedervorlage, arbeitstag_in

__all__ = [
    "JE_VERANSTALTUNG",
    "PFLICHTEN",
    "Absendung",
    "Bestaetigung",
    "Datei",
    "DateiQuerySet",
    "Einlesung",
    "Einlesungsstand",
    "Einlesungszeile",
    "Einsicht",
    "Einsichtsart",
    "Eintrag",
    "Entsorgung",
    "Finanzierungsanteil",
    "Foerderperiode",
    "GespeicherterFilter",
    "Grund",
    "HausModell",
    "Laufart",
    "Logo",
    "Nutzer",
    "Ortsteil",
    "Publizitaetspflicht",
    "Rolle",
    "Sicherungslauf",
    "Standort",
    "Tabelle",
    "Teilnehmermodus",
    "Vorhaben",
    "Wiedervorlage",
    "Zweck",
    "arbeitstag_in",
    "mit_dateien",
]
