"""A Dokument as a set of CSV files in one ZIP: one per table, as a German spreadsheet opens it by double click.

Semicolon, decimal comma, UTF-8 with its mark; text that a spreadsheet would run is guarded. The same Dokument gives the
same bytes.
"""

from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils.text import slugify

from protegat.basis.ausgabe import UMLAUTE
from protegat.basis.austausch.ausgeben import csv_stuecke
from protegat.basis.austausch.zellen import entschaerft

from .worte import herkunft, in_saetzen, ist_tabelle
from .zahlen import als_zahl

EINHEITEN = {"€": "Euro", "%": "Prozent"}
LIESMICH = """\
{herkunft}

Jede Tabelle des Berichts ist eine Datei: Kapitel, Titel des Kapitels und ihre Stelle darin geben den Namen.
{dateien}

texte.csv         Absätze, Sätze und was die Zeichnungen zeigen
definitionen.csv  Schlüssel, Bezeichnung, Einheit und Zählregel jeder Kennzahl

Zeichensatz UTF-8, Trennzeichen Semikolon, Dezimalkomma, keine Tausenderpunkte. „–“ heißt: Es gibt keinen Wert.
„<“ mit einer Zahl und „verborgen“ stehen statt kleiner Zahlen, aus denen man Menschen erkennen könnte.
Ein Apostroph vor einem Text verhindert, dass ein Tabellenprogramm ihn als Formel ausführt.
Personen, Kontakte und Teilnahmen sind verschiedene Einheiten und werden nie addiert.
"""


def schreibe(dokument, ziel):
    """Into a byte stream."""
    tabellen = dict(_tabellen(dokument))
    dateien = {name: _csv(_zeilen(tabelle)) for name, tabelle in tabellen.items()}
    dateien["texte.csv"] = _csv([("Kapitel", "Text"), *_texte(dokument)])
    dateien["definitionen.csv"] = _csv([("Schlüssel", "Bezeichnung", "Einheit", "Zählregel"), *_definitionen(dokument)])
    dateien["LIESMICH.txt"] = _liesmich(dokument, tabellen)
    with ZipFile(ziel, "w", ZIP_DEFLATED) as archiv:
        for name, text in dateien.items():
            archiv.writestr(_eintrag(name, dokument), text.encode())


def _eintrag(name, dokument):
    eintrag = ZipInfo(name, dokument.daten_vom.timetuple()[:6])
    eintrag.compress_type = ZIP_DEFLATED
    return eintrag


def _tabellen(dokument):
    """`2-individualberatung-1.csv`: titles may hold days and numbers, so the place in the chapter is the name."""
    for kapitel in dokument.kapitel:
        tabellen = filter(ist_tabelle, kapitel.fuer_andere)
        for platz, tabelle in enumerate(tabellen, start=1):
            yield f"{slugify(f'{kapitel.nummer} {kapitel.titel}'.translate(UMLAUTE))}-{platz}.csv", tabelle


def _csv(zeilen):
    return "".join(csv_stuecke(zeilen))


def _zeilen(tabelle):
    """The heads, then each row with the group it stands in and the unit it counts.

    What the unit already says is not in the cells, so that a spreadsheet can add them up.
    """
    gruppe = ""
    yield [entschaerft(kopf) for kopf in ("Gruppe", tabelle.kopf, "Einheit", *tabelle.spalten)]
    for zeile in tabelle.zeilen:
        if zeile.gruppe:
            gruppe = zeile.label
        else:
            einheit = zeile.einheit or tabelle.einheit or _gemeinsame(zeile)
            worte = map(entschaerft, (gruppe, zeile.label, einheit))
            yield [*worte, *(_zelle(zelle, einheit) for zelle in zeile.zellen)]


def _gemeinsame(zeile):
    """Euro or Prozent, where all numbers of a row are of that unit."""
    einheiten = {zahl.einheit for zahl in map(als_zahl, zeile.zellen) if zahl}
    return EINHEITEN.get(einheiten.pop(), "") if len(einheiten) == 1 else ""


def _zelle(zelle, einheit):
    zahl = als_zahl(zelle)
    if not zahl:
        return entschaerft(zelle.aussen)
    return zahl.text if EINHEITEN.get(zahl.einheit) == einheit else f"{zahl.text} {zahl.einheit}".strip()


def _texte(dokument):
    for kapitel in dokument.kapitel:
        for teil in kapitel.fuer_andere:
            if not ist_tabelle(teil):
                for satz in in_saetzen(teil):
                    yield f"{kapitel.nummer} {kapitel.titel}", entschaerft(satz)
            elif teil.hinweis:
                yield f"{kapitel.nummer} {kapitel.titel}", entschaerft(f"Zu „{teil.titel}“: {teil.hinweis}")


def _definitionen(dokument):
    for d in dokument.definitionen:
        yield [entschaerft(text) for text in (d.schluessel, d.label, d.einheit, d.regel)]


def _liesmich(dokument, tabellen):
    breite = max(map(len, tabellen), default=0)
    return LIESMICH.format(
        herkunft="\n".join(f"{name}: {wert}" for name, wert in herkunft(dokument)),
        dateien="\n".join(f"{name:{breite}}  {tabelle.titel}" for name, tabelle in tabellen.items()),
    )
