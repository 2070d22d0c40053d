"""Downloads of a report, the portal, and the list of records in the workbook: who gets them, what is not in them."""

import io
import re
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from berichte.arten import QUARTALSBERICHT
from berichte.aufbau import Fundstelle, Tabelle, Zeile, Zelle, zellen
from berichte.ausgabe import datensaetze, mappe
from berichte.ausgabe.formate import FORMATE
from berichte.kennzahlen import BERATUNGEN
from berichte.lage import Lage
from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import zufall
from tests.berichte.test_pdf import dokument
from tests.factories import BeratungFactory, VeranstaltungFactory, VermittlungFactory

QUARTAL = Zeitraum.quartal(2018, 4)
ARTEN = {"Beratung", "Vermittlung", "Veranstaltung", "Organisation", "Netzwerkkontakt"}
ANFANG = {"pdf": b"%PDF", "docx": b"PK", "xlsx": b"PK", "csv": b"PK", "json": b"{"}


@pytest.mark.parametrize("form", FORMATE)
@pytest.mark.parametrize("name", ["bericht_datei", "projektblatt_datei"])
def test_jede_datei_kommt_als_anhang_mit_ihrem_namen(als, koordination, ev25, name, form):
    antwort = als(koordination).get(reverse(f"berichte:{name}", args=["EV25", QUARTAL, form]))

    art = "quartalsbericht" if name == "bericht_datei" else "projektblatt"
    dateiname = f"EV25-{art}-2018-10-01-2018-12-31.{FORMATE[form].endung}"
    assert antwort["Content-Disposition"] == f'attachment; filename="{dateiname}"'
    assert antwort["Content-Type"] == FORMATE[form].typ
    assert antwort.getvalue().startswith(ANFANG[form])


@pytest.mark.parametrize("name", ["bericht_datei", "projektblatt_datei", "portal"])
def test_nur_wer_ausgeben_darf_bekommt_dateien_und_portal(als, beraterin, pruefung, ev25, name):
    argumente = ["EV25", QUARTAL, *(["csv"] if name != "portal" else [])]

    for person in (beraterin, pruefung):
        assert als(person).get(reverse(f"berichte:{name}", args=argumente)).status_code == 403


def test_die_seite_bietet_alle_formate_nur_denen_die_duerfen(als, koordination, beraterin, ev25):
    def angebot(person, name):
        return re.findall(r"/dateien/(\w+)/", als(person).get(reverse(f"berichte:{name}", args=["EV25", QUARTAL])).text)

    for name in ("bericht_detail", "projektblatt_detail"):
        assert angebot(koordination, name) == list(FORMATE)
        assert angebot(beraterin, name) == []


def test_fremde_formate_und_zeiten_gibt_es_nicht(als, koordination, ev25):
    client = als(koordination)

    assert client.get(reverse("berichte:bericht_datei", args=["EV25", QUARTAL, "odt"])).status_code == 404
    assert client.get(reverse("berichte:portal", args=["EV25", Zeitraum.quartal(2019, 1)])).status_code == 404


@pytest.mark.parametrize("art", ["quartalsbericht", "projektblatt"])
@pytest.mark.parametrize("form", FORMATE)
def test_der_befehl_schreibt_jedes_format(ev25, tmp_path, form, art):
    ziel = tmp_path / f"bericht.{form}"

    call_command("bericht", "EV25", quartal="2018-4", art=art, format=form, ausgabe=ziel)

    assert ziel.read_bytes().startswith(ANFANG[form])


def test_das_portal_zeigt_zahlen_wie_man_sie_tippt(als, koordination, ev25):
    VeranstaltungFactory(vorhaben=ev25, art="beratungsnachmittag", teilnehmende=1253, tag=date(2018, 11, 6))
    VermittlungFactory(beratung=BeratungFactory(vorhaben=ev25))
    BeratungFactory(vorhaben=ev25, dauer=50)

    antwort = als(koordination).get(reverse("berichte:portal", args=["EV25", QUARTAL]))
    felder = {feld.label: feld for _, block in antwort.context["bloecke"] for feld in block}

    assert [eingabe.text for eingabe in felder["Teilnahmen an Beratungsnachmittagen"].eingaben] == ["1253"] * 3
    assert felder["Vermittlungsquote"].eingaben[0].text == "50,0"
    personen = felder["Eindeutige Personen"].eingaben[0]
    assert (personen.text, personen.gedruckt) == ("0", "mind. 0")
    assert 'data-kopieren="1253"' in antwort.text
    assert reverse("berichte:kennzahl_detail", args=["EV25", QUARTAL, "K8.quote"]) in antwort.text
    assert 'role="status"' in antwort.text


