"""The acceptance test of the house: files in, and the figures of the project sheet of EV25 come out everywhere."""

import json
import re
from io import BytesIO, StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from pypdf import PdfReader

from protegat.basis.zeitraum import Zeitraum
from tests.austausch import csv_datei, importiere

PARTNER = [f"Partner {nummer:02}" for nummer in range(1, 15)]
NACHMITTAGE = (38, 45, 40, 42, 41, 44, 39, 43, 40, 45)  # 417
INFOABENDE = (25, 27, 26, 28, 26, 27, 26, 27, 27, 27)  # 266
BLATT = {
    "Beratungsnachmittage": "10",
    "Teilnahmen an Beratungsnachmittagen": "417",
    "Informationsveranstaltungen": "10",
    "Teilnahmen an Informationsveranstaltungen": "266",
    "davon in Sprechzeiten": "253",
    "Trägerbegleitung: Beratene": "162",
    "Netzwerktreffen": "6",
    "EU-Bürgerdialoge": "1",
    "Aktive Partner": "14",
}


def vorhaben():
    yield "kuerzel;titel;beginn;ende;gesamtkosten;anteile"
    yield "EV25;Soziale Integration;16.01.2017;31.12.2018;78.444,80;ESF- und Landesmittel=95|Stadt=rest"
    yield "EV25-2;Soziale Integration;02.01.2019;31.12.2019;37.800,00;ESF- und Landesmittel=95|Stadt=rest"


def organisationen():
    yield "kennung;name;typ"
    yield from (f"o{nummer};{name};verein" for nummer, name in enumerate([*PARTNER, "Nie dabei"]))


def beratungen():
    """253 persons in Sprechzeiten, 162 at Träger, and beside them whatever must not count."""
    yield (
        "kennung;vorhaben;datum;beratende_person;angebot;kontaktart;adressat;organisation;personenzahl;dauer;"
        "hauptthema;ergebnis;status"
    )
    rest = "20;kita;geklaert;abgeschlossen"
    for nummer in range(100):
        personen = 3 if nummer < 53 else 2
        yield f"b{nummer};EV25;{1 + nummer % 28:02}.11.2018;koordination;sprechzeit;erst;person;;{personen};{rest}"
    for nummer in range(81):
        partner = PARTNER[nummer % 4]
        tag = 1 + nummer % 28
        yield f"t{nummer};EV25;2017-06-{tag:02};koordination;traeger;folge;projekttraeger;{partner};2;{rest}"
    yield f"x1;EV25;31.12.2018;koordination;sprechzeit;kurz;person;;9;{rest}"
    yield "x2;EV25;31.12.2018;koordination;sprechzeit;erst;person;;9;20;kita;geklaert;storniert"
    yield "x3;EV25;31.12.2018;koordination;sprechzeit;erst;person;;9;20;kita;;entwurf"
    yield f"x4;EV25-2;02.01.2019;koordination;sprechzeit;erst;person;;9;{rest}"


def veranstaltungen():
    """The other ten partners were hosts or guests once; the last event of EV25 began late on its last day."""
    yield "kennung;vorhaben;art;titel;beginn;status;teilnehmende;zaehlart;mitveranstalter"
    for monat, zahl in enumerate(NACHMITTAGE, start=2):
        yield f"n{monat};EV25;beratungsnachmittag;Nachmittag;2017-{monat:02}-08 15:00;durchgefuehrt;{zahl};strichliste;"
    for monat, zahl in enumerate(INFOABENDE, start=2):
        wann = "2018-12-31 23:30" if monat == 11 else f"2018-{monat:02}-13 18:00"
        yield f"i{monat};EV25;informationsveranstaltung;Abend;{wann};durchgefuehrt;{zahl};liste;{PARTNER[monat + 2]}"
    for monat in range(1, 7):
        yield f"w{monat};EV25;netzwerktreffen;Runde;2018-{monat:02}-20 10:00;durchgefuehrt;12;liste;"
    yield "f;EV25;buergerdialog;Stadtteilfest;2018-06-09 14:00;durchgefuehrt;140;schaetzung;"
    yield "g;EV25;informationsveranstaltung;Fiel aus;2018-12-04 18:00;abgesagt;;liste;Nie dabei"
    yield "h;EV25-2;informationsveranstaltung;Danach;2019-02-04 18:00;durchgefuehrt;50;liste;Nie dabei"


