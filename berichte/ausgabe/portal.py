"""The figures in the order of the city's form, each as one types it."""

from dataclasses import dataclass

from berichte.aufbau import Zelle
from berichte.kennzahlen import (
    AKTIVE_PARTNER,
    BERATENE,
    BERATUNGEN,
    BERATUNGSSTUNDEN,
    EINDEUTIGE_PERSONEN,
    ERSTBERATUNGEN,
    KURZKONTAKTE,
    TEILNAHMEN,
    TRAEGER_KONTAKTE,
    TRAEGER_ORGANISATIONEN,
    TRAEGER_PERSONEN,
    VERANSTALTUNGEN,
    VERMITTLUNGEN,
    VERMITTLUNGSQUOTE,
)
from veranstaltungen.models import Veranstaltungsart

from .zahlen import als_zahl

NACHMITTAG = Veranstaltungsart.BERATUNGSNACHMITTAG
INFO = Veranstaltungsart.INFORMATIONSVERANSTALTUNG
TREFFEN = Veranstaltungsart.NETZWERKTREFFEN
DIALOG = Veranstaltungsart.BUERGERDIALOG

# top to bottom as on the Projektblatt; a change of the city's form is a change here
FORMULAR = (
    ("Beratungsnachmittage", (VERANSTALTUNGEN[NACHMITTAG], TEILNAHMEN[NACHMITTAG])),
    ("Informationsveranstaltungen", (VERANSTALTUNGEN[INFO], TEILNAHMEN[INFO])),
    (
        "Individualberatung",
        (BERATUNGEN, BERATENE, EINDEUTIGE_PERSONEN, ERSTBERATUNGEN, KURZKONTAKTE, BERATUNGSSTUNDEN),
    ),
    ("Vermittlung", (VERMITTLUNGEN, VERMITTLUNGSQUOTE)),
    ("Begleitung von Projektträgern", (TRAEGER_KONTAKTE, TRAEGER_PERSONEN, TRAEGER_ORGANISATIONEN)),
    ("Netzwerk", (VERANSTALTUNGEN[TREFFEN], VERANSTALTUNGEN[DIALOG], AKTIVE_PARTNER)),
)


@dataclass(frozen=True)
class Eingabe:
    """One field of the form in one of the three columns; `text` is empty where there is no number.

    `gedruckt` is what the report says where that is more than the number, e.g. `mind. 31`.
    """

    spalte: str
    text: str
    gedruckt: str
    ziel: str


@dataclass(frozen=True)
class Feld:
    label: str
    einheit: str
    regel: str
    eingaben: tuple[Eingabe, ...]


def bloecke(spalten, zellen):
    """`[(title, [Feld, ...]), ...]`; `zellen(kennzahl)` are what its three columns say."""
    return [(titel, [_feld(spalten, zellen, kennzahl) for kennzahl in gruppe]) for titel, gruppe in FORMULAR]


def _feld(spalten, zellen, kennzahl):
    paare = zip(spalten, zellen(kennzahl), strict=True)
    eingaben = tuple(_eingabe(spalte, zelle) for spalte, zelle in paare)
    return Feld(kennzahl.label, kennzahl.einheit.value, kennzahl.regel, eingaben)


def _eingabe(spalte, zelle):
    return Eingabe(spalte, wie_getippt(zelle), "" if als_zahl(zelle) else zelle.text, zelle.ziel)


def wie_getippt(zelle: Zelle):
    """`1253` for `1.253`, `74,0` for `74,0 %`: the unit stands beside the field of the form."""
    zahl = als_zahl(zelle)
    if zahl:
        return zahl.text
    return str(zelle.wert) if isinstance(zelle.wert, int) else ""
