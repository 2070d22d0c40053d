"""What stands in a chapter: cells, rows, tables, sentences."""

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from protegat.basis.templatetags.haus import GESCHUETZTES_LEERZEICHEN, dezimal
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
    """Rows of cells under heads.

    `geschuetzt`: counts of persons, whose small numbers must not leave the house.
    """

    titel: str
    kopf: str
    spalten: tuple[str, ...]
    zeilen: tuple[Zeile, ...]
    einheit: str = ""  # what every number in it counts, where its rows say none
    regel: str = ""
    hinweis: str = ""
    leer: str = "In diesem Zeitraum gibt es keine Einträge."
    textspalten: tuple[int, ...] = ()  # columns of words, set left
    geschuetzt: bool = False  # counts people by a merkmal: small numbers do not leave the house (kleinzellen)
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
class Entwurfssatz:
    """A sentence made from the records for one text field; its figures open them, words between have no `ziel`.

    It never leaves the house: what goes out is what a person has taken over into a text.
    """

    schluessel: str
    feld: str
    teile: tuple[Zelle, ...]
    vorlage = "berichte/_entwurfssatz.html"
    nur_intern = True

    @property
    def text(self):
        return "".join(teil.text for teil in self.teile)

    @property
    def zahlen(self):
        """What it counts, as it is printed: `49 Beratungen`."""
        return tuple(teil.text for teil in self.teile if teil.ziel)

    @property
    def ziel(self):
        """The records of its first figure."""
        return next((teil.ziel for teil in self.teile if teil.ziel), "")


@dataclass(frozen=True)
class Zahlensatz:
    """What the figures say in one line that a table could not; words between them have no `ziel`."""

    teile: tuple[Zelle, ...]
    vorlage = "berichte/_zahlensatz.html"

    @property
    def aussen(self):
        return "".join(teil.aussen for teil in self.teile)


@dataclass(frozen=True)
class Text:
    """What people have written beside the figures; `titel` where a chapter has more than one."""

    feld: str
    titel: str
    text: str
    vorlage = "berichte/_text.html"


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
    kopf: str = "Thema"
    leer = ""  # without rows nothing is drawn; the table beside says so
    vorlage = "berichte/_vergleich.html"

    def als_tabelle(self):
        zeilen = (Zeile(label, (self._zelle(vorher), self._zelle(jetzt))) for label, vorher, jetzt in self.zeilen)
        return Tabelle(self.titel, self.kopf, (self.vorher, self.jetzt), tuple(zeilen))

    def _zelle(self, wert):
        einheit = "" if wert is None else self.einheit
        return Zelle(GESCHUETZTES_LEERZEICHEN.join(filter(None, (dezimal(wert, self.stellen), einheit))), wert)

    @property
    def hat_werte(self):
        return bool(self.zeilen)

    @property
    def in_worten(self):
        """The drawing for those who do not see it."""
        zeilen = (f"{z.label}: {z.zellen[0].text}, dann {z.zellen[1].text}" for z in self.als_tabelle().zeilen)
        return f"{self.beschreibung} {self.legende} {'; '.join(zeilen)}."

    @property
    def legende(self):
        """The signs in words; they stand under the drawing on the page and in print."""
        return f"Leerer Kreis: {self.vorher}, voller Kreis: {self.jetzt}."


def zellen(wert):
    """Every cell inside a part, a chapter or a tuple of them, of whatever kind the part is."""
    if isinstance(wert, Zelle):
        yield wert
    elif is_dataclass(wert):
        yield from zellen(tuple(getattr(wert, feld.name) for feld in fields(wert)))
    elif isinstance(wert, tuple):
        for teil in wert:
            yield from zellen(teil)
