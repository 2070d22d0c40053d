"""The situation a report speaks of: one Vorhaben, one period, and its figures, each counted once."""

from dataclasses import replace
from enum import Enum, auto
from functools import cache, cached_property

from django.urls import reverse
from django.utils import formats, timezone
from django.utils.http import urlencode

from protegat.basis.querysets import NULL
from protegat.basis.zeitraum import Spannen, Zeitraum

from .aufbau import Fundstelle, Zeile, Zelle
from .zaehlung import Zaehlung
from .ziele.ziel import ziele

SPALTEN = ("Quartal", "Jahr kum.", "Vorhaben kum.")
ZIELSPALTEN = ("Soll", "Ziel %")
STRICH = Zelle("–")


class Umfang(Enum):
    """What kind of period a report speaks of; it gives the report its name."""

    QUARTAL = auto()
    GANZ = auto()
    JAHR = auto()
    FREI = auto()


class Lage:
    """Raises LeererZeitraum when the period lies outside the Vorhaben.

    `bericht` is where people have written what stands beside the figures, if anybody has.
    """

    def __init__(self, vorhaben, zeitraum, bericht=None):
        self.vorhaben = vorhaben
        self.bericht = bericht
        self.gewaehlt = zeitraum
        self.spannen = Spannen.fuer(zeitraum, vorhaben.spanne)
        self.quartal = zeitraum if zeitraum == zeitraum.ganzes_quartal else None
        self.jahr = None if self.quartal else kalenderjahr(zeitraum, vorhaben.spanne)
        self.jetzt = timezone.localtime()
        self.zaehlung = cache(self.zaehlung)

    @property
    def zeitraum(self):
        """The period itself, cut to the Vorhaben: a stub quarter has its exact days."""
        return self.spannen.quartal

    @property
    def umfang(self):
        if self.quartal:
            return Umfang.QUARTAL
        if self.zeitraum == self.vorhaben.spanne:
            return Umfang.GANZ
        return Umfang.JAHR if self.jahr else Umfang.FREI

    @property
    def name(self):
        """`IV. Quartal 2018`, also if the Vorhaben shares it only in part; `Jahr 2018`; else the two days."""
        if self.umfang is Umfang.JAHR:
            return f"Jahr {self.kurzname}"
        return (self.quartal or self.zeitraum).name

    @property
    def kurzname(self):
        """`IV/2018`, `2018`, or the two days."""
        return (self.jahr if self.umfang is Umfang.JAHR else self.quartal or self.zeitraum).kurz

    @property
    def faellig_am(self):
        """In the month after its end; what ends with the Vorhaben is due after that."""
        return self.vorhaben.faellig_am(self.quartal or self.zeitraum)

    @property
    def spalten(self):
        """The heads of every figure table; a period that is no quarter is not called one."""
        return SPALTEN if self.quartal else ("Zeitraum", *SPALTEN[1:])

    @property
    def davor(self):
        """The quarter or year before this one, whole; None when the Vorhaben has none, or for two free days."""
        if self.quartal:
            return self._im_vorhaben(self.quartal.voriges_quartal())
        return self._im_vorhaben(Zeitraum.jahr(self.jahr.von.year - 1)) if self.jahr else None

    @property
    def danach(self):
        """The quarter or year after, if the Vorhaben still runs in it."""
        if self.quartal:
            return self._im_vorhaben(self.quartal.naechstes_quartal())
        return self._im_vorhaben(Zeitraum.jahr(self.jahr.von.year + 1)) if self.jahr else None

    def _im_vorhaben(self, zeitraum):
        rahmen = self.vorhaben.spanne
        return zeitraum if zeitraum.von <= rahmen.bis and rahmen.von <= zeitraum.bis else None

    @cached_property
    def vorher(self):
        """What the period is compared with: the quarter or year before, cut to the Vorhaben, or None."""
        return self.davor and self.davor.geschnitten(self.vorhaben.spanne)

    @cached_property
    def ziele(self):
        """The targets of the Vorhaben and of the period's last year, as of the end of the period."""
        return tuple(ziele(self))

    @cached_property
    def vorgaben(self):
        """`{"K1": Ziel}`: the target of each figure; that of the whole Vorhaben goes before that of the year."""
        return {ziel.zielwert.kennzahl: ziel for ziel in sorted(self.ziele, key=lambda z: z.zielwert.jahr is None)}

    @cached_property
    def texte(self):
        """What people have written, by text field."""
        return {text.feld: text for text in self.bericht.texte.all()} if self.bericht else {}

    @cached_property
    def begruendungen(self):
        """Why a target is far off its pace, by the key of the target."""
        return {grund.zielwert_id: grund for grund in self.bericht.begruendungen.all()} if self.bericht else {}

    def zaehlung(self, spannen):
        return Zaehlung(self.vorhaben, spannen)

    def werte(self, kennzahl):
        return self.zaehlung(self.spannen).werte(kennzahl)

    def wert_im(self, kennzahl, zeitraum):
        """The figure in other days than the three columns."""
        return self.zaehlung(Spannen(zeitraum, zeitraum, zeitraum)).werte(kennzahl).quartal

    def werte_nach(self, kennzahl, gliederung):
        return self.zaehlung(self.spannen).werte_nach(kennzahl, gliederung)

    def ziel(self, kennzahl, zeitraum, ausschnitt=None):
        """The address of exactly the records of a figure, or of one row of its table: `("angebot", "termin")`."""
        argumente = [self.vorhaben.kuerzel, zeitraum, kennzahl.schluessel]
        adresse = reverse("berichte:kennzahl_detail", args=argumente)
        return f"{adresse}?{urlencode(dict(zip(('nach', 'wert'), ausschnitt, strict=True)))}" if ausschnitt else adresse

    def zelle(self, kennzahl, wert, zeitraum, ausschnitt=None, text=""):
        """A figure as a cell that knows its records; `text` is what is printed, where it is more than the number."""
        return Zelle(
            text or kennzahl.text(wert),
            wert,
            self.ziel(kennzahl, zeitraum, ausschnitt),
            fundstelle=Fundstelle(kennzahl.schluessel, zeitraum, ausschnitt),
        )

    def zellen(self, kennzahl, werte, ausschnitt=None):
        """The three columns, each linked to its own records."""
        paare = zip(werte, self.spannen, strict=True)
        return tuple(self.zelle(kennzahl, wert, spanne, ausschnitt) for wert, spanne in paare)

    def zeile(self, kennzahl, label="", einheit=""):
        """A figure with its unit and its rule."""
        return Zeile(
            label or kennzahl.label,
            self.zellen(kennzahl, self.werte(kennzahl)),
            einheit=einheit or kennzahl.einheit.value,
            regel=kennzahl.regel,
        )

    def zielzeile(self, kennzahl, label="", einheit=""):
        """The same with what was promised, and how much of it is reached (K14)."""
        zeile = self.zeile(kennzahl, label, einheit)
        ziel = self.vorgaben.get(kennzahl.schluessel)
        if ziel is None:
            return ergaenzt(zeile)
        prozent = Zelle(f"{formats.number_format(ziel.prozent, 1)} %", ziel.prozent)
        return replace(zeile, zellen=(*zeile.zellen, Zelle(kennzahl.text(ziel.soll), ziel.soll), prozent))

    def zeilen_nach(self, kennzahl, gliederung, katalog, immer=()):
        """One row per code of a catalogue (`[(code, label), ...]`); without any record only those named in `immer`."""
        werte = self.werte_nach(kennzahl, gliederung)
        return tuple(
            Zeile(label, self.zellen(kennzahl, werte.get(code, NULL), (gliederung, code or "")))
            for code, label in katalog
            if code in immer or werte.get(code, NULL) != NULL
        )


def ergaenzt(zeile):
    """A row that nobody has promised anything of, in a table with the columns of targets."""
    return replace(zeile, zellen=(*zeile.zellen, *(STRICH for _ in ZIELSPALTEN)))


def kalenderjahr(zeitraum, rahmen):
    """The year that these days are, as far as the frame reaches; None for any other days."""
    jahr = Zeitraum.jahr(zeitraum.geschnitten(rahmen).bis.year)
    return jahr if zeitraum.geschnitten(rahmen) == jahr.geschnitten(rahmen) else None
