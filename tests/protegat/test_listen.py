"""Lists as files, and filters kept under a name."""

import csv
import io
import re
from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags
from openpyxl import load_workbook

from protegat.basis.models import GespeicherterFilter
from tests.factories import (
    BeratungFactory,
    OrganisationFactory,
    ReiheFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VermittlungFactory,
)

pytestmark = pytest.mark.django_db
LISTEN = ("beratung:beratung", "netzwerk:organisation", "veranstaltungen:veranstaltung")
KLEINGEDRUCKTES = {"typ", "aktiv", "art", "zaehlart"}  # on the screen below another value
KNOEPFE = {"noch_einmal"}  # columns of the screen without a value, so never in a file
MERKEN = reverse("filter_create")


def ausgabe(client, liste, form, **filter):
    return client.get(reverse(f"{liste}_ausgabe", args=[form]), filter)


def gelesen(antwort, form):
    """The rows of a downloaded file."""
    inhalt = b"".join(antwort.streaming_content)
    if form == "csv":
        return list(csv.reader(io.StringIO(inhalt.decode("utf-8-sig")), delimiter=";"))
    return list(load_workbook(io.BytesIO(inhalt)).worksheets[0].iter_rows(values_only=True))


def wie_auf_dem_schirm(zelle):
    """Days and numbers of a file in the house's spelling."""
    text = "" if zelle is None else str(zelle.date() if isinstance(zelle, datetime) else zelle)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text).strftime("%d.%m.%Y")
    return f"{int(text):,}".replace(",", ".") if text.isdecimal() else text


@pytest.fixture
def bestand(ev25):
    kita = ThemaFactory(code="kita")
    for tag in range(1, 4):
        beratung = BeratungFactory(vorhaben=ev25, datum=date(2018, 11, tag), hauptthema=kita)
        partner = OrganisationFactory(aktiv=tag != 2, geprueft_am=timezone.localdate())
        partner.themen.add(kita)
        VermittlungFactory(organisation=partner, beratung=beratung)
        VeranstaltungFactory(vorhaben=ev25, tag=date(2018, 11, tag), reihe=ReiheFactory(), teilnehmende=1000 + tag)
    BeratungFactory(vorhaben=ev25, datum=date(2018, 11, 9), entwurf=True, hauptthema=None)
    VeranstaltungFactory(vorhaben=ev25, geplant=True)
    OrganisationFactory()


@pytest.mark.parametrize("frage", [{"per_page": "1000000"}, {"per_page": "-1"}, {"per_page": "0", "page": "1"}])
def test_eine_seite_hat_so_viele_zeilen_wie_die_liste_sagt(als, koordination, frage):
    OrganisationFactory.create_batch(52)

    antwort = als(koordination).get(reverse("netzwerk:organisation_list"), frage)

    assert len(antwort.context["table"].page.object_list) == 50


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("liste", LISTEN)
def test_datei_hat_spalten_und_zellen_des_bildschirms(als, koordination, bestand, liste, form):
    client = als(koordination)
    tabelle = client.get(reverse(f"{liste}_list")).context["table"]

    kopf, *zeilen = gelesen(ausgabe(client, liste, form), form)

    spalten = [spalte for spalte in tabelle.columns.iterall() if spalte.name not in KNOEPFE]
    schirmspalten = [spalte.name for spalte in tabelle.columns if spalte.name not in KNOEPFE]
    assert list(kopf) == [str(spalte.header) for spalte in spalten]
    assert [s.name for s in spalten if s.name not in KLEINGEDRUCKTES] == schirmspalten
    assert len(zeilen) == len(tabelle.rows) == 4
    for zeile, schirm in zip(zeilen, tabelle.rows, strict=True):
        for zelle, spalte in zip(zeile, spalten, strict=True):
            if spalte.name not in KLEINGEDRUCKTES:
                gezeigt = strip_tags(str(schirm.get_cell(spalte.name))).strip()
                assert wie_auf_dem_schirm(zelle) in gezeigt, spalte.name
                assert zelle not in ("", None) or gezeigt in ("–", "noch nie"), spalte.name


