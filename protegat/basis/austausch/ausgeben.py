"""Exporting a table row by row, with little memory however long it is."""

import csv
import os
from contextlib import contextmanager, suppress
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from django.db import transaction
from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxFileError

from protegat.basis.befehl import Abgelehnt
from protegat.basis.regeln import JAHRE

from .zellen import schreibweise

SCHUB = 2000  # rows fetched at once
BOM = "\ufeff"  # by it Excel knows UTF-8


def zellen(resource, queryset):
    """The header, then one list of cells for each row."""
    spalten = resource.spalten
    yield list(spalten)
    with transaction.atomic():
        for instanz in queryset.iterator(chunk_size=SCHUB):
            yield [spalte.zelle(instanz) for spalte in spalten.values()]


def als_csv(zeilen, ausgabe):
    """Into a text stream: semicolon and decimal comma, as a German Excel opens it by double click."""
    ausgabe.writelines(csv_stuecke(zeilen))


def csv_stuecke(zeilen):
    """The text of the file, row by row."""
    schreiber = csv.writer(Durchgang(), delimiter=";")
    yield BOM
    for zeile in zeilen:
        yield schreiber.writerow([schreibweise(zelle) for zelle in zeile])


class Durchgang:
    """A file that hands back what is written; csv.writer passes it on."""

    def write(self, text):
        return text


def als_xlsx(zeilen, ausgabe, titel="Tabelle", **weitere_blaetter):
    """Into a byte stream: real dates and numbers. The same rows give the same bytes."""
    with Workbook(ausgabe, {"constant_memory": True}) as mappe:
        mappe.set_properties({"created": datetime(2000, 1, 1)})
        tag, moment = (mappe.add_format({"num_format": form}) for form in ("dd.mm.yyyy", "dd.mm.yyyy hh:mm"))
        for name, inhalt in {titel: zeilen, **weitere_blaetter}.items():
            blatt = mappe.add_worksheet(name)
            for nummer, zeile in enumerate(inhalt):
                for stelle, zelle in enumerate(zeile):
                    if _schreibe(blatt, nummer, stelle, zelle, tag, moment):
                        raise Abgelehnt("Excel fasst diese Tabelle nicht. Bitte geben Sie sie als CSV aus.")


def _schreibe(blatt, nummer, stelle, zelle, tag, moment):
    """XlsxWriter answers 0, or less when Excel has no room."""
    match zelle:
        case None | "":
            return 0
        case bool():
            return blatt.write_string(nummer, stelle, schreibweise(zelle))
        case int() | Decimal():
            return blatt.write_number(nummer, stelle, zelle)
        case datetime() if zelle.year in JAHRE and not zelle.tzinfo:
            return blatt.write_datetime(nummer, stelle, zelle, moment)
        case date() if zelle.year in JAHRE and not isinstance(zelle, datetime):
            return blatt.write_datetime(nummer, stelle, zelle, tag)
        case _:
            return blatt.write_string(nummer, stelle, schreibweise(zelle))


@contextmanager
def neue_datei(pfad):
    """A byte stream that becomes the file only when all went well. Raises Abgelehnt when it cannot be written."""
    ziel = Path(pfad).resolve()
    vorlaeufig = ziel.with_name(f".{ziel.name}.{os.getpid()}.teil")
    if ziel.exists() and not ziel.is_file():
        raise Abgelehnt(f"„{pfad}“ ist keine gewöhnliche Datei.")
    try:
        with vorlaeufig.open("xb") as ausgabe:
            yield ausgabe
        vorlaeufig.replace(ziel)
    except BaseException as fehler:
        with suppress(OSError):
            vorlaeufig.unlink()
        if isinstance(fehler, (OSError, XlsxFileError)):
            raise Abgelehnt(f"Die Datei „{pfad}“ lässt sich nicht schreiben.") from None
        raise
