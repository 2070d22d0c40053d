"""Reading CSV and XLSX files that anybody may have made: bounded, and refused in a sentence."""

import csv
import io
import warnings
import zipfile
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from protegat.basis.befehl import Abgelehnt

from .zellen import ist_leer

MEGABYTE = 1024 * 1024
GROESSE = 50 * MEGABYTE
ENTPACKT = 500 * MEGABYTE
ZEILEN = 200_000
SPALTEN = 200
OLE = b"\xd0\xcf\x11\xe0"  # how .xls and files with a password begin
ZIP = b"PK\x03\x04"


class Zeile(NamedTuple):
    """A row by its real line in the file; `ueberzaehlig` when a cell stands outside the named columns."""

    nummer: int
    zellen: dict
    ueberzaehlig: bool


class Datei(NamedTuple):
    """The header and the rows below it, one by one."""

    kopf: list
    zeilen: object


def lies_pfad(pfad):
    """Raises Abgelehnt when there is no readable file of a sensible size."""
    pfad = Path(pfad)
    try:
        if not pfad.exists():
            raise Abgelehnt(f"Die Datei „{pfad}“ gibt es nicht.")
        if not pfad.is_file():
            raise Abgelehnt(f"„{pfad}“ ist keine Datei.")
        if pfad.stat().st_size > GROESSE:
            raise Abgelehnt(f"Die Datei ist größer als {GROESSE // MEGABYTE} MB. Bitte teilen Sie sie auf.")
        return lies(pfad.read_bytes())
    except OSError:
        raise Abgelehnt(f"Die Datei „{pfad}“ lässt sich nicht lesen.") from None


def lies(daten):
    """A Datei from the bytes of a CSV or XLSX file. Raises Abgelehnt, also later while rows are taken."""
    if daten.startswith(OLE):
        raise Abgelehnt("Diese Excel-Datei ist alt (.xls) oder hat ein Kennwort. Bitte als .xlsx oder CSV speichern.")
    zeilen = _xlsx_zeilen(daten) if daten.startswith(ZIP) else _csv_zeilen(daten)
    nummer, kopf = next(zeilen, (1, ()))
    namen = [str(name or "").strip().lower() for name in kopf]
    if not any(namen):
        raise Abgelehnt("Die Datei ist leer: In der ersten Zeile werden die Namen der Spalten erwartet.")
    doppelt = next((name for name in namen if name and namen.count(name) > 1), None)
    if doppelt:
        raise Abgelehnt(f"Zeile {nummer}: Die Spalte „{doppelt}“ kommt zweimal vor.")
    return Datei([name for name in namen if name], _benannt(namen, zeilen))


def _benannt(namen, zeilen):
    """Rows by column name, without empty ones, and not too many."""
    gefuellte = ((nummer, zellen) for nummer, zellen in zeilen if not all(map(ist_leer, zellen)))
    for anzahl, (nummer, zellen) in enumerate(gefuellte, start=1):
        if anzahl > ZEILEN:
            raise Abgelehnt(f"Die Datei hat mehr als {ZEILEN} Zeilen. Bitte teilen Sie sie auf.")
        benannte = {name: zelle for name, zelle in zip(namen, zellen, strict=False) if name}
        namenlose = [z for i, z in enumerate(zellen) if i >= len(namen) or not namen[i]]
        leere = dict.fromkeys(filter(None, namen))
        yield Zeile(nummer, leere | benannte, not all(map(ist_leer, namenlose)))


def _csv_zeilen(daten):
    text = _entschluesselt(daten)
    leser = csv.reader(io.StringIO(text, newline=""), delimiter=_trennzeichen(text), strict=True)
    nummer = 1
    try:
        for zellen in leser:
            yield nummer, zellen
            nummer = leser.line_num + 1
    except csv.Error:
        raise Abgelehnt(f"Zeile {nummer}: Die Anführungszeichen stimmen nicht, oder eine Zelle ist zu lang.") from None


def _entschluesselt(daten):
    try:
        return daten.decode("utf-8-sig")
    except UnicodeDecodeError as fehler:
        nummer = daten.count(b"\n", 0, fehler.start) + 1
        raise Abgelehnt(f"Zeile {nummer}: Das ist kein UTF-8. Bitte als „CSV UTF-8“ oder .xlsx speichern.") from None


def _trennzeichen(text):
    """Whichever of ; and , gives the header more cells."""
    kopf = io.StringIO(text[:10_000], newline="").readline()
    return max(";,", key=lambda zeichen: len(next(csv.reader([kopf], delimiter=zeichen), ())))


def _xlsx_zeilen(daten):
    """openpyxl meets a broken file with errors of any kind; all mean the same to the reader."""
    try:
        _pruefe_archiv(daten)
        with warnings.catch_warnings(action="ignore"):
            blatt = load_workbook(io.BytesIO(daten), read_only=True, data_only=True).worksheets[0]
        blatt.reset_dimensions()
        for nummer, zellen in enumerate(blatt.iter_rows(values_only=True, max_col=SPALTEN), start=1):
            yield nummer, [unescape(zelle) if isinstance(zelle, str) else zelle for zelle in zellen]
    except Abgelehnt:
        raise
    except Exception:
        raise Abgelehnt("Die Datei lässt sich nicht als XLSX lesen. Bitte in Excel öffnen und neu speichern.") from None


def _pruefe_archiv(daten):
    """A small archive may unpack to a very large one."""
    with zipfile.ZipFile(io.BytesIO(daten)) as archiv:
        if sum(eintrag.file_size for eintrag in archiv.infolist()) > ENTPACKT:
            raise Abgelehnt("Die Datei ist entpackt zu groß. Bitte teilen Sie sie auf oder speichern Sie sie als CSV.")
