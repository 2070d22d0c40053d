"""What a report is made of: frozen values that screen, PDF and files print alike."""

from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from typing import Any

from protegat.basis.models import Logo
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


@dataclass(frozen=True)
class Bild(Tabelle):
    """A table that is also drawn: what cannot draw, prints it as the table it is; its cells are the marks."""

    beschreibung: str = ""
    legende: str = ""  # the signs in words
    daneben: bool = False  # the same numbers stand in a table beside: files print only that one
    vorlage = "berichte/_bild.html"

    @classmethod
    def aus(cls, tabelle, **mehr):
        return cls(**{feld.name: getattr(tabelle, feld.name) for feld in fields(Tabelle)} | mehr)

    def als_tabelle(self):
        return Tabelle(**{feld.name: getattr(self, feld.name) for feld in fields(Tabelle)})

    @property
    def hat_werte(self):
        """Without any number above 0 a sentence says more than an empty axis."""
        return any(zelle.wert for zeile in self.zeilen for zelle in zeile.zellen)

    @property
    def in_worten(self):
        """The drawing for those who do not see it, as it may leave the house."""
        zeilen = (f"{zeile.label}: {self._worte(zeile)}" for zeile in self.zeilen)
        return f"{self.beschreibung} {self.legende} {'; '.join(zeilen)}."

    def _worte(self, zeile):
        if len(self.spalten) == 1:
            return zeile.zellen[0].aussen
        return ", ".join(f"{s} {z.aussen}" for s, z in zip(self.spalten, zeile.zellen, strict=True) if z.text)


@dataclass(frozen=True)
class Punktreihen(Bild):
    """One line of points per row, one point per column; the last column is now."""


@dataclass(frozen=True)
class Saeulen(Bild):
    """Counts per month: the first column upwards, the second downwards; each calendar year is a row of its own."""

    beginn: date | None = None  # the month of the first row; the others follow month by month


@dataclass(frozen=True)
class Anteilsbild(Bild):
    """Shares of a sum: one column of counts, whose last row is the sum."""


@dataclass(frozen=True)
class Zielbild(Bild):
    """Targets: the columns are Soll, Ist, per cent, the plan so far, and the state in words."""


@dataclass(frozen=True)
class Verlauf(Bild):
    """Sums up to the day of each row (`tag`), against a plan that grows evenly from `von` to `gesamt` at `bis`."""

    von: date | None = None
    bis: date | None = None
    gesamt: Zelle = Zelle("–")


@dataclass(frozen=True)
class Kapitel:
    nummer: str
    titel: str
    teile: tuple
    anker: str
    recht: str = ""  # what somebody needs besides to see it on the screen

    @property
    def fuer_andere(self):
        """Its parts that may leave the house; no file prints any other."""
        return tuple(teil for teil in self.teile if not getattr(teil, "nur_intern", False))


@dataclass(frozen=True)
class Logobild:
    """A logo as it was: its name and the bytes of its file, if there were any."""

    name: str
    daten: bytes = b""


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
    logos: tuple[Logo | Logobild, ...]
    definitionen: tuple[Definition, ...] = ()
    fassung: int = 0  # of a frozen report

    def fuer(self, nutzer):
        """The same without the chapters that this person must not see."""
        return replace(self, kapitel=tuple(k for k in self.kapitel if not k.recht or nutzer.has_perm(k.recht)))

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
        """`EV25-quartalsbericht-2018-10-01-2018-12-31`, and `-fassung-1` where it is frozen."""
        teile = (self.vorhaben, self.art, self.zeitraum.von.isoformat(), self.zeitraum.bis.isoformat())
        return "-".join((*teile, f"fassung-{self.fassung}") if self.fassung else teile)


def zellen(wert):
    """Every cell inside a part, a chapter or a tuple of them, of whatever kind the part is."""
    if isinstance(wert, Zelle):
        yield wert
    elif is_dataclass(wert):
        yield from zellen(tuple(getattr(wert, feld.name) for feld in fields(wert)))
    elif isinstance(wert, tuple):
        for teil in wert:
            yield from zellen(teil)
