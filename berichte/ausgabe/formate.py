"""The formats of a report, in the order in which the page offers them; all are made from one Abgabe."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO

from django.urls import reverse

from berichte.aufbau import Dokument

from . import csv, datensaetze, docx, json, pdf, xlsx
from .worte import herkunft

TABELLE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEXT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class Abgabe:
    """What leaves the house: the printed Dokument, the figures for other programs, the records by number."""

    dokument: Dokument
    austausch: str
    datensaetze: Iterable  # read once, row by row

    @classmethod
    def aus(cls, art, lage):
        """The report as the records are now."""
        dokument = art.dokument(lage)
        return cls(dokument, json.schreibe(json.austausch(lage, dokument)), datensaetze.zeilen(lage.vorhaben, dokument))


@dataclass(frozen=True)
class Format:
    """`schreibe(abgabe, ziel)` writes into a byte stream, and raises PdfFehler before the first byte, if at all."""

    schluessel: str
    label: str
    wofuer: str
    endung: str
    typ: str
    schreibe: Callable


def _pdf(abgabe, ziel):
    ziel.write(pdf.schreibe(abgabe.dokument, _anhaenge(abgabe)))


def _anhaenge(abgabe):
    """The figures as other programs read them. The records stay with us: they are for the table file only."""
    tabellen, name = BytesIO(), abgabe.dokument.dateiname
    csv.schreibe(abgabe.dokument, tabellen)
    return (
        pdf.Anhang(f"{name}.json", "application/json", "Kennzahlen und Themen als JSON", abgabe.austausch.encode()),
        pdf.Anhang(f"{name}.zip", "application/zip", "Alle Tabellen als CSV", tabellen.getvalue()),
    )


def _docx(abgabe, ziel):
    docx.schreibe(abgabe.dokument, ziel)


def _xlsx(abgabe, ziel):
    xlsx.schreibe(abgabe.dokument, herkunft(abgabe.dokument), ziel, (datensaetze.KOPF, abgabe.datensaetze))


def _csv(abgabe, ziel):
    csv.schreibe(abgabe.dokument, ziel)


def _json(abgabe, ziel):
    ziel.write(abgabe.austausch.encode())


FORMATE = {
    format.schluessel: format
    for format in (
        Format("pdf", "PDF", "zum Einreichen, mit den Daten als Anlage", "pdf", "application/pdf", _pdf),
        Format("docx", "Word (DOCX)", "zum Weiterschreiben", "docx", TEXT, _docx),
        Format("xlsx", "Excel (XLSX)", "mit Definitionen und Nummern der Einträge", "xlsx", TABELLE, _xlsx),
        Format("csv", "CSV (ZIP)", "eine Datei je Tabelle", "zip", "application/zip", _csv),
        Format("json", "JSON", "für andere Programme", "json", "application/json", _json),
    )
}


def dateien(seite, *argumente):
    """`[(Format, address), ...]`: what a page offers; `seite` is the name of the address of one file."""
    return [(form, reverse(seite, args=[*argumente, form.schluessel])) for form in FORMATE.values()]
