"""Entries of the journal in words: names of fields, choices and records, as far as the reader may see that table."""

from collections import defaultdict
from datetime import date, datetime
from typing import NamedTuple

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.formats import date_format

from protegat.basis.models import VERBORGEN

NICHTS = "–"
MODELLE = {modell._meta.db_table: modell for modell in apps.get_models(include_auto_created=True)}


class Zeile(NamedTuple):
    """One field of an entry. What stood there is None where the reader must not know it."""

    feld: str
    alt: str | None
    neu: str | None


def tabellenname(tabelle):
    modell = MODELLE.get(tabelle)
    if modell is None:
        return tabelle
    besitzer = modell._meta.auto_created  # of a table that Django made between two: say what it holds, not its name
    if not besitzer:
        return str(modell._meta.verbose_name)
    feld = next(feld for feld in besitzer._meta.local_many_to_many if feld.remote_field.through is modell)
    return f"{besitzer._meta.verbose_name}: {feld.verbose_name}"


def darf_inhalte(nutzer, modell):
    return nutzer.has_perm(f"{modell._meta.app_label}.view_{modell._meta.model_name}")


class Worte:
    """For one reader and the entries of one page: references are looked up once per table, not once per entry."""

    def __init__(self, nutzer, eintraege=()):
        self.nutzer = nutzer
        self.bezeichnungen = self._bezeichnungen(eintraege)

    def inhalt(self, eintrag):
        """What changed, `[Zeile, ...]`, in the order of the form."""
        modell = MODELLE.get(eintrag.tabelle)
        alt, neu = eintrag.alt or {}, eintrag.neu or {}
        if modell is None:
            return [Zeile(spalte, None, None) for spalte in sorted({*alt, *neu})]
        offen = darf_inhalte(self.nutzer, modell)
        return [
            Zeile(str(feld.verbose_name), *(self._wert(feld, seite, offen) for seite in (alt, neu)))
            for feld in modell._meta.concrete_fields
            if feld.column in alt or feld.column in neu
        ]

    def _wert(self, feld, seite, offen):
        if not offen or feld.column not in seite:
            return None
        wert = seite[feld.column]
        if isinstance(feld, models.ForeignKey) and wert is not None and wert != VERBORGEN:
            return self.bezeichnungen[feld.related_model].get(wert, f"Nr. {wert}")
        return in_worten(feld, wert)

    def _bezeichnungen(self, eintraege):
        nummern = defaultdict(set)
        for eintrag in eintraege:
            for feld in MODELLE[eintrag.tabelle]._meta.concrete_fields if eintrag.tabelle in MODELLE else ():
                if isinstance(feld, models.ForeignKey):
                    nummern[feld.related_model] |= {
                        (seite or {}).get(feld.column) for seite in (eintrag.alt, eintrag.neu)
                    } - {None, VERBORGEN}
        return defaultdict(dict, {modell: self._namen(modell, menge) for modell, menge in nummern.items() if menge})

    def _namen(self, modell, nummern):
        """Only of records that this reader may see; the names of accounts everybody in the house knows."""
        menge = modell._default_manager.filter(pk__in=nummern)
        if modell._meta.label != "basis.Nutzer":
            menge = menge.sichtbar_fuer(self.nutzer) if hasattr(menge, "sichtbar_fuer") else menge.none()
        return {eines.pk: str(eines) for eines in menge}


def in_worten(feld, wert):
    """A value as PostgreSQL wrote it down."""
    if wert in (None, "", []):
        return NICHTS
    if isinstance(wert, bool):
        return "ja" if wert else "nein"
    if isinstance(feld, ArrayField):
        return ", ".join(in_worten(feld.base_field, einer) for einer in wert)
    if feld.choices:
        return str(dict(feld.flatchoices).get(wert, wert))
    if isinstance(feld, models.DateTimeField):
        return date_format(datetime.fromisoformat(wert).astimezone(), "d.m.Y H:i")
    if isinstance(feld, models.DateField):
        return date_format(date.fromisoformat(wert), "d.m.Y")
    if isinstance(feld, models.DecimalField):
        return str(wert).replace(".", ",")
    return str(wert)
