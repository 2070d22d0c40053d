"""The files of a frozen report: from what is stored, the same every time, whole or not at all."""

import io
import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from openpyxl import load_workbook

from berichte.ausgabe.datensaetze import KOPF
from berichte.ausgabe.formate import FORMATE
from berichte.models import Berichtsstand
from berichte.stand.abgabe import abgabe, datensaetze
from protegat.basis.models import Logo
from tests.berichte import zufall
from tests.berichte.stand import Q4, fest, zahl
from tests.berichte.test_festschreibung import PNG
from tests.berichte.test_lesezugang import geholt
from tests.factories import BeratungFactory, LesezugangFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def stand(ev25, koordination):
    Logo.objects.create(vorhaben=ev25, name="Stadt", datei=ContentFile(PNG, name="stadt.png"))
    BeratungFactory.create_batch(4, vorhaben=ev25, geschlecht="weiblich")
    BeratungFactory(vorhaben=ev25, geschlecht="divers")
    return fest(ev25, Q4, koordination)


def adresse(stand, form):
    return reverse("stand:berichtsstand_datei", args=[stand.pk, form])


def bytes_von(client, stand, form):
    return b"".join(client.get(adresse(stand, form)).streaming_content)


@pytest.mark.parametrize("form", FORMATE)
def test_jedes_format(als, koordination, stand, form):
    antwort = als(koordination).get(adresse(stand, form))

    name = f"EV25-quartalsbericht-2018-10-01-2018-12-31-fassung-1.{FORMATE[form].endung}"
    assert antwort["Content-Disposition"] == f'attachment; filename="{name}"'
    assert antwort["Content-Type"] == FORMATE[form].typ
    assert b"".join(antwort.streaming_content)


@pytest.mark.parametrize("form", ["pdf", "csv", "json"])
def test_zweimal_gemacht_ist_es_dasselbe_was_auch_geschehen_ist(als, koordination, ev25, stand, form):
    client = als(koordination)
    damals = bytes_von(client, stand, form)

    BeratungFactory(vorhaben=ev25)
    ev25.titel = "Ganz anders"
    ev25.save()
    ev25.logos.all().delete()

    assert bytes_von(client, stand, form) == damals


def test_die_json_datei_ist_der_gespeicherte_text(als, koordination, stand):
    inhalt = bytes_von(als(koordination), stand, "json")

    assert inhalt.decode() == stand.austausch
    assert json.loads(inhalt)["kennzahlen"][0]["quartal"] == 5


def test_die_mappe_nennt_die_nummern_im_bericht(als, koordination, stand):
    mappe = load_workbook(io.BytesIO(bytes_von(als(koordination), stand, "xlsx")), read_only=True)

    zeilen = next([*blatt.values] for blatt in mappe if KOPF in list(blatt.values))
    k1 = [zeile[3] for zeile in zeilen if zeile[0] == "K1"]
    assert sorted(k1) == zahl(stand, "K1").zeilen


def test_die_eintraege_gegen_eine_schleife_ueber_alles(koordination):
    """As printed: in each column as many records as the stored figure names, and none of a table's row."""
    stand = Berichtsstand.objects.get(pk=fest(zufall.Welt(5).vorhaben[0], Q4, koordination).pk)
    dokument = stand.festgehalten

    gelistet = {}
    for schluessel, _, _, nummer, tag, *marken in datensaetze(stand, dokument):
        gelistet.setdefault(schluessel, []).append((nummer, tag, marken))

    gesperrt = {ort.kennzahl for ort in dokument.verborgene if not ort.ausschnitt}
    assert len(gelistet) > 10
    assert not gesperrt & gelistet.keys()
    assert not any("anteil" in schluessel or "quote" in schluessel for schluessel in gelistet)
    tage = dict(stand.zeilen.values_list("nummer", "tag"))
    for schluessel, eintraege in gelistet.items():
        assert all(tage[nummer] == tag for nummer, tag, _ in eintraege)
        for platz, spanne in enumerate(stand.spannen):
            in_spalte = sorted(nummer for nummer, _, marken in eintraege if marken[platz])
            gedruckte = stand.zahlen.filter(kennzahl=schluessel, nach="", von=spanne.von, bis=spanne.bis).first()
            assert in_spalte == (gedruckte.zeilen if gedruckte else []), (schluessel, spanne)


def test_die_abgabe_fragt_keinen_eintrag_von_heute(stand, django_assert_max_num_queries):
    stand = Berichtsstand.objects.get(pk=stand.pk)

    with django_assert_max_num_queries(0):
        assert abgabe(stand).dokument.fassung == 1


def test_wer_dateien_bekommt(als, koordination, pruefung, beraterin, verwaltung, stand):
    LesezugangFactory(nutzer=pruefung, vorhaben=[stand.bericht.vorhaben], auf_alle=True)

    def antworten(form):
        return [geholt(als(nutzer), adresse(stand, form)) for nutzer in (koordination, pruefung)]

    assert antworten("json") == [200, 200]
    assert antworten("exe") == [404, 404]
    for nutzer in (beraterin, verwaltung):
        assert als(nutzer).get(adresse(stand, "json")).status_code == 403
        assert adresse(stand, "pdf") not in als(nutzer).get(stand.get_absolute_url()).text
    assert all(adresse(stand, form) in als(pruefung).get(stand.get_absolute_url()).text for form in FORMATE)
