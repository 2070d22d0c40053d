"""Information and copy: everything that may be told, nothing else, in one step, and nothing of it stays."""

import json
import logging
from io import BytesIO
from pathlib import Path

import page
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from protegat import betroffene
from protegat.basis.models import Anliegen, Anliegenstand, Einsicht, Einsichtsart, Personengruppe, Schrittart
from protegat.betroffene.auskunft import Auskunft
from protegat.betroffene.personen import Person
from tests.factories import (
    AnmeldungFactory,
    BeratungFactory,
    BeratungsnotizFactory,
    KontaktpersonFactory,
    NutzerFactory,
    StammblattFactory,
)

from .conftest import FREMDE_NOTIZ, NAME, NOTIZ
from .schema import verstoesse

SCHEMA = json.loads((Path(betroffene.__file__).parent / "schema.json").read_text())


def adresse(gruppe, eintrag):
    return reverse("betroffene:auskunft", args=[gruppe, eintrag.pk])


def hole(client, gruppe, eintrag, form="json", **felder):
    daten = {"eingegangen_am": timezone.localdate().isoformat(), "geprueft": "karte", "form": form}
    return client.post(adresse(gruppe, eintrag), daten | felder)


def worte(antwort):
    return " ".join(" ".join(seite.extract_text() for seite in PdfReader(BytesIO(antwort.content)).pages).split())


def test_das_pdf_sagt_alles_aus_allen_raeumen_und_traegt_die_daten_in_sich(als, beraterin, klient):
    StammblattFactory(klient=klient)

    antwort = hole(als(beraterin), "klient", klient, "pdf")

    text, pdf = worte(antwort), PdfReader(BytesIO(antwort.content))
    erwartet = ("K-7QF4", NAME, NOTIZ, "Kontaktstelle Wohnen", "06.11.2018", "Stammblätter", "Beschwerde", "Sächsische")
    assert [wort for wort in erwartet if wort not in text] == []
    for profil in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        assert [fehler.message for fehler in page.validate_pdf_bytes(antwort.content, profile=profil).failures] == []
    assert json.loads(pdf.attachments["auskunft.json"][0])["person"]["bezeichnung"] == "K-7QF4"
    assert antwort["Content-Disposition"] == 'attachment; filename="Auskunft-K-7QF4.pdf"'
    assert "no-store" in antwort["Cache-Control"]


def test_das_json_folgt_seinem_schema(als, beraterin, klient):
    StammblattFactory(klient=klient, ergebnis=None)

    daten = json.loads(hole(als(beraterin), "klient", klient).content)

    assert verstoesse(daten, SCHEMA) == []
    tabellen = {teil["tabelle"]: teil["anzahl"] for teil in daten["daten"] if teil["anzahl"]}
    assert {"beratung.Klient", "beratung.Beratung", "beratung.Vermittlung", "beratung.Stammblatt"} <= set(tabellen)
    assert (tabellen["beratung.Identitaet"], tabellen["beratung.Beratungsnotiz"]) == (1, 1)


def test_das_schema_weist_ab_was_es_nicht_kennt():
    assert verstoesse({"schema": "anders"}, SCHEMA) != []


@pytest.mark.parametrize("gruppe", ["kontaktperson", "anmeldung", "nutzer"])
def test_auch_andere_menschen_bekommen_auskunft(als, koordination, verwaltung, gruppe):
    eintrag = {"kontaktperson": KontaktpersonFactory, "anmeldung": AnmeldungFactory, "nutzer": NutzerFactory}[gruppe]()
    wer = koordination if gruppe == "anmeldung" else verwaltung

    daten = json.loads(hole(als(wer), gruppe, eintrag).content)

    name = eintrag.username if gruppe == "nutzer" else eintrag.name
    assert verstoesse(daten, SCHEMA) == []
    assert name in json.dumps(daten["daten"], ensure_ascii=False)
    assert name not in daten["person"]["bezeichnung"]


def test_nie_steht_ein_passwort_oder_ein_suchwert_darin(als, verwaltung, beraterin, klient):
    konto = hole(als(verwaltung), "nutzer", beraterin).content.decode()
    person = hole(als(beraterin), "klient", klient).content.decode()

    assert (beraterin.password in konto, '"password"' in konto, '"suchwerte"' in person) == (False, False, False)


