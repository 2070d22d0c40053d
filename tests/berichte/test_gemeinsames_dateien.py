"""What leaves the house about one partner: valid, complete, and silent about people."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import page
import pytest
from django.urls import reverse
from openpyxl import load_workbook
from pypdf import PdfReader

from berichte.aufbau import Zeile, Zelle
from berichte.ausgabe import pdf
from berichte.kleinzellen.spalte import verraet
from berichte.netz.decken import gedeckt
from berichte.netz.gemeinsam import Ausgegebenes
from berichte.netz.zeitwahl import angebote
from tests.factories import (
    BERLIN,
    BeratungFactory,
    OrganisationFactory,
    VermittlungFactory,
)

STAND = datetime(2019, 1, 14, 16, 20, tzinfo=BERLIN)


def seite(organisation, name="gemeinsames_detail"):
    return reverse(f"netz:{name}", args=[organisation.pk])


def pdf_text(antwort):
    """Without the invisible places to break a line after a slash."""
    seiten = " ".join(" ".join(s.extract_text().split()) for s in PdfReader(BytesIO(antwort.content)).pages)
    return seiten.replace("\u200b", "")


def test_dateien_verbergen_kleine_zahlen_von_menschen(als, koordination, partner):
    client = als(koordination)

    druck = pdf_text(client.get(seite(partner, "gemeinsames_pdf")))
    mappe = load_workbook(BytesIO(client.get(seite(partner, "gemeinsames_xlsx")).content))

    assert "angekommen verborgen nicht angekommen < 3 unbekannt 0 offen < 3" in druck
    assert "Wohnen/Wohnungssuche verborgen KiTa/Kinderbetreuung < 3" in druck
    blatt = {zeile[0]: zeile[1] for zeile in mappe["Vermittlungen"].iter_rows(values_only=True)}
    assert blatt | {"angekommen": "verborgen", "offen": "< 3", "unbekannt": 0} == blatt
    assert next(z[1] for z in mappe["Auf einen Blick"].iter_rows(values_only=True) if z[0] == "Vermittlungen") == 6


def test_dateien_tragen_keinen_code_keinen_freien_text_und_keine_einzelne_vermittlung(als, koordination, partner):
    client = als(koordination)
    codes = partner.vermittlungen.values_list("beratung__klient__code", flat=True)

    druck = pdf_text(client.get(seite(partner, "gemeinsames_pdf")))
    mappe = load_workbook(BytesIO(client.get(seite(partner, "gemeinsames_xlsx")).content))
    zellen = " ".join(str(zelle) for blatt in mappe for zeile in blatt.iter_rows(values_only=True) for zelle in zeile)

    for text in (druck, zellen):
        assert [code for code in codes if code in text] == []
        assert "Familie M." not in text
        assert "Runder Tisch" in text
    assert "Hier fehlen: Vermittlungen." in zellen
    folge = [zeile[1] for zeile in mappe["In zeitlicher Folge"].iter_rows(values_only=True)]
    assert "Vermittlung" not in folge
    assert folge.count("Trägerberatung") == 1
    assert isinstance(mappe["In zeitlicher Folge"]["A3"].value, datetime)
    assert "Hier fehlen: Vermittlungen." in druck
    assert "Familie M." in client.get(seite(partner)).text


def test_auch_eine_kleine_summe_ist_verborgen(als, koordination, ev25):
    partner = OrganisationFactory()
    VermittlungFactory.create_batch(2, beratung=BeratungFactory(vorhaben=ev25), organisation=partner)

    druck = pdf_text(als(koordination).get(seite(partner, "gemeinsames_pdf")))

    assert "Vermittlungen < 3 Trägerberatungen" in druck
    assert "angekommen verborgen" in druck


@pytest.mark.parametrize("werte", [(2, 2), (1, 1, 1), (2, 0), (1, 0, 0)])
def test_wo_die_summe_alles_verraet_wird_keine_zeile_gezeigt(werte):
    zeilen = tuple(Zeile(str(nummer), (Zelle(str(wert), wert),)) for nummer, wert in enumerate(werte))

    assert verraet(dict(enumerate(werte)), 3)
    assert {zeile.zellen[0].aussen for zeile in gedeckt(zeilen, 3)} == {"verborgen"}


@pytest.mark.parametrize("profil", [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1])
def test_der_druck_erfuellt_archiv_und_barrierefreiheit(partner, ev25, profil):
    dokument = Ausgegebenes(partner, angebote(ev25, date(2018, 12, 31))["EV25.2018-4"]).dokument()

    befund = page.validate_pdf_bytes(pdf.schreibe(replace(dokument, daten_vom=STAND)), profile=profil)

    assert [fehler.message for fehler in befund.failures] == []


def test_dateien_nennen_foerderung_regeln_und_wer_sie_machte(als, koordination, partner, ev25):
    ev25.publizitaetstext = "Gefördert durch den Freistaat."
    ev25.save()
    ev25.logos.create(name="Europäische Union")
    client = als(koordination)

    druck = pdf_text(client.get(seite(partner, "gemeinsames_pdf"), {"zeit": "EV25.2018-4"}))
    mappe = load_workbook(BytesIO(client.get(seite(partner, "gemeinsames_xlsx")).content))

    for satz in (
        "Gefördert durch den Freistaat.",
        "Europäische Union",
        "IV. Quartal 2018",
        "Eine Beratung kann mehrere haben.",
    ):
        assert satz in druck
    herkunft = dict(zeile for zeile in mappe["Herkunft"].iter_rows(min_row=3, values_only=True))
    assert herkunft["Förderung"] == "Europäische Union. Gefördert durch den Freistaat."
    assert herkunft["ausgegeben von"] == "koordination"
