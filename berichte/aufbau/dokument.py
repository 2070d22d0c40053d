"""The whole that is printed: chapters, definitions, logos."""

from dataclasses import dataclass, replace
from datetime import datetime

from protegat.basis.models import Logo
from protegat.basis.zeitraum import Zeitraum

from .teile import zellen


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
