"""The entries of the logs as hashes, reckoned here and not in the database: its functions could have been changed.

A Blatt is `a17:<sha256>`: which log, which entry, and what it says.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils import timezone

from protegat.basis.models import Aenderung, Einsicht

LOGS = {"a": Aenderung, "e": Einsicht}
LESEND = ("e",)
TRENNER = "\x1f"
WER_WAS = ("am", "nutzer", "konto", "woher", "datenbankkonto", "vorgang", "tabelle", "nummer", "art")


@dataclass(frozen=True)
class Eintrag:
    """One entry of a day: `heil` is false where it contradicts itself."""

    kuerzel: str
    pruefsumme: str
    heil: bool = True
    vergessen: tuple | None = None  # of which row the content was forgotten

    def __str__(self):
        return f"{self.kuerzel}:{self.pruefsumme}"


def eintraege(tag):
    """All entries of this day, in the order of the seal."""
    lesend = [eintrag for kuerzel in LESEND for eintrag in _unveraenderliche(kuerzel, tag)]
    return [*_aenderungen(tag), *lesend]


def _aenderungen(tag):
    zeilen = am_tag(Aenderung.objects.all(), tag).order_by("pk")
    texte = {"alt_text": Cast("alt", TextField()), "neu_text": Cast("neu", TextField())}
    for zeile in zeilen.annotate(**texte).defer("alt", "neu").iterator():
        teile = (zeile.salz, zeile.alt_text, zeile.neu_text)
        inhalt = zeile.inhalt if zeile.vergessen_am else abdruck(*teile)
        siegel = abdruck(*(getattr(zeile, name) for name in WER_WAS), inhalt)
        vergessen = (zeile.tabelle, zeile.nummer) if zeile.vergessen_am else None
        leer = not any(teile) or not zeile.vergessen_am
        yield Eintrag(f"a{zeile.pk}", siegel, siegel == zeile.siegel and leer, vergessen)


def _unveraenderliche(kuerzel, tag):
    """Of logs whose rows never change: the hash of all they say."""
    for zeile in am_tag(LOGS[kuerzel].objects.all(), tag).order_by("pk").values_list().iterator():
        nummer, *rest = zeile
        yield Eintrag(f"{kuerzel}{nummer}", abdruck(*rest))


def abdruck(*werte):
    return sha256(TRENNER.join(map(_text, werte)).encode()).hexdigest()


def am_tag(zeilen, tag):
    """Of one day in Berlin; by its first and last moment, so that the index is used."""
    return zeilen.filter(am__gte=beginn(tag), am__lt=beginn(tag + timedelta(days=1)))


def beginn(tag):
    return timezone.make_aware(datetime.combine(tag, time()))


def _text(wert):
    if isinstance(wert, datetime):
        return wert.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
    return "" if wert is None else str(wert)
