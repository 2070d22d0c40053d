"""Files that anybody may have made: read, or refused in a sentence."""

from datetime import datetime

import pytest
from openpyxl import Workbook

from beratung.models import Beratung
from netzwerk.models import Organisation
from protegat.basis.austausch import dateien
from protegat.basis.befehl import Abgelehnt
from tests.austausch import csv_datei, importiere
from tests.factories import OrganisationFactory


@pytest.mark.django_db
@pytest.mark.parametrize("trenner", [";", ","])
@pytest.mark.parametrize("bom", ["utf-8", "utf-8-sig"])
def test_beide_trennzeichen_mit_und_ohne_bom(tmp_path, trenner, bom):
    pfad = tmp_path / "t.csv"
    pfad.write_bytes(trenner.join(["name", "typ"]).encode(bom) + f'\r\n"Rat; Tat, Hilfe"{trenner}amt\r\n'.encode())

    importiere("organisationen", pfad)

    assert Organisation.objects.get().name == "Rat; Tat, Hilfe"


@pytest.mark.django_db
@pytest.mark.parametrize("davor", ["\n\n", ";;\n \r\n", "sep=;\n\n", '"sep=;"\r\n\n'])
def test_leere_zeilen_und_sep_vor_dem_kopf(tmp_path, davor):
    pfad = tmp_path / "t.csv"
    pfad.write_text(f"{davor}name;typ\nEins, Zwei, Drei;amt\nVier;klub\n", encoding="utf-8-sig", newline="")

    with pytest.raises(Abgelehnt, match="Zeile 5, Spalte typ, Wert „klub“"):
        importiere("organisationen", pfad)


def test_sep_nennt_das_trennzeichen():
    datei = dateien.lies(b"sep=,\nname,typ;x\nEins,amt\n")

    assert datei.kopf == ["name", "typ;x"]


@pytest.mark.django_db
def test_leere_zeilen_vor_dem_kopf_in_xlsx(tmp_path):
    mappe = Workbook()
    for zeile in ([], [None], ["name", "typ"], ["Eins", "klub"]):
        mappe.active.append(zeile)
    mappe.save(tmp_path / "t.xlsx")

    with pytest.raises(Abgelehnt, match="Zeile 4, Spalte typ"):
        importiere("organisationen", tmp_path / "t.xlsx")


@pytest.mark.parametrize("inhalt", [b"\x9c\xff\x00\x12 Rauschen", b"name;typ\nEins;amt\n"])
def test_was_xlsx_heisst_muss_xlsx_sein(inhalt):
    with pytest.raises(Abgelehnt, match=r"heißt \.xlsx, ist aber kein XLSX"):
        dateien.lies(inhalt, "Liste.XLSX")


@pytest.mark.django_db
def test_umlaute_vom_mac_sind_dieselben(tmp_path):
    OrganisationFactory(kennung="o1", name="Büro für Äpfel", typ="amt")

    zerlegt = "o1;Bu\u0308ro fu\u0308r A\u0308pfel;amt"
    meldung = importiere("organisationen", csv_datei(tmp_path, "kennung;name;typ", zerlegt))

    assert meldung == "0 neu, 0 geändert, 1 unverändert\n"


@pytest.mark.parametrize(
    ("inhalt", "grund"),
    [
        (b"", "leer"),
        (b" \n\n", "leer"),
        ("kennung;name;typ\no1;Büro;amt\n".encode("latin-1"), "Zeile 2: Das ist kein UTF-8"),
        (b'name;typ\n"offen;amt\n', "Zeile 2: Die Anf"),
        (b"PK\x03\x04 kein Archiv", "nicht als XLSX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "alt \\(.xls\\)"),
    ],
)
@pytest.mark.django_db
def test_unlesbare_dateien_werden_in_einem_satz_abgelehnt(tmp_path, inhalt, grund):
    pfad = tmp_path / "kaputt"
    pfad.write_bytes(inhalt)

    with pytest.raises(Abgelehnt, match=grund):
        importiere("organisationen", pfad)


@pytest.mark.django_db
def test_keine_datei_und_zu_grosse_dateien(tmp_path, monkeypatch):
    with pytest.raises(Abgelehnt, match="gibt es nicht"):
        importiere("organisationen", tmp_path / "fehlt.csv")
    with pytest.raises(Abgelehnt, match="ist keine Datei"):
        importiere("organisationen", tmp_path)

    datei = csv_datei(tmp_path, "name;typ", "Eins;amt", "Zwei;amt")
    monkeypatch.setattr(dateien, "ZEILEN", 1)
    with pytest.raises(Abgelehnt, match="mehr als 1 Zeilen"):
        importiere("organisationen", datei)
    monkeypatch.setattr(dateien, "GROESSE", 10)
    with pytest.raises(Abgelehnt, match="Bitte teilen Sie sie auf"):
        importiere("organisationen", datei)


@pytest.mark.django_db
def test_eine_gepackte_bombe_wird_nicht_entpackt(tmp_path, monkeypatch):
    mappe = Workbook()
    mappe.active.append(["name", "typ"])
    mappe.save(tmp_path / "t.xlsx")
    monkeypatch.setattr(dateien, "ENTPACKT", 100)

    with pytest.raises(Abgelehnt, match="entpackt zu groß"):
        importiere("organisationen", tmp_path / "t.xlsx")


@pytest.mark.django_db
def test_xlsx_mit_echten_tagen_und_zahlen(ev25, beraterin, tmp_path):
    mappe = Workbook()
    mappe.active.append(["kennung", "vorhaben", "datum", "beratende_person", "dauer", "hauptthema", "ergebnis"])
    mappe.active.append([4711, "EV25", datetime(2018, 11, 6), "Beraterin", 35.0, "kita", "geklaert"])
    mappe.save(tmp_path / "t.xlsx")

    importiere("beratungen", tmp_path / "t.xlsx")

    beratung = Beratung.objects.get()
    assert (beratung.kennung, f"{beratung.datum}", beratung.dauer) == ("4711", "2018-11-06", 35)