@pytest.fixture
def eingelesen(koordination, tmp_path):
    for tabelle in (vorhaben, organisationen, beratungen, veranstaltungen):
        importiere(tabelle.__name__, csv_datei(tmp_path, *tabelle()))


@pytest.fixture
def seite(eingelesen, als, koordination):
    return als(koordination).get(
        reverse("berichte:bericht_list"), {"vorhaben": "EV25", "stand": "2018-12-31"}, follow=True
    )


def test_die_seite_nennt_die_zahlen_des_projektblatts(seite):
    zahlen = {
        zeile.label: zeile.zellen[0].text
        for kapitel in seite.context["dokument"].kapitel
        for teil in kapitel.teile
        for zeile in getattr(teil, "zeilen", ())
        if zeile.zellen
    }

    assert {label: zahlen[label] for label in BLATT} == BLATT
    assert re.findall(r">(41,7|26,6)</a>", seite.text) == ["41,7", "26,6"]
    assert [zahlen[name] for name in PARTNER] == ["Verein"] * 14
    assert "Nie dabei" not in zahlen


def test_jede_zahl_der_seite_oeffnet_genau_ihre_eintraege(seite, als, koordination):
    client = als(koordination)
    zellen = [
        zelle
        for kapitel in seite.context["dokument"].kapitel
        for teil in kapitel.teile
        for zeile in getattr(teil, "zeilen", ())
        for zelle in zeile.zellen
        if zelle.fundstelle
    ]

    assert len(zellen) == 15
    for zelle in zellen:
        probe = client.get(zelle.ziel).context["probe"]
        assert (probe.liste, probe.stimmt) == (zelle.text, True)


def test_json_und_pdf_nennen_dieselben(eingelesen, tmp_path):
    ausgabe = StringIO()
    call_command("bericht", "EV25", art="projektblatt", bis="2018-12-31", stdout=ausgabe)
    zahlen = {zeile["schluessel"]: zeile["vorhaben"] for zeile in json.loads(ausgabe.getvalue())["kennzahlen"]}
    call_command("bericht", "EV25", art="projektblatt", bis="2018-12-31", format="pdf", ausgabe=tmp_path / "b.pdf")
    text = " ".join(s.extract_text() for s in PdfReader(BytesIO((tmp_path / "b.pdf").read_bytes())).pages)
    gedruckt = " ".join(text.replace("\xa0", " ").split())

    assert [zahlen[k] for k in ("K9.beratungsnachmittag", "K10.beratungsnachmittag")] == [10, 417]
    assert [zahlen[k] for k in ("K9.informationsveranstaltung", "K10.informationsveranstaltung")] == [10, 266]
    assert [zahlen[k] for k in ("K3", "K11.personen", "K12")] == [253, 162, 14]
    assert [zahlen[k] for k in ("K9.netzwerktreffen", "K9.buergerdialog")] == [6, 1]
    for worte in ("Veranstaltung · K10 41,7", "Veranstaltung · K10 26,6", "davon in Sprechzeiten Teilnahmen 253"):
        assert worte in gedruckt
    assert "14 aktive Partner" in gedruckt


def test_ein_tag_frueher_fehlt_was_am_letzten_abend_war(eingelesen, als, koordination):
    antwort = als(koordination).get("/berichte/EV25/projektblatt/2018-4/", {"stand": "2018-12-30"}, follow=True)

    assert antwort.request["PATH_INFO"] == "/berichte/EV25/projektblatt/2017-01-16--2018-12-30/"
    tabelle = antwort.context["dokument"].kapitel[1].teile[0]
    zahlen = {zeile.label: zeile.zellen[0].wert for zeile in tabelle.zeilen if zeile.zellen}
    assert zahlen["Teilnahmen an Informationsveranstaltungen"] == 266 - INFOABENDE[-1]
    assert zahlen["Aktive Partner"] == 13


@pytest.mark.parametrize(
    ("stand", "meldung"),
    [("2016-12-31", "Das Vorhaben beginnt erst am 16.01.2017."), ("morgen", "Bitte ein gültiges Datum eingeben.")],
)
def test_falscher_stichtag_wird_am_feld_gesagt(als, koordination, ev25, stand, meldung):
    adresse = reverse("berichte:projektblatt_detail", args=["EV25", Zeitraum.quartal(2018, 4)])

    assert meldung in als(koordination).get(adresse, {"stand": stand}).text
