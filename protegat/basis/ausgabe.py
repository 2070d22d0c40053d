"""A list as a file: the rows of its filters, the columns of its screen."""

import tempfile
from datetime import date
from decimal import Decimal

from django.forms import CharField
from django.http import StreamingHttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from django_tables2.rows import BoundRow

from .austausch.ausgeben import SCHUB, als_xlsx, csv_stuecke
from .austausch.ods import als_ods
from .austausch.zellen import entschaerft
from .models import Einsichtsart

FORMATE = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
ARCHIVE = {"xlsx": als_xlsx, "ods": als_ods}
STUECK = 64 * 1024
UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


def zeilen(table):
    """The header, then the cells of each row as numbers, days and text; small print has a column of its own."""
    spalten = [spalte for spalte in table.columns.iterall() if not spalte.column.exclude_from_export]
    yield [str(spalte.header) for spalte in spalten]
    for record in table.data.data.iterator(chunk_size=SCHUB):
        row = BoundRow(record, table)
        yield [_zelle(row.get_cell_value(spalte.name)) for spalte in spalten]


def filter_in_worten(filterset, stumm=()):
    """`[("Thema", "KiTa"), ...]`: every filter that is set, as the form names it; of fields that are `stumm` the name
    alone, because what was typed may be a person.
    """
    form = filterset.form
    return [
        (str(form[name].label), *([] if isinstance(form.fields[name], stumm) else [wert]))
        for name in form.changed_data
        if form.cleaned_data.get(name) and (wert := _in_worten(form, name))
    ]


def dateiwort(text):
    """`KiTa/Kinderbetreuung` -> `kitakinderbetreuung`; empty where nothing is in Latin letters or digits."""
    return slugify(text.translate(UMLAUTE))


def antwort(form, table, filterset, nutzer):
    """The file to download. CSV names its filters in the file name, XLSX and ODS on a sheet of their own.

    A table may have a name for its files, `dateiname`, and further sheets: `blaetter()`, `{name: rows}`.
    """
    name = getattr(table, "dateiname", str(table.data.data.model._meta.verbose_name_plural))
    gesetzt = filter_in_worten(filterset)
    teile = [name, timezone.localdate().isoformat(), *(f"{label} {wert}" for label, wert in gesetzt)]
    dateiname = "_".join(filter(None, map(dateiwort, teile)))[:120] + f".{form}"
    if form == "csv":
        stuecke = csv_stuecke(zeilen(table))
    else:
        jetzt = timezone.localtime().strftime("%d.%m.%Y %H:%M")
        herkunft = [("Filter", "Wert"), *gesetzt, ("ausgegeben am", jetzt), ("ausgegeben von", str(nutzer))]
        weitere = table.blaetter() if hasattr(table, "blaetter") else {}
        stuecke = _stuecke(ARCHIVE[form], zeilen(table), titel=name, **weitere, Filter=herkunft)
    kopf = {"Content-Disposition": f'attachment; filename="{dateiname}"'}
    ausgabe = StreamingHttpResponse(stuecke, content_type=FORMATE[form], headers=kopf)
    ausgabe.einsichtsart = Einsichtsart.AUSGABE
    gewaehlt = filter_in_worten(filterset, stumm=CharField)
    ausgabe.umfang = ", ".join([f"{len(table.data)} Zeilen", *map(": ".join, gewaehlt)])
    return ausgabe


def _stuecke(schreibe, tabelle, **blaetter):
    """Written to disk first: an archive ends with its table of contents."""
    with tempfile.TemporaryFile() as datei:
        schreibe(tabelle, datei, **blaetter)
        datei.seek(0)
        yield from iter(lambda: datei.read(STUECK), b"")


def _zelle(wert):
    """Text is guarded against running as a formula; a dash for nothing is an empty cell."""
    if wert is None or isinstance(wert, (bool, int, Decimal, date)):
        return wert
    return "" if wert == "–" else entschaerft(str(wert))


def _in_worten(form, name):
    """The chosen options by their labels, anything else as it was typed."""
    wert = form.cleaned_data[name]
    if isinstance(wert, date):
        return date_format(wert, "d.m.Y")
    codes = {str(code): str(text) for code, text in getattr(form.fields[name], "choices", ())}
    texte = [str(einer) for einer in (wert if isinstance(wert, (list, tuple)) else [wert])]
    return ", ".join(codes.get(text, text) for text in texte)
