"""A Dokument as a workbook: one sheet per chapter, numbers as numbers; what is too small to be shown is not in it.

Text is written as text, so that no spreadsheet runs it.
"""

import re
from datetime import date, datetime
from io import BytesIO

from xlsxwriter import Workbook

from berichte.aufbau import Absatz, Bild, Tabelle, Text

BREITEN = (46, 22, 60)  # of the first column, those of numbers, those of words, in letters
VERBOTEN = re.compile(r"[\[\]:*?/\\]")  # in the name of a sheet


def schreibe(dokument, herkunft):
    """The bytes of the workbook; `herkunft` are the `(name, value)` of its first sheet."""
    datei = BytesIO()
    with Workbook(datei, {"constant_memory": True}) as mappe:
        mappe.set_properties({"title": f"{dokument.label}, {dokument.titel}", "author": dokument.traeger})
        formen = {
            "fett": mappe.add_format({"bold": True}),
            "kopf": mappe.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "bottom"}),
            "wort": mappe.add_format({"text_wrap": True, "valign": "top"}),
            "rechts": mappe.add_format({"align": "right", "valign": "top"}),
            "anfang": mappe.add_format({"num_format": "dd.mm.yyyy", "valign": "top", "align": "left"}),
            "tag": mappe.add_format({"num_format": "dd.mm.yyyy", "valign": "top", "align": "right"}),
        }
        _herkunft(mappe, formen, dokument, herkunft)
        for kapitel in dokument.kapitel:
            _kapitel(mappe, formen, kapitel)
    return datei.getvalue()


def _blatt(mappe, name, breiten):
    blatt = mappe.add_worksheet(VERBOTEN.sub(" ", name)[:31])
    for spalte, breite in enumerate(breiten):
        blatt.set_column(spalte, spalte, breite)
    blatt.set_paper(9)  # A4
    blatt.fit_to_pages(1, 0)
    return blatt


def _herkunft(mappe, formen, dokument, herkunft):
    blatt = _blatt(mappe, "Herkunft", (24, 90))
    blatt.write_string(0, 0, dokument.label, formen["fett"])
    for nummer, (name, wert) in enumerate(herkunft, start=2):
        blatt.write_string(nummer, 0, name, formen["wort"])
        blatt.write_string(nummer, 1, wert, formen["wort"])


def _kapitel(mappe, formen, kapitel):
    tabellen = [teil for teil in kapitel.fuer_andere if isinstance(teil, Tabelle)]
    blatt = _blatt(mappe, kapitel.titel, _breiten(tabellen))
    nummer = 0
    for teil in kapitel.fuer_andere:
        match teil:
            case Bild(daneben=True):
                continue
            case Tabelle():
                nummer = _tabelle(blatt, formen, teil, nummer)
            case Absatz():
                blatt.write_string(nummer, 0, teil.text)
                nummer += 2
            case Text():
                nummer = _worte(blatt, formen, teil, nummer) + 1


def _breiten(tabellen):
    erste, zahl, wort = BREITEN
    worte = {platz for tabelle in tabellen for platz in tabelle.textspalten}
    anzahl = max((len(tabelle.spalten) for tabelle in tabellen), default=0)
    return erste, *(wort if platz in worte else zahl for platz in range(anzahl))


def _tabelle(blatt, formen, tabelle, nummer):
    """Returns the row where the next part begins."""
    titel = ", ".join(filter(None, (tabelle.titel, tabelle.einheit)))
    blatt.write_string(nummer, 0, titel, formen["fett"])
    for spalte, kopf in enumerate((tabelle.kopf, *tabelle.spalten)):
        blatt.write_string(nummer + 1, spalte, kopf, formen["kopf"])
    nummer += 2
    for zeile in tabelle.zeilen:
        _label(blatt, formen, nummer, zeile)
        for platz, zelle in enumerate(zeile.zellen):
            _zelle(blatt, formen, nummer, platz + 1, zelle, "wort" if platz in tabelle.textspalten else "rechts")
        nummer += 1
    for satz in filter(None, ("" if tabelle.zeilen else tabelle.leer, tabelle.hinweis)):
        blatt.write_string(nummer, 0, satz)
        nummer += 1
    return nummer + 1


def _worte(blatt, formen, text, nummer):
    """A paragraph to a row."""
    if text.titel:
        blatt.write_string(nummer, 0, text.titel, formen["fett"])
        nummer += 1
    for absatz in filter(None, map(str.strip, text.text.splitlines())):
        blatt.write_string(nummer, 0, absatz)
        nummer += 1
    return nummer


def _label(blatt, formen, nummer, zeile):
    if zeile.tag:
        blatt.write_datetime(nummer, 0, zeile.tag, formen["anfang"])
    else:
        label = f"{zeile.label} ({zeile.einheit})" if zeile.einheit else zeile.label
        blatt.write_string(nummer, 0, label, formen["wort"])


def _zelle(blatt, formen, nummer, spalte, zelle, form):
    if zelle.ersatz or zelle.wert is None:
        blatt.write_string(nummer, spalte, zelle.aussen, formen[form])
    elif isinstance(zelle.wert, date) and not isinstance(zelle.wert, datetime):
        blatt.write_datetime(nummer, spalte, zelle.wert, formen["tag"])
    else:
        blatt.write_number(nummer, spalte, zelle.wert, formen["rechts"])
