"""What `exportieren` writes, where to, and what it refuses."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from openpyxl import load_workbook

from protegat.basis.befehl import Abgelehnt
from tests.austausch import exportiere
from tests.factories import BeratungFactory, OrganisationFactory, VermittlungFactory

BOM = b"\xef\xbb\xbf"


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
        ({"format": "odt"}, "Das Format „odt“ gibt es nicht"),
        ({"ausgabe": "/nirgends/t.csv"}, "lässt sich nicht schreiben"),
        ({"ausgabe": "/tmp"}, "keine gewöhnliche Datei"),
    ],
)
def test_export_lehnt_mit_grund_ab(optionen, grund):
    with pytest.raises(Abgelehnt, match=grund):
        call_command("exportieren", "beratungen", **optionen)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "anfang"), [("o.xlsx", b"PK"), ("o.XLSX", b"PK"), ("o.csv", BOM), ("o", BOM)])
def test_die_endung_waehlt_das_format(tmp_path, name, anfang):
    call_command("exportieren", "organisationen", ausgabe=str(tmp_path / name))

    assert (tmp_path / name).read_bytes().startswith(anfang)


@pytest.mark.django_db
@pytest.mark.parametrize(("form", "name"), [("csv", "o.xlsx"), ("xlsx", "o.csv")])
def test_format_und_endung_widersprechen_sich_nicht(tmp_path, form, name):
    with pytest.raises(Abgelehnt, match=f"--format {form} und die Endung .{name[2:]} der Datei widersprechen sich"):
        call_command("exportieren", "organisationen", ausgabe=str(tmp_path / name), format=form)

    assert not list(tmp_path.iterdir())


@pytest.mark.django_db
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
@pytest.mark.parametrize("ungepuffert", ["", "1"])  # how Python's own output is set up
@pytest.mark.parametrize("form", ["csv", "xlsx", "ods"])
def test_ein_volles_ziel_wird_in_einem_satz_gemeldet(form, ungepuffert):
    connection.ensure_connection()
    lage = connection.connection.info
    adresse = f"postgres://{lage.user}:{lage.password}@/{lage.dbname}?host={lage.host}&port={lage.port}"

    with open("/dev/full", "w") as voll:
        lauf = subprocess.run(
            [sys.executable, "manage.py", "exportieren", "organisationen", "--format", form],
            cwd=settings.BASE_DIR,
            env=os.environ | {"DATABASE_URL": adresse, "PYTHONUNBUFFERED": ungepuffert},
            stdout=voll,
            stderr=subprocess.PIPE,
            text=True,
        )

    assert (lauf.returncode, lauf.stderr) == (
        1,
        "Abgelehnt: Die Ausgabe ließ sich nicht vollständig schreiben. Dort ist kein Platz mehr.\n",
    )


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

    assert ziel.read_text() == "vorher"
    assert not list(tmp_path.glob(".o.xlsx*"))


@pytest.mark.django_db
@pytest.mark.parametrize("optionen", [{}, {"ausgabe": "-"}])
def test_ohne_datei_geht_csv_auf_die_standardausgabe(optionen):
    OrganisationFactory(kennung="o1", name="Büro", typ="amt")
    strom = io.StringIO()

    call_command("exportieren", "organisationen", stdout=strom, **optionen)

    assert strom.getvalue().splitlines()[1].startswith("o1;Büro;amt;")
