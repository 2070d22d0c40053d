"""One value of one record: as a program reads it, and in German words."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format, number_format

from protegat.basis.geheimfelder import BlindindexField, GeheimesTextField, lesbar
from protegat.protokolle import worte

NIE = (BlindindexField, models.JSONField)  # how names are found again, and the marks of programs, tell nothing
VERWALTUNG = {"id", "kennung", "erstellt_am", "geaendert_am", "erstellt_von_id", "geaendert_von_id", "zustaendig_id"}
GEHEIM = {"password", "abdruecke", "abdruck", "session_key", "session_data", "key"}


@dataclass(frozen=True)
class Angabe:
    feld: str
    name: str
    wert: Any
    text: str


def lesbare_felder(modell, namen):
    """Of these fields those that tell a person something."""
    felder = [modell._meta.get_field(name) for name in namen]
    return [feld for feld in felder if not isinstance(feld, NIE) and feld.name not in GEHEIM]


def angaben(zeile, felder):
    """What the record says; what is empty is left out of the words and stays in the data."""
    return [_angabe(zeile, feld) for feld in felder]


def _angabe(zeile, feld):
    wert, text = _gelesen(zeile, feld)
    return Angabe(feld.name, feldname(feld), wert, text)


def feldname(feld):
    """Its name for people; of a link that nobody named, what it leads to."""
    if feld.is_relation and feld.verbose_name == feld.name and feld.related_model is not ContentType:
        return str(feld.related_model._meta.verbose_name)
    return str(feld.verbose_name)


def _gelesen(zeile, feld):
    if feld.many_to_many:
        namen = [str(anderes) for anderes in getattr(zeile, feld.name).all()]
        return namen, ", ".join(namen)
    if isinstance(feld, GeheimesTextField):
        text = lesbar(zeile, feld.name)
        return text, text
    wert = getattr(zeile, feld.name)
    if feld.is_relation:
        return (None, "") if wert is None else (str(wert), str(wert))
    if isinstance(feld, ArrayField):
        namen = dict(feld.base_field.flatchoices)
        return wert, ", ".join(str(namen.get(eins, eins)) for eins in wert or ())
    if feld.choices:
        return wert, str(getattr(zeile, f"get_{feld.name}_display")() or "")
    return _roh(wert), in_worten(wert)


def _roh(wert):
    if isinstance(wert, date | datetime):
        return wert.isoformat()
    return str(wert) if isinstance(wert, Decimal) else wert


def in_worten(wert):
    if wert is None or wert == "":
        return ""
    if isinstance(wert, bool):
        return "ja" if wert else "nein"
    if isinstance(wert, datetime):
        return date_format(timezone.localtime(wert), "d.m.Y, H:i")
    if isinstance(wert, date):
        return date_format(wert, "d.m.Y")
    return number_format(wert) if isinstance(wert, Decimal) else str(wert)


def unterschiede(modell, alt, neu):
    """Of two states of a row, as the change history keeps them, what differs and is no mark of the program."""
    alt, neu = alt or {}, neu or {}
    felder = {feld.attname: feld for feld in modell._meta.concrete_fields}
    spalten = sorted({*alt, *neu} - VERWALTUNG)
    return [
        _unterschied(spalte, felder.get(spalte), alt.get(spalte), neu.get(spalte))
        for spalte in spalten
        if alt.get(spalte) != neu.get(spalte)
    ]


def _unterschied(spalte, feld, alt, neu):
    """A column that is gone from the program keeps its own name and what stood there."""
    vorher, nachher = (str(wert) if feld is None else worte.in_worten(feld, wert) for wert in (alt, neu))
    roh = ["" if wert is None else str(wert) for wert in (alt, neu)]
    return Angabe(spalte, feldname(feld) if feld else spalte, roh, f"vorher {vorher}, nachher {nachher}")