def test_filter_und_reihenfolge_gelten_und_stehen_dabei(als, koordination, bestand):
    client = als(koordination)
    filter = {"von": "2018-11-02", "thema": "kita", "sort": "datum"}

    als_csv = ausgabe(client, "beratung:beratung", "csv", **filter)
    als_xlsx = ausgabe(client, "beratung:beratung", "xlsx", **filter)

    heute = timezone.localdate().isoformat()
    dateiname = f"beratungen_{heute}_von-02112018_thema-kitakinderbetreuung"
    assert als_csv["Content-Disposition"] == f'attachment; filename="{dateiname}.csv"'
    assert [zeile[0] for zeile in gelesen(als_csv, "csv")] == ["Datum", "2018-11-02", "2018-11-03"]
    blatt = load_workbook(io.BytesIO(b"".join(als_xlsx.streaming_content)))["Filter"]
    angaben = list(blatt.iter_rows(values_only=True))
    assert angaben[:3] == [("Filter", "Wert"), ("Von", "02.11.2018"), ("Thema", "KiTa/Kinderbetreuung")]
    assert angaben[4] == ("ausgegeben von", "koordination")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_formeln_bleiben_text(als, koordination, form):
    OrganisationFactory(name="=1+1")

    _, zeile = gelesen(ausgabe(als(koordination), "netzwerk:organisation", form), form)

    assert zeile[0] == "'=1+1"


def test_nur_wer_darf_gibt_aus(als, beraterin, koordination, verwaltung, pruefung):
    darf = {koordination: set(LISTEN), verwaltung: {"netzwerk:organisation"}}
    for nutzer in (beraterin, koordination, verwaltung, pruefung):
        erlaubt = {liste for liste in LISTEN if ausgabe(als(nutzer), liste, "csv").status_code == 200}
        assert erlaubt == darf.get(nutzer, set())
        seite = als(nutzer).get(reverse("netzwerk:organisation_list"))
        assert ("Ausgeben" in seite.text) == ("netzwerk:organisation" in erlaubt)
    assert ausgabe(als(koordination), "beratung:beratung", "pdf").status_code == 404


def test_viele_zeilen_fragen_nicht_oefter(als, koordination):
    client = als(koordination)

    def anfragen():
        with CaptureQueriesContext(connection) as zaehler:
            zeilen = gelesen(ausgabe(client, "netzwerk:organisation", "csv"), "csv")
        return len(zaehler), len(zeilen)

    OrganisationFactory().themen.add(ThemaFactory())
    eine, _ = anfragen()
    for _ in range(60):
        OrganisationFactory().themen.add(ThemaFactory())
    assert anfragen() == (eine, 62)


def merke(client, liste="beratung:beratung_list", **angaben):
    return client.post(MERKEN, {"seite": liste, "name": "Offene", "abfrage": "status=entwurf", **angaben}, follow=True)


def test_filter_merken_nimmt_nur_bekanntes(als, beraterin):
    client = als(beraterin)

    antwort = merke(client, abfrage="status=entwurf&thema=&boese=1&page=3&sort=-datum&next=//fremd")

    assert antwort.redirect_chain == [("/beratungen/?status=entwurf&sort=-datum", 302)]
    assert '<a class="etikett" href="/beratungen/?status=entwurf&amp;sort=-datum">Offene</a>' in antwort.text
    assert "Offene" not in client.get(reverse("netzwerk:organisation_list")).text

    merke(client, abfrage="kanal=telefon")
    assert GespeicherterFilter.objects.get().abfrage == "kanal=telefon"


def test_filter_gehoert_einem_oder_allen(als, beraterin, koordination):
    merke(als(beraterin), fuer_alle="on")
    assert not GespeicherterFilter.objects.get().fuer_alle
    assert "Offene" not in als(koordination).get("/beratungen/").text

    merke(als(koordination), name="Gemeinsame", fuer_alle="on")
    assert "Gemeinsame (für alle)" in als(beraterin).get("/beratungen/").text
    vergiss = reverse("filter_delete", args=[GespeicherterFilter.objects.get(name="Gemeinsame").pk])
    assert als(beraterin).post(vergiss).status_code == 404
    assert als(koordination).post(vergiss).status_code == 302
    eigener = reverse("filter_delete", args=[GespeicherterFilter.objects.get().pk])
    assert als(koordination).post(eigener).status_code == 404
    assert als(beraterin).post(eigener).status_code == 302
    assert not GespeicherterFilter.objects.exists()


def test_filter_merken_lehnt_ab(als, beraterin, verwaltung, pruefung):
    assert merke(als(beraterin), liste="heute").status_code == 400
    assert "Hier ist kein Filter gesetzt." in merke(als(beraterin), abfrage="boese=1").text
    assert merke(als(verwaltung)).status_code == 403
    assert merke(als(pruefung)).status_code == 403
    assert not GespeicherterFilter.objects.exists()


def test_gemerkte_filter_fragen_nicht_oefter(als, beraterin):
    client = als(beraterin)

    def anfragen():
        with CaptureQueriesContext(connection) as zaehler:
            client.get("/beratungen/")
        return len(zaehler)

    merke(client)
    eine = anfragen()
    for nummer in range(20):
        merke(client, name=f"Filter {nummer}")
    assert anfragen() == eine
