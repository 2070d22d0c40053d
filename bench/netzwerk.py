"""How long a file of 1,000 organisations takes to be read in, the search over everything, and the possible doubles.

    python bench/netzwerk.py

Works in a database of its own (`protegat_bench`) on the server of the installation and removes it afterwards.
"""

import csv
import io
from time import perf_counter
from xml.sax.saxutils import escape
from zipfile import ZipFile

from datenbank import connection, datenbank  # first: it sets Django up
from openpyxl import Workbook

from bench import daten, namen
from bench.messen import messung
from netzwerk.dubletten import paare
from netzwerk.models import Organisation
from protegat.basis.models import Einlesung, Nutzer
from protegat.einlesen import nimm_zurueck, schreibe, sieh_an
from protegat.suche import Suche

ANZAHL = 1_000
KOPF = ("name", "typ", "telefon")
BERATUNGEN = 10_000  # what else the search looks through
GESUCHT = ("kontaktstelle", "lindenhof", "grünau kita", "kontaktstele", "gibt es nicht")
BESTAENDE = ((namen.namen, 1_000), (namen.namen, 5_000), (namen.einfoermige, 2_000))
ODS = (
    '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Tabelle1">{}</table:table></office:spreadsheet></office:body></office:document-content>'
)
ODS_ZELLE = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'


def main():
    with datenbank():
        daten.lade(BERATUNGEN)
        koordination = Nutzer.objects.get(username="koordination")
        _lies_dateien(koordination)
        _lege_an(namen.namen(ANZAHL))
        print(f"\n{'Suche über alles':44} {'ms':>8} {'davon DB':>9} {'Abfragen':>9}")
        for wort in GESUCHT:
            print(f"{wort:44} {messung(lambda wort=wort: Suche(koordination, wort).gruppen())}", flush=True)
        _suche_dubletten()


def _lies_dateien(nutzer):
    """Preview and write of the same table in each format; between them it is taken back."""
    zeilen = [KOPF, *((name, "verein", f"0341 {n:06}") for n, name in enumerate(namen.namen(ANZAHL)))]
    print(f"{f'{ANZAHL} Organisationen einlesen, s':44} {'Vorschau':>8} {'schreiben':>9}")
    for endung, datei in (("csv", _csv), ("xlsx", _xlsx), ("ods", _ods)):
        inhalt = datei(zeilen)
        vorschau, einlesung = _dauer(lambda: sieh_an("organisationen", f"o.{endung}", inhalt, nutzer))  # noqa: B023
        schreiben, _ = _dauer(lambda: schreibe(einlesung, nutzer))  # noqa: B023
        print(f"{endung.upper():44} {vorschau:8.1f} {schreiben:9.1f}", flush=True)
        nimm_zurueck(Einlesung.objects.get(pk=einlesung.pk), nutzer)


def _suche_dubletten():
    print(f"\n{'Mögliche Dubletten':44} {'s':>8} {'Paare':>9}")
    for bilde, anzahl in BESTAENDE:
        _lege_an(bilde(anzahl))
        dauer, gefundene = _dauer(lambda: paare(Organisation.objects.all()))
        print(f"{f'{anzahl} Namen, {bilde.__name__}':44} {dauer:8.2f} {len(gefundene):9}", flush=True)


def _dauer(handlung):
    beginn = perf_counter()
    ergebnis = handlung()
    return perf_counter() - beginn, ergebnis


def _lege_an(gewuenschte):
    """Exactly these, and nothing that belongs to others."""
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {Organisation._meta.db_table} CASCADE")
    Organisation.objects.bulk_create(Organisation(name=name, typ="verein") for name in gewuenschte)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {Organisation._meta.db_table}")


def _csv(zeilen):
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(zeilen)
    return text.getvalue().encode()


def _xlsx(zeilen):
    mappe, datei = Workbook(write_only=True), io.BytesIO()
    blatt = mappe.create_sheet()
    for zeile in zeilen:
        blatt.append(zeile)
    mappe.save(datei)
    return datei.getvalue()


def _ods(zeilen):
    reihen = (
        f"<table:table-row>{''.join(ODS_ZELLE.format(escape(zelle)) for zelle in zeile)}</table:table-row>"
        for zeile in zeilen
    )
    datei = io.BytesIO()
    with ZipFile(datei, "w") as archiv:
        archiv.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archiv.writestr("content.xml", ODS.format("".join(reihen)))
    return datei.getvalue()


if __name__ == "__main__":
    main()