def test_das_portal_fragt_gleich_oft_bei_vielen_eintraegen(als, koordination, ev25):
    client, adresse = als(koordination), reverse("berichte:portal", args=["EV25", QUARTAL])

    def abfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(adresse)
        return len(gezaehlt)

    abfragen()
    BeratungFactory(vorhaben=ev25)
    wenige = abfragen()
    BeratungFactory.create_batch(49, vorhaben=ev25)

    assert abfragen() == wenige


@pytest.fixture
def lage(db):
    zufall.Welt(4)
    return Lage(Vorhaben.objects.get(kuerzel="EINS"), QUARTAL)


def test_die_liste_der_eintraege_ergibt_die_gedruckten_zahlen(lage):
    dokument = QUARTALSBERICHT.dokument(lage)
    zeilen = list(datensaetze.zeilen(lage.vorhaben, dokument))

    werte = {zelle.fundstelle: zelle.wert for zelle in zellen(dokument.kapitel) if zelle.fundstelle}
    for schluessel in ("K1", "K5", "K11.kontakte", "K12", "K12.neu", "K8.vermittlungen"):
        gezaehlt = [sum(zeile[0] == schluessel and zeile[spalte] == "ja" for zeile in zeilen) for spalte in (5, 6, 7)]
        gedruckt = [werte.get(Fundstelle(schluessel, spanne)) for spanne in lage.spannen]
        assert [g for g, d in zip(gezaehlt, gedruckt, strict=True) if d is not None] == [
            d for d in gedruckt if d is not None
        ], schluessel


def test_die_liste_sagt_nichts_ueber_menschen(lage):
    dokument = QUARTALSBERICHT.dokument(lage)

    zeilen = list(datensaetze.zeilen(lage.vorhaben, dokument))

    assert {len(zeile) for zeile in zeilen} == {8}
    assert {zeile[0] for zeile in zeilen}.isdisjoint({"K4.anteil", "K8.quote"})
    assert {type(wert) for zeile in zeilen for wert in zeile} <= {str, int, date, type(None)}
    assert {zeile[2] for zeile in zeilen} <= {
        "Beratung",
        "Vermittlung",
        "Veranstaltung",
        "Organisation",
        "Netzwerkkontakt",
    }


def test_eine_verborgene_zahl_hat_keine_liste(lage):
    alle = (Fundstelle("K1", lage.spannen.quartal), Fundstelle("K5", lage.spannen.quartal))
    monat = Fundstelle("K1", Zeitraum(date(2018, 11, 1), date(2018, 11, 30)))
    merkmal = Fundstelle("K5", lage.spannen.quartal, ("geschlecht", "divers"))

    verdeckt = tuple(Zelle("1", 1, ersatz="< 3", fundstelle=ort) for ort in (monat, merkmal))
    tafel = Tabelle("", "", (), (Zeile("", (*(Zelle("1", 1, fundstelle=ort) for ort in alle), *verdeckt)),))

    assert list(datensaetze.auflistbare(dokument(tafel), lage.spannen)) == ["K5"]


def test_wo_excel_aufhoert_steht_ein_satz(als, koordination, ev25, monkeypatch):
    monkeypatch.setattr(mappe, "LETZTE", 3)
    BeratungFactory.create_batch(5, vorhaben=ev25)

    antwort = als(koordination).get(reverse("berichte:bericht_datei", args=["EV25", QUARTAL, "xlsx"]))
    zeilen = list(load_workbook(io.BytesIO(antwort.getvalue()))["Datensaetze"].iter_rows(values_only=True))

    assert [zeile[0] for zeile in zeilen] == ["Kennzahl", BERATUNGEN.schluessel, BERATUNGEN.schluessel, mappe.ZU_LANG]
