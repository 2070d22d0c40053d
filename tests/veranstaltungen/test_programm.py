"""The programme: what is coming and announced, for anybody."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.html import escape

from netzwerk.models import KATALOG
from tests.factories import StandortFactory, ThemaFactory, VeranstaltungstextFactory
from tests.veranstaltungen.oeffentlich import angekuendigt, laufendes_vorhaben, programm
from veranstaltungen.models import Veranstaltungsart
from veranstaltungen.uebersetzung import Worte
from veranstaltungen.worte import QUELLE, SPRACHEN

pytestmark = pytest.mark.django_db


def titel(antwort):
    return re.findall(r'<h3>\s*<a href="[^"]*"><bdi lang="[^"]*">([^<]*)</bdi>', antwort.text)


def test_was_kommt_nach_monaten_das_naechste_zuerst(client):
    tag = timezone.localdate()
    angekuendigt(40, titel="Später")
    angekuendigt(2, titel="Bald")
    angekuendigt(-1, titel="Gestern")
    angekuendigt(3, titel="Nur intern", oeffentlich=False)

    antwort = programm(client)

    assert titel(antwort) == ["Bald", "Später"]
    monate = re.findall(
        r'<h2 class="monat" id="[^"]*">([^<]*)</h2>', antwort.text.replace("<bdi>", "").replace("</bdi>", "")
    )
    worte = Worte.in_sprache("de")
    assert monate == [worte.monat(tag + timedelta(days=2)), worte.monat(tag + timedelta(days=40))]


def test_heutiges_steht_noch_da_und_abgesagtes_heisst_so(client):
    angekuendigt(0, titel="Heute")
    angekuendigt(5, titel="Fällt aus", status="abgesagt")
    angekuendigt(6, titel="Wann anders", status="verschoben")

    antwort = programm(client)

    assert titel(antwort) == ["Heute", "Fällt aus", "Wann anders"]
    assert re.findall(r'<span class="stand">([^<]*)</span>', antwort.text) == ["Abgesagt", "Verschoben"]


def test_auswahl_nach_art_sprache_ort_und_thema(client):
    saal, thema = StandortFactory(name="Saal"), ThemaFactory(label="Wohnen mit Katze")
    angekuendigt(1, titel="Schulung", art="schulung", sprachen=["ar"], standort=saal, thema=thema)
    angekuendigt(2, titel="Fest", art="stadtteilfest", sprachen=["uk"], standort=StandortFactory())

    assert titel(programm(client, art="schulung")) == ["Schulung"]
    assert titel(programm(client, sprache="uk")) == ["Schulung", "Fest"]
    assert titel(programm(client, "de", standort=saal.pk)) == ["Schulung"]
    assert titel(programm(client, "de", thema=thema.code)) == ["Schulung"]


def test_ohne_treffer_sagt_die_seite_wie_es_weitergeht(client):
    angekuendigt(1)
    angekuendigt(2, art="schulung")

    html = programm(client, art="gremium").text

    assert QUELLE["keine_treffer"] in html
    assert QUELLE["alle_termine"] in html


def test_ohne_termine_steht_das_da(client):
    laufendes_vorhaben()

    assert QUELLE["keine_termine"] in programm(client).text


def test_titel_in_der_sprache_sonst_auf_deutsch(client):
    VeranstaltungstextFactory(veranstaltung=angekuendigt(1, titel="KiTa"), sprache="ar", titel="روضة")
    angekuendigt(2, titel="Wohnen")

    html = programm(client, "ar").text

    assert '<bdi lang="ar">روضة</bdi>' in html
    assert '<bdi lang="de">Wohnen</bdi>' in html


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_jede_sprache_zeigt_tag_und_uhrzeit_in_ihren_worten(client, sprache):
    veranstaltung = angekuendigt(3)
    worte = Worte.in_sprache(sprache)

    html = programm(client, sprache).text

    assert escape(worte.datum(veranstaltung.datum)) in html
    assert worte.zeiten(veranstaltung.beginn, veranstaltung.ende) in html
    assert "<bdi>18:00</bdi>" in html


def test_die_worte_der_kataloge_sind_die_des_hauses():
    arten = {f"art_{code}": label for code, label in Veranstaltungsart.choices}
    themen = {f"thema_{code}": label for code, label, *_ in KATALOG}

    assert {name: wort for name, wort in QUELLE.items() if name.startswith(("art_", "thema_"))} == arten | themen


def test_ein_umbenanntes_thema_wird_nicht_falsch_uebersetzt():
    worte = Worte.in_sprache("en")

    assert str(worte.bezeichnung("thema_wohnen", "Wohnen/Wohnungssuche")) == "Housing, finding a flat"
    assert worte.bezeichnung("thema_wohnen", "Wohnen und Energie").lang == "de"


def test_fuenfzig_fragen_nicht_oefter_als_einer(client):
    vorhaben = laufendes_vorhaben()
    VeranstaltungstextFactory(veranstaltung=angekuendigt(1, vorhaben=vorhaben, standort=StandortFactory()))
    with CaptureQueriesContext(
        connection,
    ) as eine:
        programm(client, "en")

    for nummer in range(50):
        neue = angekuendigt(1 + nummer, vorhaben=vorhaben, standort=StandortFactory(), thema=ThemaFactory())
        VeranstaltungstextFactory(veranstaltung=neue)
    with CaptureQueriesContext(connection) as alle:
        programm(client, "en")

    assert len(alle) == len(eine) == 7


@pytest.mark.parametrize(
    ("accept", "sprache"),
    [("ar-SY,de;q=0.5", "ar"), ("xx,uk;q=0.9,en;q=0.8", "uk"), ("", "de"), ("vi", "de"), ("TI", "ti")],
)
def test_der_eingang_fuehrt_zur_sprache_des_browsers(client, accept, sprache):
    antwort = client.get("/programm/", headers={"accept-language": accept})

    assert antwort.url == f"/programm/{sprache}/"
    assert "Accept-Language" in antwort["Vary"]


def test_einfaches_deutsch_hat_eine_lesbare_adresse(client):
    assert client.get("/programm/de-einfach/").status_code == 200
    assert client.get("/programm/xx/").status_code == 404
