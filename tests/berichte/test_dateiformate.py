"""What each format promises beside its figures: forms, guards, styles, and that no part of a report is forgotten."""

import csv
import io
import json
import zipfile
from dataclasses import dataclass, is_dataclass, replace
from decimal import Decimal

import page
import pytest
from django.core.files.base import ContentFile
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook
from pypdf import PdfReader

from berichte import aufbau
from berichte.aufbau import Absatz, Bild, Definition, Entwurfssatz, Fakten, Tabelle, Text, Zahlensatz, Zeile, Zelle
from berichte.ausgabe import csv as csv_satz
from berichte.ausgabe import docx, pdf, worte, xlsx
from protegat.basis.models import Logo
from tests.berichte import dateien
from tests.berichte.diagramme import beispiele
from tests.berichte.test_pdf import KENNZAHLEN, SVG, TEILE, dokument

WEITERE = (
    Fakten((("Adressat", "Stadt"),)),
    Text("1", "Bewertung", "Es ging voran."),
    Zahlensatz((Zelle("Es waren "), Zelle("7", 7))),
    *beispiele.ALLE.values(),
)
TEILE_JE_ART = {type(teil): teil for teil in (*TEILE, *WEITERE) if not isinstance(teil, Entwurfssatz)}
BOESE = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1")
SCHREIBEN = {
    "pdf": lambda d, ziel: ziel.write(pdf.schreibe(d)),
    "docx": docx.schreibe,
    "xlsx": lambda d, ziel: xlsx.schreibe(d, [], ziel),
    "csv": csv_satz.schreibe,
}


def datei(form, *teile, **anders):
    ziel = io.BytesIO()
    SCHREIBEN[form](dokument(*teile, **anders), ziel)
    return ziel.getvalue()


@pytest.mark.parametrize("form", SCHREIBEN)
def test_jedes_format_kennt_jeden_teil_eines_berichts(form):
    teile = {art for art in vars(aufbau).values() if is_dataclass(art) and hasattr(art, "vorlage")}

    assert teile - {Bild} == {*TEILE_JE_ART, Entwurfssatz}
    assert datei(form, *TEILE_JE_ART.values())


@pytest.mark.parametrize("form", SCHREIBEN)
def test_einen_fremden_teil_lehnt_jedes_format_ab(form):
    @dataclass(frozen=True)
    class Fremdes:
        vorlage = ""

    with pytest.raises(TypeError, match="Fremdes"):
        datei(form, Fremdes())


def boese_tafel():
    zeilen = tuple(Zeile(text, (Zelle(text),)) for text in BOESE)
    return Tabelle("=1+1", "=2+2", ("@x",), zeilen, textspalten=(0,))


def test_csv_fuehrt_keinen_text_als_formel_aus():
    archiv = zipfile.ZipFile(io.BytesIO(datei("csv", boese_tafel(), Absatz("=1+1"))))

    zellen = [
        zelle
        for name in archiv.namelist()
        if name.endswith(".csv")
        for zeile in csv.reader(io.StringIO(archiv.read(name).decode("utf-8-sig")), delimiter=";")
        for zelle in zeile
    ]

    assert [zelle for zelle in zellen if zelle.strip()[:1] in tuple("=+-@")] == []
    assert all(f"'{text}" in zellen for text in BOESE)


def test_xlsx_schreibt_text_als_text():
    mappe = load_workbook(io.BytesIO(datei("xlsx", boese_tafel(), Absatz("=1+1"))))

    zellen = [zelle for blatt in mappe for zeile in blatt.iter_rows() for zelle in zeile if zelle.value is not None]

    assert {zelle.data_type for zelle in zellen} == {"s"}
    assert b"<f>" not in datei("xlsx", boese_tafel())


def test_xlsx_hat_zahlformate_filter_und_stehende_koepfe():
    zellen = (Zelle("1.253", 1253), Zelle("74,5 %", Decimal("74.5")))
    tafel = replace(KENNZAHLEN, zeilen=(Zeile("x", zellen),))
    definitionen = (Definition("K1", "Beratungen", "Kontakte", "=Regel"),)
    ziel = io.BytesIO()
    saetze = (("Kennzahl", "Nummer"), [("K1", 1), ("K1", 2)])
    xlsx.schreibe(dokument(tafel, definitionen=definitionen), [("Stand", "Entwurf")], ziel, saetze)
    mappe = load_workbook(ziel)
    blatt = mappe["Zusammenfassung"]

    assert mappe.sheetnames == ["Herkunft", "Deckblatt", "Zusammenfassung", "Definitionen", "Datensaetze"]
    assert [(z.value, z.number_format) for z in blatt[3][1:]] == [(1253, "#,##0"), (0.745, "#,##0.0%")]
    assert blatt.freeze_panes == "B3"
    assert [tafel.ref for tafel in blatt.tables.values()] == ["A2:C3"]
    assert [tafel.autoFilter.ref for tafel in blatt.tables.values()] == ["A2:C3"]
    assert (int(blatt.page_setup.paperSize), blatt.sheet_properties.pageSetUpPr.fitToPage) == (9, True)
    assert [zelle.value for zelle in mappe["Definitionen"][2]] == ["K1", "Beratungen", "Kontakte", "=Regel"]
    assert (mappe["Datensaetze"].freeze_panes, mappe["Datensaetze"].auto_filter.ref) == ("A2", "A1:H3")


