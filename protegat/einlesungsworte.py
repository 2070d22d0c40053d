"""What the cells of a file mean, in the words of our forms: labels for codes, German days."""

from datetime import date
from functools import lru_cache

from django.contrib.postgres.fields import ArrayField
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format

from protegat.basis.austausch.verweise import Verweisliste

TRENNER = "|"


class Worte:
    """Of the columns of one table; what a column is called and means is asked once."""

    def __init__(self, spalten):
        self.spalten = spalten

    def felder(self, felder):
        """`[column, old cell, new cell]` of the preview, in words."""
        return [(self.name(spalte), self.wert(spalte, alt), self.wert(spalte, neu)) for spalte, alt, neu in felder]

    def name(self, spalte):
        feld = self.spalten[spalte].modellfeld if spalte in self.spalten else None
        return str(feld.verbose_name) if feld else spalte

    def wert(self, spalte, zelle):
        worte = self._worte(spalte)
        return ", ".join(worte.get(code, code) for code in zelle.split(TRENNER)) if worte else _tag(zelle)

    @lru_cache(maxsize=64)  # noqa: B019, it lives as long as one page
    def _worte(self, spalte):
        """`{code: label}`, empty where a cell says what it means."""
        if spalte not in self.spalten:
            return {}
        form, feld = self.spalten[spalte].widget, self.spalten[spalte].modellfeld
        if isinstance(form, Verweisliste):
            return {getattr(zeile, form.field): str(zeile) for zeile in form.model.objects.all()}
        katalog = feld.base_field if isinstance(feld, ArrayField) else feld
        return {str(code): str(label) for code, label in getattr(katalog, "choices", None) or ()}


def _tag(zelle):
    """`2018-11-06` is 06.11.2018; anything else stays as it is."""
    try:
        zeitpunkt = parse_datetime(zelle) if ":" in zelle else parse_date(zelle)
    except ValueError:
        return zelle
    if zeitpunkt is None:
        return zelle
    return date_format(zeitpunkt, "d.m.Y H:i" if ":" in zelle else "d.m.Y")
