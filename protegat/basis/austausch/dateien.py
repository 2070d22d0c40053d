"""Reading CSV, XLSX and ODS files that anybody may have made: bounded, and refused in a sentence."""

import csv
import io
import re
import unicodedata
import warnings
import zipfile
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from protegat.basis.befehl import Abgelehnt
from protegat.basis.bueropruefung import UNLESBAR, hat_eigene_dokumentart

from .ods import ist_ods, ods_zeilen
from .zellen import Formel, ist_leer

MEGABYTE = 1024 * 1024
GROESSE = 50 * MEGABYTE
ENTPACKT = 500 * MEGABYTE
IM_SPEICHER = 150 * MEGABYTE  # of parts that are not read row by row
EINTRAEGE = 2000
ZEILEN = 200_000
SPALTEN = 200
OLE = b"\xd0\xcf\x11\xe0"  # how .xls and files with a password begin
ZIP = b"PK\x03\x04"
TRENNER = ";,"
SEP = re.compile(r'"?sep=([;,\t])"?\s*', re.IGNORECASE)  # Excel's own first line, which names the separator
FORMEL = re.compile(rb"<(?:\w+:)?f[\s/>]")


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
        return lies(pfad.read_bytes(), pfad.name)
    except OSError:
        raise Abgelehnt(f"Die Datei „{pfad}“ lässt sich nicht lesen.") from None


def lies(daten, name=""):
    """A Datei from the bytes of a file of that name. Raises Abgelehnt, also later while rows are taken."""
    if daten.startswith(OLE):
        raise Abgelehnt("Diese Excel-Datei ist alt (.xls) oder hat ein Kennwort. Bitte als .xlsx oder CSV speichern.")
    if daten and name.lower().endswith(".xlsx") and not daten.startswith(ZIP):
        raise Abgelehnt("Die Datei heißt .xlsx, ist aber kein XLSX. Ist sie CSV, dann bitte in .csv umbenennen.")
    gelesene = _archiv_zeilen(daten) if daten.startswith(ZIP) else _csv_zeilen(daten)
    zeilen = ((nummer, zellen) for nummer, zellen in gelesene if not all(map(ist_leer, zellen)))
    nummer, kopf = next(zeilen, (1, ()))
    if len(kopf) > SPALTEN and not all(map(ist_leer, kopf[SPALTEN:])):
        raise Abgelehnt(f"Die Datei hat mehr als {SPALTEN} Spalten. Bitte lassen Sie die überzähligen weg.")
    namen = [_einheitlich(str(name or "")).strip().lower() for name in kopf[:SPALTEN]]
    if not any(namen):
        raise Abgelehnt("Die Datei ist leer: In der ersten Zeile werden die Namen der Spalten erwartet.")
    doppelt = next((name for name in namen if name and namen.count(name) > 1), None)
    if doppelt:
        raise Abgelehnt(f"Zeile {nummer}: Die Spalte „{doppelt}“ kommt zweimal vor.")
    return Datei([name for name in namen if name], _benannt(namen, zeilen))


def _benannt(namen, zeilen):
    """Rows by column name, and not too many."""
    for anzahl, (nummer, zellen) in enumerate(zeilen, start=1):
        if anzahl > ZEILEN:
            raise Abgelehnt(f"Die Datei hat mehr als {ZEILEN} Zeilen. Bitte teilen Sie sie auf.")
        benannte = {name: _einheitlich(zelle) for name, zelle in zip(namen, zellen, strict=False) if name}
        namenlose = [z for i, z in enumerate(zellen) if i >= len(namen) or not namen[i]]
        leere = dict.fromkeys(filter(None, namen))
        yield Zeile(nummer, leere | benannte, not all(map(ist_leer, namenlose)))


def _einheitlich(zelle):
    """One spelling of letters with marks: macOS writes ü as u and two dots."""
    return unicodedata.normalize("NFC", zelle) if isinstance(zelle, str) else zelle


def _csv_zeilen(daten):
    strom = io.StringIO(_entschluesselt(daten), newline="")
    sep = SEP.fullmatch(strom.readline())
    davor = 1 if sep else strom.seek(0)
    kopf = next(filter(str.strip, strom), "")
    strom.seek(sep.end() if sep else 0)
    leser = csv.reader(strom, delimiter=sep[1] if sep else _trennzeichen(kopf), strict=True)
    nummer = davor + 1
    try:
        for zellen in leser:
            yield nummer, zellen
            nummer = davor + leser.line_num + 1
    except csv.Error:
        raise Abgelehnt(f"Zeile {nummer}: Die Anführungszeichen stimmen nicht, oder eine Zelle ist zu lang.") from None


