"""Reads the files of a report back, each in the plainest way: what a reader finds in its tables."""

import csv
import io
import re
import zipfile

from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from berichte.ausgabe.worte import ist_tabelle


def tabellen(dokument):
    """The rows of each table of the screen, without headings inside, as what leaves the house prints them."""
    return [
        [[zelle.aussen.replace("\xa0", " ") for zelle in zeile.zellen] for zeile in teil.zeilen if not zeile.gruppe]
        for kapitel in dokument.kapitel
        for teil in kapitel.fuer_andere
        if ist_tabelle(teil) and teil.zeilen
    ]


def aus_csv(inhalt):
    archiv = zipfile.ZipFile(io.BytesIO(inhalt))
    namen = [n for n in archiv.namelist() if n.endswith(".csv") and n not in ("texte.csv", "definitionen.csv")]
    gelesen = [list(csv.reader(io.StringIO(archiv.read(n).decode("utf-8-sig")), delimiter=";")) for n in namen]
    return [[[_entsichert(zelle) for zelle in zeile[3:]] for zeile in zeilen[1:]] for zeilen in gelesen if zeilen[1:]]


def _entsichert(zelle):
    """Units stand in a column of their own."""
    return zelle.removeprefix("'").removesuffix(" %").removesuffix(" €")


def aus_docx(inhalt):
    """Tables with a head; those of facts have none."""
    word = Document(io.BytesIO(inhalt))
    gelesen = [[[z.text.replace("\xa0", " ") for z in zeile.cells] for zeile in t.rows] for t in word.tables]
    stile = [t.style.name for t in word.tables]
    return [
        [zeile[1:] for zeile in zeilen[1:] if len(set(zeile)) > 1 or len(zeile) == 1]
        for zeilen, stil in zip(gelesen, stile, strict=True)
        if stil == "Protegat Zahlen"
    ]


def aus_xlsx(inhalt):
    for blatt in load_workbook(io.BytesIO(inhalt)).worksheets:
        for tafel in sorted(blatt.tables.values(), key=lambda t: int(re.search(r"\d+", t.ref)[0])):
            zeilen = list(blatt[tafel.ref])[1:]
            yield [
                [_gezeigt(zelle) for zelle in zeile[1:]]
                for zeile in zeilen
                if any(z.value is not None for z in zeile[1:])
            ]


def _gezeigt(zelle):
    """What a German Excel shows for the formats that a report uses."""
    if not isinstance(zelle.value, int | float):
        return "" if zelle.value is None else str(zelle.value)
    form, wert = zelle.number_format, zelle.value
    if form.startswith(('"mind. "', '"max. "')):
        return form.split('"')[1] + _deutsch(wert, 0)
    stellen = len(re.sub(r"[^0]", "", form.partition(";")[0].partition(".")[2]))
    if ";" in form:
        zeichen = "+ " if wert > 0 else "− " if wert < 0 else ""
        return zeichen + _deutsch(abs(wert), stellen)
    if "%" in form:
        return _deutsch(wert * 100, stellen) + " %"
    return _deutsch(wert, stellen) + (" €" if "€" in form else "")


def _deutsch(wert, stellen):
    return f"{wert:,.{stellen}f}".translate(str.maketrans(",.", ".,"))


def aus_pdf(inhalt):
    """All words in a row, with plain spaces."""
    seiten = (seite.extract_text() for seite in PdfReader(io.BytesIO(inhalt)).pages)
    return " ".join(" ".join(seiten).replace("\xa0", " ").split())


def anhaenge(inhalt):
    return {name: daten[0] for name, daten in PdfReader(io.BytesIO(inhalt)).attachments.items()}


def alles(inhalt):
    """Every text inside a file: members of archives, the words and the attachments of a PDF."""
    if inhalt.startswith(b"PK"):
        archiv = zipfile.ZipFile(io.BytesIO(inhalt))
        return "\n".join(archiv.read(name).decode("utf-8", "replace") for name in archiv.namelist())
    if inhalt.startswith(b"%PDF"):
        return "\n".join([aus_pdf(inhalt), _streams(inhalt), *map(alles, anhaenge(inhalt).values())])
    return inhalt.decode()


def _streams(inhalt):
    """Also what no page shows: alternative texts, titles, metadata."""
    leser = PdfReader(io.BytesIO(inhalt))
    teile = [leser.xmp_metadata.stream.get_data().decode(), str(leser.metadata)]
    for nummer in range(1, len(leser.xref.get(0, {})) + 1):
        teile.append(str(leser.get_object(nummer)))
    return "\n".join(teile)
