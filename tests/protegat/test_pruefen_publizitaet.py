"""The rules that miss a flyer or a proof, fixed on the spot by a file, and what other pages say of it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from protegat.heute import BerichtLuecken
from protegat.pruefen.publizitaet import OhneBeleg, OhneEinladung
from tests.dateien import HTML, PDF, bild, upload
from tests.factories import NachweisdateiFactory, PublizitaetsnachweisFactory, VeranstaltungFactory, VorhabenFactory
from tests.protegat.pruefen import SEITE, adresse, rueckgaengig
from veranstaltungen.models import Nachweisdatei

pytestmark = pytest.mark.django_db


@pytest.fixture
def abend(ev25):
    return VeranstaltungFactory(vorhaben=ev25)


def gefunden(antwort):
    return [zeile.eintrag for zeile in antwort.context["zeilen"]]


@pytest.mark.parametrize(
    ("regel", "gesendet", "art"),
    [
        ("ohne_einladung", {}, "flyer"),
        ("ohne_beleg", {"art": "teilnahmeliste"}, "teilnahmeliste"),
    ],
)
def test_die_datei_behebt_und_rueckgaengig_nimmt_sie_weg(als, beraterin, abend, regel, gesendet, art):
    client = als(beraterin)
    assert gefunden(client.get(adresse(regel))) == [abend]
    assert 'enctype="multipart/form-data"' in client.get(adresse(regel)).text

    antwort = client.post(adresse(regel, abend), gesendet | {"dateien": [upload(PDF, "a.pdf")]}, follow=True)

    datei = Nachweisdatei.objects.get()
    assert (datei.veranstaltung, datei.art, datei.erstellt_von) == (abend, art, beraterin)
    assert gefunden(antwort) == []
    client.post(rueckgaengig(antwort))
    assert gefunden(client.get(adresse(regel))) == [abend]


def test_eine_falsche_datei_bleibt_mit_grund_in_der_zeile(als, beraterin, abend):
    antwort = als(beraterin).post(adresse("ohne_einladung", abend), {"dateien": [upload(HTML, "flyer.jpg")]})

    assert "„flyer.jpg“ ist dem Inhalt nach keine Datei" in antwort.text
    assert not Nachweisdatei.objects.exists()


def test_ein_foto_braucht_auch_hier_sein_wort(als, beraterin, abend):
    client, foto = als(beraterin), lambda: {"art": "foto", "dateien": [upload(bild(), "a.jpg")]}

    ohne = client.post(adresse("ohne_beleg", abend), foto())
    client.post(adresse("ohne_beleg", abend), foto() | {"abbildung": "niemand"})

    assert "Bitte sagen Sie bei einem Foto" in ohne.text
    assert Nachweisdatei.objects.get().abbildung == "niemand"


def test_stimmt_so_geht_auch_hier(als, beraterin, abend):
    client = als(beraterin)

    client.post(adresse("ohne_beleg", abend, "bestaetigung/"), {"grund": "nicht_zu_erfahren"})

    assert gefunden(client.get(adresse("ohne_beleg"))) == []


def test_die_uebersicht_nennt_was_dem_vorhaben_fehlt(als, beraterin, ev25):
    antwort = als(beraterin).get(SEITE)

    assert "Es fehlt" in antwort.text
    assert "Plakat ab A3, gut sichtbar vor Ort" in antwort.text
    assert reverse("veranstaltungen:publizitaetsnachweis_list", args=["EV25"]) in antwort.text


def test_heute_sagt_es_vor_dem_termin(als, beraterin):
    heute = timezone.localdate()
    vorhaben = VorhabenFactory(kuerzel="JETZT", tage=(heute - timedelta(days=300), heute + timedelta(days=300)))
    for tage, titel in ((5, "Bald"), (14, "In zwei Wochen"), (15, "Später")):
        VeranstaltungFactory(vorhaben=vorhaben, tag=heute + timedelta(days=tage), titel=titel, geplant=True)
    PublizitaetsnachweisFactory(vorhaben=vorhaben, datum=heute, pflichten=["plakat", "website", "material"])

    seite = als(beraterin).get("/").text

    assert "Flyer mit Logos fehlt: Bald" in seite
    assert ("Flyer mit Logos fehlt: In zwei Wochen" in seite, "Später" in seite) == (True, False)
    assert "1 Nachweis fehlt" in seite
    assert "Beschreibung in sozialen Medien" in seite


def test_ist_alles_belegt_fehlt_nichts(ev25):
    tag = ev25.spanne.bis
    PublizitaetsnachweisFactory(vorhaben=ev25, pflichten=ev25.pflichten)
    abend = VeranstaltungFactory(vorhaben=ev25)
    assert not BerichtLuecken(ev25, tag).nichts()

    NachweisdateiFactory(veranstaltung=abend)

    assert BerichtLuecken(ev25, tag).nichts()


@pytest.mark.parametrize("regel", [OhneBeleg, OhneEinladung])
def test_wer_nichts_hochladen_darf_behebt_nichts(als, verwaltung, abend, regel):
    assert als(verwaltung).post(adresse(regel.schluessel, abend)).status_code == 403
