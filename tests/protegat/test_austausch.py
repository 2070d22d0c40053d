"""What both commands promise: all rows or none, exit codes, formats, bounds."""

import io
import subprocess
import sys
from datetime import datetime

import pytest
from django.conf import settings
from django.core.management import call_command
from openpyxl import Workbook, load_workbook

from beratung.models import Beratung, Klient
from netzwerk.models import Organisation
from protegat.basis.austausch import dateien
from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Standort
from tests.austausch import csv_datei, exportiere, importiere
from tests.factories import BeratungFactory, OrganisationFactory, VermittlungFactory

KOPF = "kennung;name;typ"
BERATUNG = "kennung;vorhaben;datum;beratende_person;standort;hauptthema;ergebnis;klient"


@pytest.mark.django_db
def test_eine_faulty_zeile_und_nichts_wird_geschrieben(ev25, beraterin, tmp_path):
    datei = csv_datei(
        tmp_path,
        BERATUNG,
        "b1;EV25;06.11.2018;beraterin;Neues Haus;kita;geklaert;K-7QF4",
        "b2;EV25;06.11.2018;beraterin;Anderes Haus;kita;nebenbei;",
    )

    with pytest.raises(Abgelehnt, match="Zeile 3, Spalte ergebnis, Wert „nebenbei“: Diesen Wert gibt es hier nicht"):
        importiere("beratungen", datei)

    assert (Beratung.objects.count(), Standort.objects.count(), Klient.objects.count()) == (0, 0, 0)


@pytest.mark.django_db
def test_probelauf_prueft_und_schreibt_nicht(ev25, beraterin, tmp_path):
    datei = csv_datei(tmp_path, BERATUNG, "b1;EV25;2018-11-06;beraterin;Neues Haus;kita;geklaert;K-7QF4")

    meldung = importiere("beratungen", datei, probelauf=True)

    assert meldung.splitlines() == [
        "Probelauf, nichts wurde geschrieben.",
        "1 neu, 0 geändert, 0 unverändert",
        "Neu unter „Standorte“: Neues Haus",
        "Neu unter „Klienten“: K-7QF4",
    ]
    assert (Beratung.objects.count(), Standort.objects.count(), Klient.objects.count()) == (0, 0, 0)


@pytest.mark.django_db
def test_dieselbe_kennung_aendert_statt_zu_verdoppeln(tmp_path):
    importiere("organisationen", csv_datei(tmp_path, KOPF, "o1;Alter Name;verein", "o2;Zweiter;amt"))

    meldung = importiere("organisationen", csv_datei(tmp_path, KOPF, "o1;Neuer Name;verein", "o2;Zweiter;amt"))

    assert meldung == "0 neu, 1 geändert, 1 unverändert\n"
    assert set(Organisation.objects.values_list("kennung", "name")) == {("o1", "Neuer Name"), ("o2", "Zweiter")}


@pytest.mark.django_db
def test_leer_heisst_vorgabe_und_eine_fehlende_spalte_laesst_stehen(tmp_path):
    OrganisationFactory(kennung="o1", name="Eins", telefon="0341", ort="Leipzig", aktiv=False)

    importiere("organisationen", csv_datei(tmp_path, "kennung;name;typ;telefon;aktiv", "o1;Eins;amt;;"))

    eins = Organisation.objects.get()
    assert (eins.telefon, eins.aktiv, eins.ort) == ("", True, "Leipzig")


@pytest.mark.django_db
def test_alle_fehlerhaften_zeilen_mit_ihrer_zeile_in_der_datei(tmp_path):
    OrganisationFactory(name="Gibt es")
    datei = csv_datei(
        tmp_path,
        KOPF + ";oeffnungszeiten;email",
        'o1;Eins;verein;"Mo',
        'Di";',
        "",
        "o1;Zwei;verein;;",
        ";gibt ES;amt;;",
        ";Drei;klub;;kein at",
        "o4;Vier;amt;;;zu viel",
    )

    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere("organisationen", datei)

    assert str(abgelehnt.value).splitlines() == [
        "4 Zeilen sind fehlerhaft, nichts wurde geschrieben.",
        "Zeile 5, Spalte kennung, Wert „o1“: Das steht schon in Zeile 2.",
        "Zeile 6, Spalte name, Wert „gibt ES“: Eine Organisation mit diesem Namen gibt es schon.",
        "Zeile 7, Spalte typ, Wert „klub“: Diesen Wert gibt es hier nicht. Möglich sind: "
        + ", ".join(
            Organisation._meta.get_field("typ").choices and [c for c, _ in Organisation._meta.get_field("typ").choices]
        )
        + ".",
        "Zeile 7, Spalte email, Wert „kein at“: Bitte gültige E-Mail-Adresse eingeben.",
        "Zeile 8: Hier steht eine Zelle mehr, als es Spalten gibt.",
    ]


