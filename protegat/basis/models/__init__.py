from .absendung import Absendung
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
from .bestaetigung import Bestaetigung, Grund
from .datei import Datei, DateiQuerySet, Entsorgung, mit_dateien
from .einlesung import Einlesung, Einlesungsstand, Einlesungszeile, Tabelle
from .einschraenkung import EINSCHRAENKBAR, Einschraenkung, Einschraenkungsgrund
from .einsicht import Einsicht, Einsichtsart, Zweck
from .finanzierung import Finanzierungsanteil, Logo
from .gespeicherter_filter import GespeicherterFilter
from .haus import Eintrag, HausModell
from .nutzer import Nutzer, Rolle
from .ortsteil import Ortsteil
from .pflichten import JE_VERANSTALTUNG, PFLICHTEN, Publizitaetspflicht
from .standort import Standort
from .vorhaben import Foerderperiode, Teilnehmermodus, Vorhaben
from .wiedervorlage import Wiedervorlage, arbeitstag_in

__all__ = [
    "EINSCHRAENKBAR",
    "JE_VERANSTALTUNG",
    "PFLICHTEN",
    "Ablehnungsgrund",
    "Absendung",
    "Anliegen",
    "Anliegenschritt",
    "Anliegenstand",
    "Bestaetigung",
    "Betroffenenrecht",
    "Datei",
    "DateiQuerySet",
    "Einlesung",
    "Einlesungsstand",
    "Einlesungszeile",
    "Einschraenkung",
    "Einschraenkungsgrund",
    "Einsicht",
    "Einsichtsart",
    "Eintrag",
    "Entsorgung",
    "Finanzierungsanteil",
    "Foerderperiode",
    "GespeicherterFilter",
    "Grund",
    "HausModell",
    "Logo",
    "Nutzer",
    "Ortsteil",
    "Personengruppe",
    "Pruefweg",
    "Publizitaetspflicht",
    "Rolle",
    "Schrittart",
    "Standort",
    "Tabelle",
    "Teilnehmermodus",
    "Verlaengerungsgrund",
    "Vorhaben",
    "Wiedervorlage",
    "Zweck",
    "arbeitstag_in",
    "mit_dateien",
]
