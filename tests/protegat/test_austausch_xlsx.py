"""Formulas in XLSX: their result, or a refusal that names the cell."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from netzwerk.models import Organisation
from protegat.basis.austausch.dateien import lies
from protegat.basis.befehl import Abgelehnt
from tests.austausch import importiere

KOPF = ("kennung", "name", "typ", "geprueft_am", "kurzname")
OHNE_ERGEBNIS = "Hier steht eine Formel ohne Ergebnis. Bitte die Datei in Excel speichern oder den Wert eintragen."


def mappe(*zeilen, ersetze=()):
    """The bytes of a workbook; `ersetze` edits the XML of its sheet, because openpyxl writes no results."""
    buch, puffer, neu = Workbook(), io.BytesIO(), io.BytesIO()
    for zeile in (KOPF, *zeilen):
        buch.active.append(zeile)
    buch.save(puffer)
    with zipfile.ZipFile(puffer) as quelle, zipfile.ZipFile(neu, "w") as ziel:
        for name in quelle.namelist():
            inhalt = (
                quelle.read(name).decode().replace("<v/>", "<v />").replace("<v></v>", "<v />")
            )  # with and without lxml
            for alt, text in ersetze if name.endswith("sheet1.xml") else ():
                assert alt in inhalt
                inhalt = inhalt.replace(alt, text)
            ziel.writestr(name, inhalt)
    return neu.getvalue()


@pytest.mark.django_db
def test_eine_formel_ohne_ergebnis_wird_mit_ihrer_zelle_abgelehnt(tmp_path):
    pfad = tmp_path / "t.xlsx"
    pfad.write_bytes(mappe(("o1", "Eins", "amt"), ("o2", "Zwei", "amt", "=TODAY()", "=A1")))

    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere("organisationen", pfad)

    assert sorted(str(abgelehnt.value).splitlines()[1:]) == [
        f"Zeile 3, Spalte geprueft_am, Wert „=TODAY()“: {OHNE_ERGEBNIS}",
        f"Zeile 3, Spalte kurzname, Wert „=A1“: {OHNE_ERGEBNIS}",
    ]
    assert not Organisation.objects.exists()


def test_das_ergebnis_einer_formel_gilt():
    ersetze = [('<c r="E2"><f>1+1</f><v /></c>', '<c r="E2"><f>1+1</f><v>2</v></c>')]

    zeile = next(lies(mappe(("o1", "Eins", "amt", None, "=1+1"), ersetze=ersetze)).zeilen)

    assert zeile.zellen == {"kennung": "o1", "name": "Eins", "typ": "amt", "geprueft_am": None, "kurzname": 2}


def test_ein_fehler_ist_kein_ergebnis():
    ersetze = [('<c r="E2"><f>1/0</f><v /></c>', '<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')]

    zeile = next(lies(mappe(("o1", "Eins", "amt", None, "=1/0"), ersetze=ersetze)).zeilen)

    assert str(zeile.zellen["kurzname"]) == "=1/0"


def test_ein_leerer_text_ist_ein_ergebnis():
    ersetze = [('<c r="E2"><f>IF(A1=1,1,"")</f><v /></c>', '<c r="E2" t="str"><f>A1&amp;A2</f><v></v></c>')]

    zeile = next(lies(mappe(("o1", "Eins", "amt", None, '=IF(A1=1,1,"")'), ersetze=ersetze)).zeilen)

    assert zeile.zellen["kurzname"] is None


def test_eine_reihenformel_ohne_ergebnis_ist_auch_keine_leere_zelle():
    ersetze = [("<f>SUM(A1:A2)</f>", '<f t="array" ref="E2">SUM(A1:A2)</f>')]

    zeile = next(lies(mappe(("o1", "Eins", "amt", None, "=SUM(A1:A2)"), ersetze=ersetze)).zeilen)

    assert str(zeile.zellen["kurzname"]) == "=SUM(A1:A2)"