def test_docx_hat_echte_stile_koepfe_und_worte():
    word = Document(io.BytesIO(datei("docx", *TEILE)))
    tafel = next(t for t in word.tables if t.style.name == "Protegat Zahlen")
    kopf, *reihen = tafel.rows

    assert [a.text for a in word.paragraphs if a.style.name == "Heading 1"] == ["1 Zusammenfassung"]
    assert [a.text for a in word.paragraphs if a.style.name == "Title"] == ["IV. Quartal 2018"]
    assert [a.text.strip() for a in word.paragraphs if a.style.name == "Caption"][:2] == [
        "Tabelle 1: Kennzahlen",
        "Tabelle 2: Nach Angebot",
    ]
    assert kopf._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(reihe._tr.trPr.find(qn("w:cantSplit")) is not None for reihe in (kopf, *reihen))
    assert [zelle.paragraphs[0].alignment for zelle in reihen[1].cells] == [None, 2, 2]
    assert {sprache.get(qn("w:val")) for sprache in word.styles.element.iter(qn("w:lang"))} == {"de-DE"}
    assert (word.core_properties.author, word.core_properties.language) == ("Träger gUG", "de-DE")
    assert word.inline_shapes[0]._inline.docPr.get("descr").startswith("Anteil an K1.")


def test_docx_sagt_auf_jeder_seite_stand_und_seitenzahl():
    entwurf, fest = (
        Document(io.BytesIO(datei("docx", KENNZAHLEN, stand=stand))).sections[0]
        for stand in ("geprueft", "eingereicht")
    )
    felder = [feld.text.strip() for feld in entwurf.footer._element.iter(qn("w:instrText"))]

    assert entwurf.header.paragraphs[0].text == "Geprüft, noch nicht festgeschrieben"
    assert fest.header.paragraphs[0].text == ""
    assert entwurf.footer.paragraphs[0].text.startswith("EV25, Aktenzeichen AZ-17/4, Quartalsbericht IV/2018, Geprüft")
    assert felder == ["PAGE", "NUMPAGES"]


def test_docx_haelt_die_reihenfolge_des_standards():
    """Word calls a file broken whose elements stand in another order."""
    word = Document(io.BytesIO(datei("docx", *TEILE)))
    reihenfolgen = {
        "tblPr": "tblStyle tblW tblLayout tblLook tblCaption tblDescription",
        "tcPr": "tcW gridSpan noWrap",
        "pPr": "pStyle keepNext spacing jc",
        "tc": "tcPr p",
    }

    for name, folge in reihenfolgen.items():
        for element in word.element.body.iter(qn(f"w:{name}")):
            kinder = [kind.tag.partition("}")[2] for kind in element]
            assert [kind for kind in folge.split() if kind in kinder] == kinder, name


def test_docx_ueberlebt_zeichen_die_xml_nicht_kennt_und_kaputte_logos(ev25):
    logos = [
        Logo.objects.create(vorhaben=ev25, name=n, datei=ContentFile(b, f"{n}.{e}"))
        for n, b, e in (("Gut", SVG, "svg"), ("Kaputt", b"kein Bild", "png"), ("Leer", b"<svg", "svg"))
    ]

    word = Document(io.BytesIO(datei("docx", Absatz("a\x07b\x00c"), titel="x\x01y", logos=tuple(logos))))

    assert "abc" in [absatz.text for absatz in word.paragraphs]
    assert word.inline_shapes[0]._inline.docPr.get("descr") == "Gut"
    assert "[Kaputt]" in word.paragraphs[0].text
    assert "[Leer]" in word.paragraphs[0].text


@pytest.mark.parametrize("profil", [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1])
def test_der_druck_mit_anhang_und_wasserzeichen_bleibt_gueltig(profil):
    anhang = pdf.Anhang("zahlen.json", "application/json", "Kennzahlen", json.dumps({"K1": 58}).encode())

    druck = pdf.schreibe(dokument(*TEILE, stand="geprueft"), [anhang])
    beilage = PdfReader(io.BytesIO(druck)).trailer["/Root"]["/AF"][0].get_object()

    assert [fehler.message for fehler in page.validate_pdf_bytes(druck, profile=profil).failures] == []
    assert (beilage["/AFRelationship"], beilage["/UF"], beilage["/Desc"]) == ("/Data", "zahlen.json", "Kennzahlen")
    assert dateien.anhaenge(druck) == {"zahlen.json": b'{"K1": 58}'}


@pytest.mark.parametrize(("stand", "wort"), [("entwurf", "Entwurf"), ("geprueft", "Geprüft"), ("eingereicht", "")])
def test_das_wasserzeichen_steht_auf_jeder_seite_solange_sich_etwas_aendern_kann(stand, wort):
    zeilen = tuple(Zeile(f"Zeile {nummer}", (Zelle("1"), Zelle("2"))) for nummer in range(90))
    seiten = PdfReader(io.BytesIO(pdf.schreibe(dokument(replace(KENNZAHLEN, zeilen=zeilen), stand=stand)))).pages

    assert len(seiten) > 2
    for seite in seiten:
        assert "/Artifact" in seite.get_contents().get_data().decode("latin-1")
        worte_je_seite = "".join(seite.extract_text().split())  # the letters of the mark stand apart
        assert worte_je_seite.count(wort) >= 2 if wort else "Entwurf" not in worte_je_seite


def test_die_herkunft_nennt_foerderung_und_stand():
    paare = dict(worte.herkunft(dokument(KENNZAHLEN)))

    assert paare["Förderung"] == "Europäische Union. Gefördert durch den Freistaat."
    assert paare["Stand"].startswith("Entwurf vom 14.01.2019, 16:20 Uhr:")
