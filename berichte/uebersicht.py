"""What can be reported of one Vorhaben: its years and quarters so far, all of it, and what somebody chooses."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse

from protegat.basis.zeitraum import Zeitraum

from .forms import StichtagForm, ZeitraumForm
from .stand.uebersicht import Weg


@dataclass(frozen=True)
class Jahr:
    """A calendar year with its quarters, each with the day its report is due and its Weg; the latest first.

    Without a report of its own where it is all there is of the Vorhaben.
    """

    zeitraum: Zeitraum
    eigener_bericht: bool
    quartale: tuple[tuple[Zeitraum, date, Weg | None], ...]


class Uebersicht:
    """One Vorhaben as the list of reports shows it, as of a day; `angaben` are what its forms have sent.

    `wege` says how far the report of a period has come: `{Zeitraum: Weg}`.
    """

    def __init__(self, vorhaben, heute, angaben, wege):
        self.vorhaben, self.heute, self.wege = vorhaben, heute, wege
        eigene = angaben if angaben.get("vorhaben") == vorhaben.kuerzel else {}
        kennung = f"id_{vorhaben.pk}_%s"
        bisher = self.bisher or vorhaben.spanne
        anfang = {"von": bisher.von, "bis": bisher.bis, "stand": bisher.bis}
        felder = {"vorhaben": vorhaben, "auto_id": kennung, "initial": anfang}
        self.zeitraum = ZeitraumForm(eigene if "von" in eigene or "bis" in eigene else None, **felder)
        self.stichtag = StichtagForm(eigene if "stand" in eigene else None, **felder)

    @cached_property
    def bisher(self):
        """From its first day to today, or None before it begins."""
        spanne = self.vorhaben.spanne
        return Zeitraum(spanne.von, min(self.heute, spanne.bis)) if spanne.von <= self.heute else None

    @cached_property
    def jahre(self):
        if self.bisher is None:
            return ()
        jahre = range(self.bisher.bis.year, self.bisher.von.year - 1, -1)
        return tuple(self._jahr(Zeitraum.jahr(jahr)) for jahr in jahre)

    def _jahr(self, jahr):
        eigener = jahr.geschnitten(self.vorhaben.spanne) != self.vorhaben.spanne
        quartale = reversed(list(jahr.geschnitten(self.bisher).quartale()))
        return Jahr(jahr, eigener, tuple(map(self._quartal, quartale)))

    def _quartal(self, quartal):
        weg = self.wege.get(quartal.geschnitten(self.vorhaben.spanne))
        return quartal, self.vorhaben.faellig_am(quartal), weg

    @property
    def ziel(self):
        """Where a valid choice leads, or an empty string."""
        for form, name in ((self.zeitraum, "bericht"), (self.stichtag, "projektblatt")):
            if form.is_valid():
                return reverse(f"berichte:{name}_detail", args=[self.vorhaben.kuerzel, form.cleaned_data["zeitraum"]])
        return ""

    @property
    def offen(self):
        """Whether a choice has come back with an error."""
        return bool(self.zeitraum.errors or self.stichtag.errors)
