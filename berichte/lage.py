"""The situation a report speaks of: one Vorhaben, one period, and its figures, each counted once."""

from functools import cache, cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from protegat.basis.querysets import NULL
from protegat.basis.zeitraum import LeererZeitraum, Spannen

from .aufbau import Fundstelle, Zeile, Zelle

SPALTEN = ("Quartal", "Jahr kum.", "Vorhaben kum.")


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
        self.jetzt = timezone.localtime()
        self.werte = cache(self.werte)
        self.werte_nach = cache(self.werte_nach)

    @property
    def zeitraum(self):
        """The period itself, cut to the Vorhaben: a stub quarter has its exact days."""
        return self.spannen.quartal

    @property
    def name(self):
        """`IV. Quartal 2018`, also for a quarter that the Vorhaben only shares in part, else the two days."""
        return (self.quartal or self.zeitraum).name

    @property
    def kurzname(self):
        """`IV/2018`, or the two days."""
        return self.quartal.kurzname if self.quartal else str(self.zeitraum)

    @property
    def faellig_am(self):
        return self.vorhaben.faellig_am(self.quartal or self.zeitraum)

    @property
    def spalten(self):
        """The heads of every figure table; a period that is no quarter is not called one."""
        return SPALTEN if self.quartal else ("Zeitraum", *SPALTEN[1:])

    @cached_property
    def vorquartal(self):
        """The quarter before, or None when there is none in the Vorhaben."""
        try:
            return self.quartal and self.quartal.voriges_quartal().geschnitten(self.vorhaben.spanne)
        except LeererZeitraum:
            return None

    @property
    def folgequartal(self):
        """The quarter after, if the Vorhaben still runs in it."""
        folgendes = self.quartal and self.quartal.naechstes_quartal()
        return folgendes if folgendes and folgendes.von <= self.vorhaben.spanne.bis else None

    def werte(self, kennzahl):
        return kennzahl.werte(self.vorhaben, self.spannen)

    def werte_nach(self, kennzahl, gliederung):
        return kennzahl.werte_nach(gliederung, self.vorhaben, self.spannen)

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

    def zeilen_nach(self, kennzahl, gliederung, katalog, immer=()):
        """One row per code of a catalogue (`[(code, label), ...]`); without any record only those named in `immer`."""
        werte = self.werte_nach(kennzahl, gliederung)
        return tuple(
            Zeile(label, self.zellen(kennzahl, werte.get(code, NULL), (gliederung, code or "")))
            for code, label in katalog
            if code in immer or werte.get(code, NULL) != NULL
        )
