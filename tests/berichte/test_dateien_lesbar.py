"""What people and spreadsheets meet in the files: widths, units, names of sheets."""

import csv
import io
import zipfile
from decimal import Decimal

from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from berichte.aufbau import Absatz, Fakten, Tabelle, Zeile, Zelle
from berichte.ausgabe.mappe import _kurz
from tests.berichte.test_dateiformate import datei

GELD = Tabelle(
    "Abrufe",
    "Angefordert am",
    ("Für den Zeitraum", "Betrag", "Land", "Stadt", "Eingegangen am", "Eingegangen"),
    (
        Zeile(
            "28.10.2018",
            (
                Zelle("01.07.2018 – 30.09.2018"),
                *[Zelle("52.000,00 €", Decimal(52000))] * 3,
                Zelle("31.12.2018"),
                Zelle("−12,50 €", Decimal("-12.5")),
            ),
        ),
    ),
    einheit="Euro",
    textspalten=(0,),
)


def test_docx_bricht_weder_betrag_noch_tag():
    tafel = Document(io.BytesIO(datei("docx", GELD))).tables[-1]
    tag, _, *zahlen = tafel.rows[1].cells

    breiten = [zelle._tc.tcPr.find(qn("w:tcW")) for zelle in (tag, *zahlen)]
    assert all(int(breite.get(qn("w:w"))) >= 1100 for breite in breiten)
    assert [zelle._tc.tcPr.find(qn("w:noWrap")) is not None for zelle in (tag, *zahlen)] == [False, *[True] * 5]
    assert zahlen[0].text == "52.000,00\u00a0€"
    assert tag.paragraphs[0].style.name == "Kleinzelle"


def test_docx_haelt_worte_bei_ihrer_tabelle():
    word = Document(io.BytesIO(datei("docx", Absatz("Davor"), GELD, Absatz("Danach"))))
    haelt = {absatz.text: absatz.paragraph_format.keep_with_next for absatz in word.paragraphs}

    assert (haelt["Davor"], haelt["Danach"]) == (True, None)


def test_csv_hat_die_einheit_in_ihrer_spalte():
    prozent = Tabelle("Anteile", "Was", ("Quartal",), (Zeile("Code", (Zelle("74,6 %", Decimal("74.6")),)),))
    archiv = zipfile.ZipFile(io.BytesIO(datei("csv", GELD, prozent)))
    geld, anteil = (
        list(csv.reader(io.StringIO(archiv.read(f"1-zusammenfassung-{n}.csv").decode("utf-8-sig")), delimiter=";"))[1]
        for n in (1, 2)
    )

    assert (geld[2], geld[4], geld[-1]) == ("Euro", "52000,00", "-12,50")
    assert anteil[2:] == ["Prozent", "74,6"]


def test_xlsx_rechnet_auch_mit_schranken():
    tafel = Tabelle("K", "Was", ("Quartal",), (Zeile("Personen", (Zelle("mind. 1.029", 1029),)),))

    zelle = load_workbook(io.BytesIO(datei("xlsx", tafel)))["Zusammenfassung"]["B3"]

    assert (zelle.value, zelle.number_format) == (1029, '"mind. "#,##0')


def test_xlsx_hat_angaben_in_zwei_zellen_und_stehende_koepfe_auch_nach_worten():
    blatt = load_workbook(io.BytesIO(datei("xlsx", Fakten((("Adressat", "Stadt"),)), GELD)))["Zusammenfassung"]

    assert [blatt["A1"].value, blatt["B1"].value] == ["Adressat", "Stadt"]
    assert (blatt.freeze_panes, blatt["A4"].value) == ("B5", "Angefordert am")


def test_xlsx_bricht_saetze_um_ueber_die_ganze_breite():
    """A long text is cut into rows that Excel can show; what follows stands below it, heads stay where they are."""
    lang = " ".join(f"Wort{nummer:04}" for nummer in range(700))
    blatt = load_workbook(io.BytesIO(datei("xlsx", Absatz(lang), GELD, Absatz("Kurz."))))["Zusammenfassung"]
    erste = next(zeile for zeile in range(1, 9) if blatt.cell(zeile, 1).value == "Angefordert am")

    saetze = [blatt.cell(zeile, 1) for zeile in range(1, erste - 2)]

    assert len(saetze) > 1
    assert " ".join(zelle.value for zelle in saetze) == lang
    assert all(zelle.alignment.wrap_text for zelle in saetze)
    assert {str(bereich) for bereich in blatt.merged_cells} >= {f"A{z.row}:G{z.row}" for z in saetze}
    assert all(30 < blatt.row_dimensions[z.row].height <= 409 for z in saetze)
    assert blatt.freeze_panes == f"B{erste + 1}"
    assert blatt.cell(blatt.max_row, 1).value == "Kurz."


def test_xlsx_macht_zeilen_so_hoch_wie_ihre_worte_und_koepfe_stehen_ueber_ihren_zahlen():
    zeilen = (Zeile("Kurz", (Zelle("1", 1), Zelle("ja"))), Zeile("Lang " * 12, (Zelle("2", 2), Zelle("Wort " * 30))))
    tafel = Tabelle("K", "Was", ("Quartal", "Stand"), zeilen, textspalten=(1,))

    blatt = load_workbook(io.BytesIO(datei("xlsx", tafel)))["Zusammenfassung"]

    assert [blatt.row_dimensions[nummer].height for nummer in (3, 4)] == [None, 45]
    assert [blatt.cell(2, spalte).alignment.horizontal for spalte in (1, 2, 3)] == [None, "right", None]


def test_namen_von_blaettern_enden_mit_einem_wort():
    namen = ("Themen", "Informationsveranstaltungen und Schulungen", "x" * 40)

    assert [_kurz(name, 31) for name in namen] == ["Themen", "Informationsveranstaltungen", "x" * 31]
