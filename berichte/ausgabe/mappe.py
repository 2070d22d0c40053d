"""The sheets of a workbook: their names, number formats, print, and the long lists behind the chapters."""

import re
from datetime import date
from textwrap import wrap

from .worte import fusszeile

VERBOTEN = re.compile(r"[\[\]:*?/\\]|^'|'$")  # in the name of a sheet
BINDEWORTE = ("und", "der", "die", "des", "von", "mit", "im", "zu")
ZEILENHOEHE, HOECHSTENS = 15, 24  # points of a line, lines of a row
DICHTE = 0.9  # letters of running text in a column, of the digits that its width is measured in
LETZTE = 1_048_575  # the last row that Excel has, counted from 0
ZU_LANG = "Hier endet, was Excel fasst. Die Liste ist länger; ein kürzerer Zeitraum zeigt sie ganz."


class Formen:
    """The formats of one workbook, each number format made once."""

    def __init__(self, mappe):
        self.mappe, self.zahlformate = mappe, {}
        self.fett = mappe.add_format({"bold": True})
        self.kopf = mappe.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "bottom"})
        self.zahlkopf = mappe.add_format({"bold": True, "bottom": 2, "text_wrap": True, "align": "right"})
        self.wort = mappe.add_format({"text_wrap": True, "valign": "top"})
        self.rechts = mappe.add_format({"align": "right", "valign": "top"})
        self.tag = mappe.add_format({"num_format": "dd.mm.yyyy", "valign": "top", "align": "right"})
        self.tag_links = mappe.add_format({"num_format": "dd.mm.yyyy", "valign": "top", "align": "left"})

    def zahl(self, form):
        if form not in self.zahlformate:
            self.zahlformate[form] = self.mappe.add_format({"num_format": form, "align": "right", "valign": "top"})
        return self.zahlformate[form]


def blatt(mappe, name, breiten, lang=False):
    """A new sheet; a name that is taken gets a number. A long one keeps one row in memory, and can have no tables."""
    mappe.constant_memory = lang
    neu = mappe.add_worksheet(_freier_name(mappe, VERBOTEN.sub(" ", name)))
    mappe.constant_memory = False
    for spalte, breite in enumerate(breiten):
        neu.set_column(spalte, spalte, breite)
    return neu


def _freier_name(mappe, name):
    vergeben = {anderes.get_name().casefold() for anderes in mappe.worksheets()}
    namen = [_kurz(name, 31), *(f"{_kurz(name, 28)} {nummer}" for nummer in range(2, 99))]
    return next(frei for frei in namen if frei.casefold() not in vergeben)


def _kurz(name, platz):
    """As many whole words as there is room for; `Begleitung der` is no name."""
    if len(name) <= platz:
        return name
    worte = name[: platz + 1].rsplit(" ", 1)[0][:platz].split()
    while len(worte) > 1 and worte[-1] in BINDEWORTE:
        worte.pop()
    return " ".join(worte)


def druckbild(seite, dokument, quer=False):
    """A4, as wide as one page; each page says what it belongs to."""
    seite.set_paper(9)
    seite.fit_to_pages(1, 0)
    if quer:
        seite.set_landscape()
    worte = fusszeile(dokument).replace("&", "&&")[:200]
    seite.set_footer(f"&L&8{worte}&R&8Seite &P von &N")


def stuecke(satz, breiten):
    """A text cut at words into what one row can hold: Excel has no row higher than 409 points."""
    return wrap(satz, int(sum(breiten) * DICHTE) * HOECHSTENS, break_on_hyphens=False) or [""]


def zeilenhoehe(seite, nummer, texte, breiten):
    """As high as its longest text needs: not every program works that out by itself."""
    zeilen = max(-(-len(text) // breite) for text, breite in zip(texte, breiten, strict=False))
    if zeilen > 1:
        seite.set_row(nummer, ZEILENHOEHE * min(zeilen, HOECHSTENS))


def satzzeilen(seite, formen, nummer, satz, breiten):
    """Words over all columns, wrapped, in rows as high as they need. Returns the row after them."""
    for stueck in stuecke(satz, breiten):
        if (letzte := len(breiten) - 1) > 0:
            seite.merge_range(nummer, 0, nummer, letzte, "", formen.wort)
        seite.write_string(nummer, 0, stueck, formen.wort)
        seite.set_row(nummer, ZEILENHOEHE * -(-len(stueck) // int(sum(breiten) * DICHTE)))
        nummer += 1
    return nummer


def beigabe(mappe, formen, dokument, name, breiten, zeilen):
    """A long list with a head that stays, and a filter; written row by row."""
    seite = blatt(mappe, name, breiten, lang=True)
    druckbild(seite, dokument, quer=True)
    seite.freeze_panes(1, 0)
    seite.repeat_rows(0)
    nummer = 0
    for nummer, zeile in enumerate(zeilen):
        if nummer == LETZTE:
            seite.write_string(nummer, 0, ZU_LANG)
            break
        for spalte, wert in enumerate(zeile):
            _wert(seite, formen, (nummer, spalte), wert, formen.kopf if nummer == 0 else formen.wort)
    seite.autofilter(0, 0, nummer, len(breiten) - 1)


def _wert(seite, formen, ort, wert, form):
    match wert:
        case None | "":
            pass
        case int():
            seite.write_number(*ort, wert)
        case date():
            seite.write_datetime(*ort, wert, formen.tag_links)
        case _:
            seite.write_string(*ort, wert, form)
