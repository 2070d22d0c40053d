"""What a report is made of: frozen values that screen, PDF and files print alike."""

from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any

from protegat.basis.models import Logo
from protegat.basis.zeitraum import Zeitraum


@dataclass(frozen=True)
class Fundstelle:
    """Where a number comes from: a figure, its days, and for one row of its table by what: `("angebot", "termin")`."""

    kennzahl: str
    zeitraum: Zeitraum
    ausschnitt: tuple[str, str] | None = None


@dataclass(frozen=True)
class Zelle:
    """One printed value; `ziel` is the address of exactly the records behind it."""

    text: str
    wert: Any = None
    ziel: str = ""
    ersatz: str = ""  # what files for others print instead, where the number is too small to be shown
    fundstelle: Fundstelle | None = None  # of a counted figure; words and sums of money have none

    @property
    def aussen(self):
        return self.ersatz or self.text


@dataclass(frozen=True)
class Zeile:
    label: str
    zellen: tuple[Zelle, ...]
    einheit: str = ""
    regel: str = ""
    ziel: str = ""
    gruppe: bool = False  # a heading inside the table
    tag: date | None = None  # what the label says, where it is a day


@dataclass(frozen=True)
class Tabelle:
    titel: str
    kopf: str
    spalten: tuple[str, ...]
    zeilen: tuple[Zeile, ...]
    einheit: str = ""  # what every number in it counts, where its rows say none
    regel: str = ""
    hinweis: str = ""
    leer: str = "In diesem Zeitraum gibt es keine Einträge."
    textspalten: tuple[int, ...] = ()  # columns of words, set left
    vorlage = "berichte/_tabelle.html"

    @property
    def koepfe(self):
        """Each column with whether it holds words."""
        return [(spalte, platz in self.textspalten) for platz, spalte in enumerate(self.spalten)]

    @property
    def reihen(self):
        """Each row with its cells, and each cell with its column."""
        return [(zeile, list(zip(self.koepfe, zeile.zellen, strict=False))) for zeile in self.zeilen]

    @property
    def breite(self):
        return len(self.spalten) + 1


@dataclass(frozen=True)
class Fakten:
    paare: tuple[tuple[str, str], ...]
    vorlage = "berichte/_fakten.html"


@dataclass(frozen=True)
class Saetze:
    """Sentences made from the figures; they stay apart from what people write."""

    saetze: tuple[str, ...]
    vorlage = "berichte/_saetze.html"


@dataclass(frozen=True)
class Zahlensatz:
    """One sentence whose figures open their records; words between them have no `ziel`."""

    teile: tuple[Zelle, ...]
    vorlage = "berichte/_zahlensatz.html"

    @property
    def text(self):
        return "".join(teil.text for teil in self.teile)

    @property
    def aussen(self):
        return "".join(teil.aussen for teil in self.teile)


@dataclass(frozen=True)
class Absatz:
    text: str
    vorlage = "berichte/_absatz.html"


@dataclass(frozen=True)
class Vergleich:
    """Before and now, drawn as a pair of circles per row: `(label, before, now)`; shares unless told otherwise."""

    titel: str
    beschreibung: str
    vorher: str
    jetzt: str
    zeilen: tuple[tuple[str, Any, Any], ...]
    einheit: str = "%"
    stellen: int = 1
    vorlage = "berichte/_vergleich.html"

    @property
    def legende(self):
        """The signs in words; they stand under the drawing on the page and in print."""
        return f"Leerer Kreis: {self.vorher}, voller Kreis: {self.jetzt}."


@dataclass(frozen=True)
class Kapitel:
    nummer: str
    titel: str
    teile: tuple
    anker: str


@dataclass(frozen=True)
class Definition:
    """What a figure of the report means, in the words that were valid when the report was made."""

    schluessel: str
    label: str
    einheit: str
    regel: str


STEHT_FEST = ("festgeschrieben", "eingereicht", "aktuell")  # of any other a print must say that it can still change


@dataclass(frozen=True)
class Dokument:
    """A whole report, ready to print."""

    art: str
    label: str
    vorhaben: str
    titel: str
    programm: str
    traeger: str
    aktenzeichen: str
    zeitraum: Zeitraum
    zeitraum_name: str  # `IV. Quartal 2018`, or the two days
    kurz: str  # `IV/2018`, or the two days
    hinweis: str  # what every page of a print must say besides
    stand: str
    daten_vom: datetime
    kapitel: tuple[Kapitel, ...]
    publizitaet: str
    logos: tuple[Logo, ...]
    definitionen: tuple[Definition, ...] = ()

    @property
    def vorlaeufig(self):
        """`Entwurf` or `Geprüft` while the figures can still change, else nothing."""
        worte = {"geprueft": "Geprüft"}
        return "" if self.stand in STEHT_FEST else worte.get(self.stand, self.stand.capitalize())

    @property
    def fundstellen(self):
        """Each place that a number of it comes from, once, in the order of print."""
        return tuple(dict.fromkeys(zelle.fundstelle for zelle in zellen(self.kapitel) if zelle.fundstelle))

    @property
    def verborgene(self):
        """The places whose number no file for others may hold, in no form."""
        return frozenset(zelle.fundstelle for zelle in zellen(self.kapitel) if zelle.fundstelle and zelle.ersatz)

    @property
    def dateiname(self):
        """`EV25-quartalsbericht-2018-10-01-2018-12-31`."""
        return f"{self.vorhaben}-{self.art}-{self.zeitraum.von.isoformat()}-{self.zeitraum.bis.isoformat()}"


def zellen(wert):
    """Every cell inside a part, a chapter or a tuple of them, of whatever kind the part is."""
    if isinstance(wert, Zelle):
        yield wert
    elif is_dataclass(wert):
        yield from zellen(tuple(getattr(wert, feld.name) for feld in fields(wert)))
    elif isinstance(wert, tuple):
        for teil in wert:
            yield from zellen(teil)
