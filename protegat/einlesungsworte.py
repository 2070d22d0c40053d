"""What the cells of a file mean, in the words of our forms: labels for codes, German days."""

from django.contrib.postgres.fields import ArrayField
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format

from protegat.basis.austausch.formen import Tag, Zeitpunkt
from protegat.basis.austausch.verweise import Verweis, Verweisliste
from protegat.basis.austausch.zellen import zerlegt

CODE = "code"  # a natural key that needs words


class Worte:
    """Of the columns of one table; what the codes of a column mean is asked once."""

    def __init__(self, spalten):
        self.spalten = spalten
        self.kataloge = {}

    def in_worten(self, felder):
        """`[column, old cell, new cell]` of the preview; a column that is gone says what the file said."""
        for name, *zellen in felder:
            if spalte := self.spalten.get(name):
                feld = spalte.modellfeld
                yield [str(feld.verbose_name) if feld else name, *(self._wert(spalte, zelle) for zelle in zellen)]
            else:
                yield [name, *zellen]

    def _wert(self, spalte, zelle):
        if isinstance(spalte.widget, (Tag, Zeitpunkt)):
            return _tag(zelle)
        katalog = self._katalog(spalte)
        return ", ".join(katalog.get(code, code) for code in zerlegt(zelle)) if katalog else zelle

    def _katalog(self, spalte):
        if spalte.column_name not in self.kataloge:
            self.kataloge[spalte.column_name] = _lies_katalog(spalte)
        return self.kataloge[spalte.column_name]


def _lies_katalog(spalte):
    """`{code: label}`, empty where a cell says what it means."""
    form, feld = spalte.widget, spalte.modellfeld
    if isinstance(form, (Verweis, Verweisliste)):
        return {zeile.code: str(zeile) for zeile in form.model.objects.all()} if form.field == CODE else {}
    einzeln = feld.base_field if isinstance(feld, ArrayField) else feld
    return {str(code): str(label) for code, label in getattr(einzeln, "choices", None) or ()}


def _tag(zelle):
    """`2018-11-06` is 06.11.2018, with its time of day where there is one."""
    if moment := ":" in zelle and parse_datetime(zelle):
        return date_format(moment, "d.m.Y H:i")
    tag = parse_date(zelle)
    return date_format(tag, "d.m.Y") if tag else zelle
