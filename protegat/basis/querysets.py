"""The counting language: words that select return a QuerySet and chain, a counting word ends the sentence."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from django.contrib.postgres.lookups import TrigramWordSimilar
from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import models
from django.db.models import Aggregate, Avg, Count, F, Func, Q, Subquery, Sum, TextField, Value
from django.db.models.functions import Coalesce, Concat

from .regeln import suchform
from .volltext import Suchform


class Werte(NamedTuple):
    """One figure in the three columns of the report."""

    quartal: Any
    jahr: Any
    vorhaben: Any


NULL = Werte(0, 0, 0)


@dataclass(frozen=True)
class Mass:
    """How rows become a number, e.g. the sum of `personenzahl`. The same measure serves every period."""

    funktion: type[Aggregate]
    feld: str
    optionen: dict = field(default_factory=dict)

    def ausdruck(self, nur=None):
        """The aggregate over all rows, or over those that `nur` (a Q) lets through."""
        return self.funktion(self.feld, filter=nur, **self.optionen)

    def aus(self, zeilen):
        """The same number from plain rows, `[{"personenzahl": 2}, ...]`, e.g. those of a frozen report."""
        werte = [zeile[self.feld] for zeile in zeilen if zeile.get(self.feld) is not None]
        if self.funktion is Avg:
            return Decimal(sum(werte)) / len(werte) if werte else None
        if self.funktion is Sum:
            return sum(map(Decimal, werte)) if werte and isinstance(werte[0], str) else sum(werte)
        return len(set(werte)) if self.optionen.get("distinct") else len(werte)


ZEILEN = Mass(Count, "pk")


def summe(feld):
    return Mass(Sum, feld, {"default": 0})


def verschiedene(feld):
    return Mass(Count, feld, {"distinct": True})


def mittel(feld):
    """The mean as an exact Decimal, None without rows."""
    return Mass(Avg, feld, {"output_field": models.DecimalField()})


def anzahl(menge):
    """`SELECT COUNT(...)` of a QuerySet, to stand beside others in one question."""
    return Subquery(menge.order_by().values(zahl=Func("pk", function="COUNT", output_field=models.IntegerField())))


def _je_mass(zahlen, masse):
    return [Werte(*(zahlen[f"{name}{nummer}"] for name in Werte._fields)) for nummer, _ in enumerate(masse)]


class HausQuerySet(models.QuerySet):
    tag = "datum"  # the field that holds a row's day
    titel = "name"  # the field by which people know a row
    fundorte = ()  # where words are looked for, see volltext.py; each has its index

    # words that select
    def sichtbar_fuer(self, nutzer):
        """All rows for those whose role may view this table, else none."""
        meta = self.model._meta
        return self if nutzer.has_perm(f"{meta.app_label}.view_{meta.model_name}") else self.none()

    def fuer(self, vorhaben):
        return self.filter(vorhaben=vorhaben)

    def im(self, zeitraum):
        """Rows whose day lies in the period, both ends included."""
        return self.filter(self._am_tag(zeitraum))

    def mit_woertern(self, text, *felder):
        """Every word of the text must occur in one of these fields; accents and umlauts do not matter."""
        teile = [teil for feld in felder for teil in (Coalesce(feld, Value("")), Value(" "))]
        zeilen = self.alias(suchtext=suchform(Concat(*teile, output_field=TextField())))
        for wort in text.replace("\x00", "").split():
            zeilen = zeilen.filter(suchtext__contains=suchform(Value(wort)))
        return zeilen

    def suche(self, text):
        """Every word of the text stands in one of the `fundorte`, the best first: `treffernaehe`."""
        zeilen = self
        for wort in self._worte(text.replace("\x00", "")):
            zeilen = zeilen.filter(pk__in=self._mit_wort(wort))
        return zeilen._nach_rang(text)

    def aehnlich(self, text):
        """Rows with words that are spelt nearly like these, the nearest first: `treffernaehe`."""
        gesucht = Suchform(Value(text.replace("\x00", "")))
        return self.filter(TrigramWordSimilar(self.fundorte[0].text(), gesucht))._nach_rang(text)

    def _worte(self, text):
        return text.split()

    def _mit_wort(self, wort):
        """The keys of all rows with the word, one question per Fundort, so that each uses its index."""
        fragen = [*(ort.zeilen(self.model, wort) for ort in self.fundorte), *self._weitere_mit_wort(wort)]
        erste, *weitere = (frage.values("pk") for frage in fragen)
        return erste.union(*weitere)

    def _weitere_mit_wort(self, wort):
        """Rows where the word stands otherwise than in a text."""
        return ()

    def _nach_rang(self, text):
        naehe = TrigramWordSimilarity(Suchform(Value(text.replace("\x00", ""))), Suchform(F(self.titel)))
        return self.annotate(treffernaehe=naehe).order_by("-treffernaehe", *self.model._meta.ordering)

    # words that count
    def zaehle(self, mass=ZEILEN):
        return self.aggregate(summe=mass.ausdruck())["summe"]

    def zaehle_je_spanne(self, mass, spannen):
        """One query for all three columns; each is counted from the rows, never added up from parts."""
        return Werte(**self.zaehle_je_zeitraum(mass, spannen._asdict()))

    def zaehle_mehrere(self, masse, spannen):
        """`[Werte, ...]`, the three columns for each measure of the same rows, in one query."""
        return _je_mass(self.aggregate(**self._je_mass_und_spanne(masse, spannen)), masse)

    def zaehle_mehrere_nach(self, feld, masse, spannen):
        """The same for each value of a field: `{"sprechzeit": [Werte, ...], ...}`."""
        zeilen = self.order_by().values(feld).annotate(**self._je_mass_und_spanne(masse, spannen))
        return {zeile.pop(feld): _je_mass(zeile, masse) for zeile in zeilen}

    def zaehle_je_zeitraum(self, mass, zeitraeume):
        """`{"2018-10": Zeitraum, ...}` -> `{"2018-10": 17, ...}` in one query."""
        return self.aggregate(**self._je_zeitraum(mass, zeitraeume))

    def zaehle_nach(self, feld, mass, spannen):
        """`{"sprechzeit": Werte(9, 31, 31), ...}` in one query; values that do not occur are absent."""
        return {wert: Werte(**zahlen) for wert, zahlen in self.zaehle_je(feld, mass, spannen._asdict()).items()}

    def zaehle_je(self, feld, mass, zeitraeume):
        """`{"sprechzeit": {"2018-10": 17, ...}, ...}` in one query; values that do not occur are absent."""
        zeilen = self.order_by().values(feld).annotate(**self._je_zeitraum(mass, zeitraeume))
        return {zeile.pop(feld): zeile for zeile in zeilen}

    def _am_tag(self, zeitraum):
        return Q(**{f"{self.tag}__range": (zeitraum.von, zeitraum.bis)})

    def _je_mass_und_spanne(self, masse, spannen):
        fragen = enumerate(self._je_zeitraum(mass, spannen._asdict()) for mass in masse)
        return {f"{name}{nummer}": ausdruck for nummer, frage in fragen for name, ausdruck in frage.items()}

    def _je_zeitraum(self, mass, zeitraeume):
        return {name: mass.ausdruck(self._am_tag(zeitraum)) for name, zeitraum in zeitraeume.items()}
