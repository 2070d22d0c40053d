"""No list that leaves the house runs as a formula, whatever somebody has called a partner or an event."""

import csv
import io
import zipfile

import pytest
from django.core import mail
from django.core.mail import BadHeaderError, EmailMessage
from django.urls import reverse
from openpyxl import load_workbook

from tests import gift
from tests.factories import BeratungFactory, OrganisationFactory, VeranstaltungFactory, VermittlungFactory

pytestmark = pytest.mark.django_db
BOESE = ("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "＝1+1", "＠SUM(1)")
GEFAEHRLICH = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
AUSGABEN = [name for name, muster in gift.adressen() if name.endswith("_ausgabe")]


def zellen(inhalt, form):
    """Every text of a file as a spreadsheet sees it; a formula of an archive counts as dangerous."""
    if form == "csv":
        return [
            zelle for zeile in csv.reader(io.StringIO(inhalt.decode("utf-8-sig")), delimiter=";") for zelle in zeile
        ]
    if form == "ods":
        with zipfile.ZipFile(io.BytesIO(inhalt)) as archiv:
            assert b"table:formula" not in archiv.read("content.xml")
        return []
    blaetter = load_workbook(io.BytesIO(inhalt)).worksheets
    alle = [zelle for blatt in blaetter for zeile in blatt.iter_rows() for zelle in zeile]
    assert [zelle.coordinate for zelle in alle if zelle.data_type == "f"] == []
    return [zelle.value for zelle in alle if isinstance(zelle.value, str)]


@pytest.fixture
def bestand(ev25):
    for text in BOESE:
        partner = OrganisationFactory(name=f"{text} Amt", ort=text)
        VermittlungFactory(organisation=partner, beratung=BeratungFactory(vorhaben=ev25))
        VeranstaltungFactory(vorhaben=ev25, titel=text)


@pytest.mark.parametrize("form", ["csv", "xlsx", "ods"])
@pytest.mark.parametrize("name", AUSGABEN)
def test_keine_ausgabe_fuehrt_etwas_aus(als, koordination, verwaltung, bestand, name, form):
    wer = verwaltung if name.startswith("protokoll:") else koordination

    antwort = als(wer).get(reverse(name, args=[form]))

    assert antwort.status_code == 200
    texte = zellen(b"".join(antwort.streaming_content), form)
    assert [text for text in texte if text.startswith(GEFAEHRLICH) and not text[1:].replace(",", "").isdigit()] == []


def test_es_gibt_die_ausgaben():
    assert len(AUSGABEN) >= 6


@pytest.mark.parametrize("text", ["Betreff\nBcc: a@b.c", "Betreff\r\nBcc: a@b.c"])
def test_ein_betreff_bringt_keinen_zweiten_kopf_mit(text):
    with pytest.raises(BadHeaderError):
        EmailMessage(subject=text, body="x", to=["a@example.org"]).message()
    assert mail.outbox == []