@pytest.mark.django_db
def test_sehr_viele_fehler_werden_gezaehlt_statt_gedruckt(tmp_path):
    datei = csv_datei(tmp_path, KOPF, *(f"o{i};Name {i};klub" for i in range(250)))

    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere("organisationen", datei)

    assert len(str(abgelehnt.value).splitlines()) == 202
    assert str(abgelehnt.value).endswith("… und 50 weitere Fehler.")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kopf", "grund"),
    [
        ("kennung;name;typ;datun", "Die Spalte „datun“ gibt es hier nicht. Es gibt: kennung, name, typ,"),
        ("kennung;name", "Es fehlt die Spalte „typ“."),
        ("name;typ;name", "Zeile 1: Die Spalte „name“ kommt zweimal vor."),
    ],
)
def test_der_kopf_wird_geprueft(tmp_path, kopf, grund):
    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere("organisationen", csv_datei(tmp_path, kopf))

    assert str(abgelehnt.value).startswith(grund)


@pytest.mark.django_db
@pytest.mark.parametrize("trenner", [";", ","])
@pytest.mark.parametrize("bom", ["utf-8", "utf-8-sig"])
def test_beide_trennzeichen_mit_und_ohne_bom(tmp_path, trenner, bom):
    pfad = tmp_path / "t.csv"
    pfad.write_bytes(trenner.join(["name", "typ"]).encode(bom) + f'\r\n"Rat; Tat, Hilfe"{trenner}amt\r\n'.encode())

    importiere("organisationen", pfad)

    assert Organisation.objects.get().name == "Rat; Tat, Hilfe"


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


@pytest.mark.django_db
def test_formeln_werden_entschaerft(tmp_path):
    OrganisationFactory(name="=HYPERLINK(1)", ort="-x", telefon="+49 341", kurzname="@a", zugang="'s")

    text = exportiere("organisationen", tmp_path / "o.csv").read_text(encoding="utf-8-sig")
    blatt = load_workbook(exportiere("organisationen", tmp_path / "o.xlsx")).active

    zeile = dict(zip(*[z.split(";") for z in text.splitlines()], strict=True))
    erwartet = ("'=HYPERLINK(1)", "'-x", "'+49 341", "'@a", "'s")
    assert tuple(zeile[n] for n in ("name", "ort", "telefon", "kurzname", "zugang")) == erwartet
    assert blatt["B2"].value == "'=HYPERLINK(1)"


@pytest.mark.django_db
def test_export_im_zeitraum(ev25, tmp_path):
    for tag in ("2018-11-05", "2018-11-06", "2018-11-07"):
        VermittlungFactory(beratung=BeratungFactory(vorhaben=ev25, datum=tag, kennung=tag), kennung=f"v{tag}")

    zeilen = {
        name: exportiere(name, tmp_path / "t.csv", von="06.11.2018", bis="2018-11-06").read_text().splitlines()
        for name in ("beratungen", "vermittlungen")
    }

    assert [zeile.split(";")[0] for zeile in zeilen["beratungen"][1:]] == ["2018-11-06"]
    assert [zeile.split(";")[0] for zeile in zeilen["vermittlungen"][1:]] == ["v2018-11-06"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("optionen", "grund"),
    [
        ({"von": "gestern"}, "--von „gestern“: Hier wird ein Datum erwartet"),
        ({"von": "2018-02-30"}, "Diesen Tag gibt es im Kalender nicht"),
        ({"von": "2018-12-31", "bis": "2018-01-01"}, "endet vor seinem Anfang"),
        ({"format": "ods"}, "Das Format „ods“ gibt es nicht"),
        ({"ausgabe": "/nirgends/t.csv"}, "lässt sich nicht schreiben"),
        ({"ausgabe": "/tmp"}, "keine gewöhnliche Datei"),
    ],
)
def test_export_lehnt_mit_grund_ab(optionen, grund):
    with pytest.raises(Abgelehnt, match=grund):
        call_command("exportieren", "beratungen", **optionen)


@pytest.mark.django_db
def test_tabellen_ohne_tag_kennen_keinen_zeitraum():
    with pytest.raises(Abgelehnt, match="haben keinen Tag"):
        call_command("exportieren", "organisationen", von="2018-01-01")


@pytest.mark.django_db
def test_eine_halbe_ausgabe_ersetzt_nichts(ev25, tmp_path):
    ziel = tmp_path / "o.xlsx"
    ziel.write_text("vorher")
    OrganisationFactory(oeffnungszeiten="x" * 40_000)

    with pytest.raises(Abgelehnt, match="Excel fasst diese Tabelle nicht"):
        exportiere("organisationen", ziel)

    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("o.xlsx", "vorher")]


@pytest.mark.django_db
def test_ohne_ausgabe_geht_csv_auf_die_standardausgabe():
    OrganisationFactory(kennung="o1", name="Büro", typ="amt")
    strom = io.StringIO()

    call_command("exportieren", "organisationen", stdout=strom)

    assert strom.getvalue().splitlines()[1].startswith("o1;Büro;amt;")


@pytest.mark.parametrize(
    "argumente",
    [["importieren", "themen", "x.csv"], ["importieren"], ["importieren", "vorhaben"], ["exportieren", "x", "--nein"]],
)
def test_abgelehnt_heisst_eins_mit_grund_und_ohne_traceback(argumente):
    lauf = subprocess.run(
        [sys.executable, "manage.py", *argumente], cwd=settings.BASE_DIR, capture_output=True, text=True, check=False
    )

    assert lauf.returncode == 1
    assert lauf.stderr
    assert "Traceback" not in lauf.stderr