def _entschluesselt(daten):
    try:
        return daten.decode("utf-8-sig")
    except UnicodeDecodeError as fehler:
        nummer = daten.count(b"\n", 0, fehler.start) + 1
        raise Abgelehnt(f"Zeile {nummer}: Das ist kein UTF-8. Bitte als „CSV UTF-8“ oder .xlsx speichern.") from None


def _trennzeichen(kopf):
    """Whichever of ; and , gives the header more cells."""
    return max(TRENNER, key=lambda zeichen: len(next(csv.reader([kopf[:10_000]], delimiter=zeichen), ())))


def _archiv_zeilen(daten):
    if not ist_ods(daten):
        return _xlsx_zeilen(daten)
    try:
        with zipfile.ZipFile(io.BytesIO(daten)) as archiv:
            _pruefe_archiv_umfang(archiv)
    except UNLESBAR:
        raise Abgelehnt("Die Datei lässt sich nicht als ODS lesen. Bitte öffnen und neu speichern.") from None
    return ods_zeilen(daten, ZEILEN, SPALTEN)


def _xlsx_zeilen(daten):
    """openpyxl meets a broken file with errors of any kind; all mean the same to the reader."""
    try:
        zeilen = _mit_formeln(daten) if _pruefe_archiv(daten) else _blatt(daten, values_only=True)
        for nummer, zellen in enumerate(zeilen, start=1):
            yield nummer, [unescape(zelle) if isinstance(zelle, str) else zelle for zelle in zellen]
    except Abgelehnt:
        raise
    except Exception:
        raise Abgelehnt("Die Datei lässt sich nicht als XLSX lesen. Bitte in Excel öffnen und neu speichern.") from None


def _blatt(daten, data_only=True, values_only=False):
    """The rows of the first sheet: with `data_only` the results of formulas, else their text."""
    with warnings.catch_warnings(action="ignore"):
        blatt = load_workbook(io.BytesIO(daten), read_only=True, data_only=data_only).worksheets[0]
    blatt.reset_dimensions()
    return blatt.iter_rows(values_only=values_only, max_col=SPALTEN)


def _mit_formeln(daten):
    """Read twice, because the library gives either formulas or their results."""
    for werte, formeln in zip(_blatt(daten), _blatt(daten, data_only=False, values_only=True), strict=True):
        yield [_ergebnis(*paar) for paar in zip(werte, formeln, strict=True)]


def _ergebnis(zelle, formel):
    """The result of a formula, or the formula when there is none or an error; an empty text is a result."""
    fehlt = zelle.value is None and zelle.data_type != "str"
    if formel is not None and formel != zelle.value and (fehlt or zelle.data_type == "e"):
        return Formel(getattr(formel, "text", None) or str(formel))
    return zelle.value


def _pruefe_archiv(daten):
    """Whether there are formulas inside. Raises Abgelehnt: a small archive may unpack to a very large one."""
    with zipfile.ZipFile(io.BytesIO(daten)) as archiv:
        _pruefe_archiv_umfang(archiv)
        return any(_hat_formel(archiv, name) for name in archiv.namelist() if "/worksheets/" in name)


def _pruefe_archiv_umfang(archiv):
    """Before a library unpacks it: not too much, and no XML that unfolds by itself."""
    teile = archiv.infolist()
    im_speicher = sum(teil.file_size for teil in teile if "/worksheets/" not in teil.filename)
    zu_gross = im_speicher > IM_SPEICHER or sum(teil.file_size for teil in teile) > ENTPACKT
    if zu_gross or len(teile) > EINTRAEGE:
        raise Abgelehnt("Die Datei ist entpackt zu groß. Bitte teilen Sie sie auf oder speichern Sie sie als CSV.")
    if hat_eigene_dokumentart(archiv):
        raise Abgelehnt("Die Datei enthält eine eigene Dokumentart. Bitte öffnen und neu speichern.")


def _hat_formel(archiv, name):
    with archiv.open(name) as blatt:
        rest = b""
        while stueck := blatt.read(MEGABYTE):
            if FORMEL.search(rest + stueck):
                return True
            rest = stueck[-20:]
    return False
