"""What every public page has in common."""

import pytest
from django.urls import reverse

from protegat.basis.merkmale import Sprache
from tests.factories import VorhabenFactory
from veranstaltungen.models import Wortlaut, platzhalter
from veranstaltungen.uebersetzung import Worte
from veranstaltungen.worte import KATALOGE, QUELLE, SPRACHEN


def seite(client, sprache="de", **kopf):
    return client.get(reverse("programm:programm", args=[sprache]), headers=kopf)


def test_zehn_sprachen():
    assert SPRACHEN == ("de", "de_einfach", "en", "ar", "fa", "uk", "ru", "tr", "fr", "ti")


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_jeder_katalog_ist_vollstaendig(sprache):
    katalog = KATALOGE[sprache]

    assert katalog.keys() == QUELLE.keys()
    assert all(wort.strip() for wort in katalog.values())
    assert {k: platzhalter(wort) for k, wort in katalog.items()} == {k: platzhalter(w) for k, w in QUELLE.items()}


@pytest.mark.django_db
@pytest.mark.parametrize("sprache", SPRACHEN)
def test_jede_sprache_hat_ihre_adresse_ihre_richtung_und_verweist_auf_alle(client, sprache):
    antwort = seite(client, sprache)
    html = antwort.text

    lang = "de-simple" if sprache == "de_einfach" else sprache
    richtung = "rtl" if sprache in ("ar", "fa") else "ltr"
    assert antwort.status_code == 200
    assert f'<html lang="{lang}" dir="{richtung}">' in html
    assert html.count('rel="alternate" hreflang=') == 10
    assert '<a href="/programm/ar/" lang="ar" dir="rtl" hreflang="ar"' in html
    assert antwort["Content-Language"] == lang


@pytest.mark.django_db
def test_keine_sitzung_kein_keks_und_haltbar(client):
    antwort = seite(client)

    assert antwort.cookies == {}
    assert antwort["Cache-Control"] == "public, max-age=60"
    assert "Cookie" not in antwort.get("Vary", "")
    assert seite(client, **{"if-none-match": antwort["ETag"]}).status_code == 304


@pytest.mark.django_db
def test_auch_angemeldet_ist_es_dieselbe_seite(client, als, beraterin):
    assert seite(als(beraterin)).text == seite(client).text


@pytest.mark.django_db
def test_publizitaet_auf_jeder_seite(client):
    vorhaben = VorhabenFactory(tage=("2000-01-01", "2999-12-31"), publizitaetstext="Gefördert vom Land.")
    vorhaben.logos.create(name="Europäische Union")

    html = seite(client, "ar").text

    assert '<section class="foerderung" lang="de" dir="ltr">' in html
    assert "Gefördert vom Land." in html
    assert "<li>Europäische Union</li>" in html


@pytest.mark.django_db
def test_ungeprueft_bis_jedes_wort_bestaetigt_ist(client, verwaltung):
    hinweis = KATALOGE["en"]["ungeprueft"]
    assert hinweis in seite(client, "en").text

    for schluessel, text in KATALOGE["en"].items():
        wort = Wortlaut.objects.create(sprache="en", schluessel=schluessel, text=text)
        wort.bestaetige(verwaltung, QUELLE[schluessel])
    assert hinweis not in seite(client, "en").text

    Wortlaut.objects.create(sprache=Sprache.DE, schluessel="programm", text="Unser Programm")
    assert hinweis in seite(client, "en").text


@pytest.mark.django_db
def test_wer_ein_wort_aendert_nimmt_die_bestaetigung_zurueck(verwaltung):
    wort = Wortlaut.objects.create(sprache="en", schluessel="programm", text="Programme")
    wort.bestaetige(verwaltung, "Programm")

    Wortlaut.objects.update(text="Events")

    assert Worte.in_sprache("en").text("programm") == "Events"
    assert not Worte.in_sprache("en").alle["programm"].geprueft


@pytest.mark.django_db
def test_ein_wort_mit_falschen_platzhaltern_wird_nie_gezeigt():
    Wortlaut.objects.create(sprache="en", schluessel="zeit_ab", text="from {von.__class__} on")

    assert Worte.in_sprache("en").text("zeit_ab", von="18:00") == "from 18:00"


@pytest.mark.django_db
def test_werte_stehen_fuer_sich_und_werden_nie_zu_markup():
    worte = Worte.in_sprache("ar")

    assert worte.html("zeit_ab", von="<b>") == "من الساعة <bdi>&lt;b&gt;</bdi>"
