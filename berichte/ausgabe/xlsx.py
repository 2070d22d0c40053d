"""A Dokument as a workbook: one sheet per chapter, numbers as numbers; what is too small to be shown is not in it.

Every table is a real one, with a filter and its own heads. Text is written as text, so that no spreadsheet runs it.
"""

from datetime import date, datetime
from itertools import chain, takewhile

from xlsxwriter import Workbook

from berichte.aufbau import Fakten

from .mappe import Formen, beigabe, blatt, druckbild, satzzeilen, stuecke, zeilenhoehe
from .worte import in_saetzen, ist_tabelle
from .zahlen import als_schranke, als_zahl

BREITEN = (46, 22, 60)  # of the first column, those of numbers, those of words, in letters
OHNE_TABELLE = (24, 90)  # facts: what it is, and what it says
DEFINITIONEN = ("Schlüssel", "Bezeichnung", "Einheit", "Zählregel")


def schreibe(dokument, herkunft, ziel, datensaetze=None):
    """Into a byte stream; `herkunft` are the `(name, value)` of its first sheet, `datensaetze` a head and its rows."""
    with Workbook(ziel) as mappe:
        mappe.set_properties(
            {
                "title": f"{dokument.label} {dokument.zeitraum_name}, {dokument.titel}",
                "author": dokument.traeger,
                "created": dokument.daten_vom.replace(tzinfo=None),
            }
        )
        formen = Formen(mappe)
        _herkunft(mappe, formen, dokument, herkunft)
        for kapitel in dokument.kapitel:
            _kapitel(mappe, formen, dokument, kapitel)
        if dokument.definitionen:
            regeln = ((d.schluessel, d.label, d.einheit, d.regel) for d in dokument.definitionen)
            beigabe(mappe, formen, dokument, "Definitionen", (20, 36, 26, 90), [DEFINITIONEN, *regeln])
        if datensaetze:
            kopf, zeilen = datensaetze
            beigabe(mappe, formen, dokument, "Datensaetze", (20, 36, 20, 12, 12, 12, 12, 12), chain([kopf], zeilen))


def _herkunft(mappe, formen, dokument, herkunft):
    seite = blatt(mappe, "Herkunft", (24, 90))
    druckbild(seite, dokument)
    seite.write_string(0, 0, dokument.label, formen.fett)
    for nummer, (name, wert) in enumerate(herkunft, start=2):
        seite.write_string(nummer, 0, name, formen.wort)
        seite.write_string(nummer, 1, wert, formen.wort)


def _kapitel(mappe, formen, dokument, kapitel):
    teile = kapitel.fuer_andere
    tabellen = list(filter(ist_tabelle, teile))
    breiten = _breiten(tabellen) if tabellen else OHNE_TABELLE
    seite = blatt(mappe, kapitel.titel, breiten)
    druckbild(seite, dokument, quer=len(breiten) > 5)
    nummer = 0
    for teil in teile:
        if ist_tabelle(teil):
            nummer = _tabelle(seite, formen, teil, nummer, breiten)
            continue
        nummer = _worte(seite, formen, teil, nummer, breiten)
    if tabellen:
        seite.freeze_panes(_kopfhoehe(teile, breiten), 1)


def _worte(seite, formen, teil, nummer, breiten):
    """Facts stand in two cells, sentences over the whole width. Returns the row where the next part begins."""
    if isinstance(teil, Fakten):
        for paar in teil.paare:
            for spalte, wort in enumerate(paar):
                seite.write_string(nummer, spalte, wort, formen.wort)
            nummer += 1
        return nummer + 1
    for satz in in_saetzen(teil):
        nummer = satzzeilen(seite, formen, nummer, satz, breiten)
    return nummer + 1


def _kopfhoehe(teile, breiten):
    """Rows that stay: title and head of the only table; of several, none, for each is filtered under its own head."""
    davor = list(takewhile(lambda teil: not ist_tabelle(teil), teile))
    if sum(map(ist_tabelle, teile)) > 1:
        return 0
    return 2 + sum(sum(len(stuecke(satz, breiten)) for satz in in_saetzen(teil)) + 1 for teil in davor)


def _breiten(tabellen):
    erste, zahl, wort = BREITEN
    worte = {platz for tabelle in tabellen for platz in tabelle.textspalten}
    anzahl = max((len(tabelle.spalten) for tabelle in tabellen), default=0)
    return erste, *(wort if platz in worte else zahl for platz in range(anzahl))


def _tabelle(seite, formen, tabelle, nummer, breiten):
    """Returns the row where the next part begins."""
    titel = ", ".join(filter(None, (tabelle.titel, tabelle.einheit)))
    seite.write_string(nummer, 0, titel, formen.fett)
    nummer += 1
    if tabelle.zeilen:
        arten = (formen.kopf, *(formen.kopf if worte else formen.zahlkopf for _, worte in tabelle.koepfe))
        koepfe = [{"header": k, "header_format": art} for k, art in zip(_verschiedene(tabelle), arten, strict=True)]
        ende = nummer + len(tabelle.zeilen)
        seite.add_table(nummer, 0, ende, len(koepfe) - 1, {"columns": koepfe, "style": None})
    for zeile in tabelle.zeilen:
        nummer += 1
        _zeile(seite, formen, tabelle, zeile, nummer)
        zeilenhoehe(seite, nummer, _texte(tabelle, zeile), breiten)
    nummer += 1
    for satz in filter(None, ("" if tabelle.zeilen else tabelle.leer, tabelle.hinweis)):
        nummer = satzzeilen(seite, formen, nummer, satz, breiten)
    return nummer + 1


def _verschiedene(tabelle):
    """The heads; a real table wants each of its own."""
    koepfe = []
    for kopf in (tabelle.kopf, *tabelle.spalten):
        frei = kopf or "Spalte"
        while frei.casefold() in (andere.casefold() for andere in koepfe):
            frei += "\u00a0"
        koepfe.append(frei)
    return koepfe


def _zeile(seite, formen, tabelle, zeile, nummer):
    if zeile.tag:
        seite.write_datetime(nummer, 0, zeile.tag, formen.tag_links)
    else:
        label, *_ = _texte(tabelle, zeile)
        seite.write_string(nummer, 0, label, formen.fett if zeile.gruppe else formen.wort)
    for platz, zelle in enumerate(zeile.zellen):
        _zelle(
            seite, formen, (nummer, platz + 1), zelle, formen.wort if platz in tabelle.textspalten else formen.rechts
        )


def _texte(tabelle, zeile):
    """What wraps in each column; numbers do not."""
    label = f"{zeile.label} ({zeile.einheit})" if zeile.einheit else zeile.label
    worte = (z.aussen if platz in tabelle.textspalten else "" for platz, z in enumerate(zeile.zellen))
    return label, *worte


def _zelle(seite, formen, ort, zelle, form):
    zahl = als_zahl(zelle) or als_schranke(zelle)
    if zahl:
        seite.write_number(*ort, zahl.fuer_tabelle, formen.zahl(zahl.format))
    elif isinstance(zelle.wert, date) and not isinstance(zelle.wert, datetime) and not zelle.ersatz:
        seite.write_datetime(*ort, zelle.wert, formen.tag)
    else:
        seite.write_string(*ort, zelle.aussen, form)
