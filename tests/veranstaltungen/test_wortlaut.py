"""The words of the public pages in the admin: German beside the translation, confirmed by those with the right."""

import pytest
from django.urls import reverse

from veranstaltungen.models import Wortlaut, platzhalter
from veranstaltungen.uebersetzung import Worte
from veranstaltungen.worte import KATALOGE, SPRACHEN

pytestmark = pytest.mark.django_db
UEBERSICHT = "admin:veranstaltungen_wortlaut_changelist"


def adresse(sprache):
    return reverse("admin:veranstaltungen_wortlaut_sprache", args=[sprache])


def ausgefuellt(client, sprache, **anders):
    """The page as the browser would send it back, and what somebody types besides."""
    form = client.get(adresse(sprache)).context["form"]
    return {feld.name: feld.value() for feld in form if not feld.name.startswith("stimmt_")} | anders


def test_uebersicht_sagt_wie_weit_jede_sprache_ist(als, verwaltung):
    Wortlaut.objects.create(sprache="en", schluessel="programm", text="Events").bestaetige(verwaltung, "Programm")

    html = als(verwaltung).get(reverse(UEBERSICHT)).text

    assert f"1 von {len(KATALOGE['en'])}, der Rest ist zu prüfen" in html
    assert all(adresse(sprache) in html for sprache in SPRACHEN)


def test_uebersicht_zeigt_die_zeilen_zum_einbetten(als, verwaltung, settings):
    client = als(verwaltung)
    assert "Noch für keine Website erlaubt." in client.get(reverse(UEBERSICHT)).text

    settings.EINBETTEN_AUF = ["https://www.example.org"]
    html = client.get(reverse(UEBERSICHT), {"sprache": "tr"}).text

    assert "&lt;iframe src=&quot;http://testserver/programm/tr/einbetten/&quot;" in html.replace('"', "&quot;")
    assert "Erlaubt für: https://www.example.org" in html


def test_bestaetigen_haelt_fest_wer_wann_und_gegen_welches_deutsch(als, verwaltung):
    client = als(verwaltung)

    antwort = client.post(adresse("ar"), ausgefuellt(client, "ar", stimmt_programm="on"), follow=True)

    assert "Gespeichert: 0 geändert, 1 bestätigt." in antwort.text
    zeile = Wortlaut.objects.get()
    assert (zeile.sprache, zeile.schluessel, zeile.text) == ("ar", "programm", KATALOGE["ar"]["programm"])
    assert (zeile.geprueft_von, zeile.quelle) == (verwaltung, "Programm")
    assert zeile.geprueft_am is not None


def test_berichtigen_und_bestaetigen_in_einem(als, verwaltung):
    client = als(verwaltung)

    client.post(adresse("en"), ausgefuellt(client, "en", text_programm="Events", stimmt_programm="on"))

    worte = Worte.in_sprache("en")
    assert worte.text("programm") == "Events"
    assert [name for name, wort in worte.alle.items() if wort.geprueft] == ["programm"]


def test_alle_auf_einmal(als, verwaltung):
    client = als(verwaltung)

    client.post(adresse("ti"), ausgefuellt(client, "ti", alle="1"))

    assert Worte.in_sprache("ti").geprueft


def test_fehlende_platzhalter_sind_ein_fehler_am_wort_und_nichts_geht_verloren(als, verwaltung):
    client = als(verwaltung)

    antwort = client.post(adresse("en"), ausgefuellt(client, "en", text_zeit_ab="from six", text_programm="Events"))

    assert "Der Wortlaut braucht genau diese Platzhalter: {von}." in antwort.text
    assert "from six" in antwort.text
    assert "Events" in antwort.text
    assert not Wortlaut.objects.exists()


@pytest.mark.parametrize("text", ["{zahl:>9999999999}", "{zahl!r}", "{zahl"])
def test_in_klammern_steht_nur_der_name(text):
    with pytest.raises(ValueError, match=r"Klammern|expected"):
        platzhalter(text)


def test_wer_nicht_gesehen_hat_was_jetzt_da_steht_bestaetigt_es_nicht(als, verwaltung):
    client = als(verwaltung)
    alt = ausgefuellt(client, "en", stimmt_programm="on")
    Wortlaut.objects.create(sprache="de", schluessel="programm", text="Unser Programm")

    antwort = client.post(adresse("en"), alt)
    assert "Inzwischen hat jemand etwas geändert." in antwort.text
    assert not Wortlaut.objects.filter(sprache="en").exists()

    client.post(adresse("en"), ausgefuellt(client, "en", stimmt_programm="on"))
    assert Wortlaut.objects.get(sprache="en").quelle == "Unser Programm"


def test_ein_geaendertes_deutsch_zeigt_gegen_welches_geprueft_war(als, verwaltung):
    Wortlaut.objects.create(sprache="en", schluessel="programm", text="Events").bestaetige(verwaltung, "Altes Wort")

    html = als(verwaltung).get(adresse("en")).text

    assert "Beim letzten Mal hieß das Deutsche: „Altes Wort“" in html


def test_deutsch_ist_die_quelle_und_wird_nicht_bestaetigt(als, verwaltung):
    form = als(verwaltung).get(adresse("de")).context["form"]

    assert not any(name.startswith("stimmt_") for name in form.fields)


@pytest.mark.parametrize("rolle", ["beraterin", "koordination", "pruefung"])
def test_nur_wer_in_die_stammdaten_darf(als, request, rolle):
    client = als(request.getfixturevalue(rolle))

    assert client.get(adresse("en"), follow=True).status_code == 403
    assert client.post(adresse("en"), {"alle": "1"}, follow=True).status_code == 403
    assert not Wortlaut.objects.exists()


def test_keine_solche_sprache(als, verwaltung):
    assert als(verwaltung).get(adresse("xx")).status_code == 404