def test_die_notiz_einer_kollegin_sieht_niemand_sonst_und_sie_gibt_ihren_teil_selbst(
    als, beraterin, kollegin, klient, mit_fremder_notiz
):
    seite = als(beraterin).get(adresse("klient", klient)).content.decode()
    meins = hole(als(beraterin), "klient", klient, abschliessen="on").content.decode()
    anliegen = Anliegen.objects.get()
    ihres = hole(als(kollegin), "klient", klient, abschliessen="on").content.decode()

    assert (NOTIZ in meins, FREMDE_NOTIZ in meins, FREMDE_NOTIZ in seite) == (True, False, False)
    assert "1 Notiz kommt in einem eigenen Teil" in meins
    assert anliegen.stand == Anliegenstand.OFFEN
    assert (NOTIZ in ihres, FREMDE_NOTIZ in ihres) == (False, True)
    anliegen.refresh_from_db()
    assert anliegen.stand == Anliegenstand.ERLEDIGT


def test_eine_notiz_bleibt_zurueck_mit_grund(als, beraterin, klient):
    notiz = klient.notizen.get()

    daten = hole(als(beraterin), "klient", klient, **{f"notiz_{notiz.pk}": "dritte"}).content.decode()

    schritt = Anliegen.objects.get().schritte.get(was=Schrittart.ZURUECKGEHALTEN)
    assert NOTIZ not in daten
    assert "1 Notiz fehlt: darin geht es um andere Menschen" in daten
    assert schritt.angabe == f"Nr. {notiz.pk}: darin geht es um andere Menschen (Art. 15 Abs. 4)"


@pytest.mark.parametrize(
    ("rolle", "gruppe", "status"),
    [
        ("koordination", "klient", 404),
        ("verwaltung", "klient", 404),
        ("verwaltung", "anmeldung", 404),
        ("beraterin", "nutzer", 404),
        ("koordination", "nutzer", 404),
        ("beraterin", "unsinn", 404),
        ("pruefung", "klient", 403),
    ],
)
def test_wer_nicht_alles_sehen_darf_bekommt_die_seite_nicht(als, request, klient, rolle, gruppe, status):
    wer = request.getfixturevalue(rolle)

    antworten = [als(wer).get(adresse(gruppe, klient)).status_code, hole(als(wer), gruppe, klient).status_code]

    assert antworten == [status, status]


def test_jede_ausgabe_steht_ohne_inhalt_im_leseprotokoll(als, beraterin, klient):
    hole(als(beraterin), "klient", klient)

    arten = set(Einsicht.objects.values_list("art", "gegenstand"))
    assert arten == {
        (Einsichtsart.AUSKUNFT, "K-7QF4"), (Einsichtsart.NOTIZ, "K-7QF4"), (Einsichtsart.IDENTITAET, "K-7QF4")
    }  # fmt: skip


def test_ohne_zu_wissen_wer_fragt_gibt_es_keine_datei(als, beraterin, klient):
    antwort = hole(als(beraterin), "klient", klient, geprueft="")

    assert antwort["Content-Type"] == "text/html; charset=utf-8"
    assert Anliegen.objects.count() == 0


def test_kein_protokoll_des_servers_nennt_etwas(als, beraterin, klient, caplog):
    caplog.set_level(logging.DEBUG)

    hole(als(beraterin), "klient", klient, "pdf")

    texte = " ".join(eintrag.getMessage() for eintrag in caplog.records if not eintrag.name.startswith("django.db"))
    assert [wort for wort in (NAME, NOTIZ, "K-7QF4") if wort in texte] == []


def test_mehr_eintraege_brauchen_nicht_mehr_fragen(beraterin, klient):
    def fragen():
        with CaptureQueriesContext(connection) as gefragt:
            Auskunft(Person(Personengruppe.KLIENT, klient), beraterin, timezone.now()).daten()
        return len(gefragt)

    wenige = fragen()
    BeratungFactory.create_batch(20, klient=klient, vorhaben=klient.beratungen.first().vorhaben)
    BeratungsnotizFactory.create_batch(5, klient=klient, autor=beraterin)

    assert fragen() == wenige
