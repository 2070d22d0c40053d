"""Three questions after an event: what is counted, what is never kept, and when a result may be seen."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from netzwerk.schrift import lang, richtung
from veranstaltungen.forms import feedback as formular
from veranstaltungen.forms.stempel import Stempel
from veranstaltungen.models import ANTWORTEN, Andrang, Feedback, Feedbackzahl, Frage, Wortlaut
from veranstaltungen.models.feedback import HOECHSTENS
from veranstaltungen.views import feedback as ansicht
from veranstaltungen.worte import KATALOGE
from veranstaltungen.worte.feedback import WORTE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def niemand_ist_zu_schnell(monkeypatch):
    monkeypatch.setattr(formular, "ZU_SCHNELL", -1)


def bogen(feedback, **anders):
    """What a browser sends: the answers, and the stamp of a page of its own."""
    return {"stempel": Stempel("feedback", feedback.pk).neu()} | BOGEN | anders


BOGEN = {"gefallen": "sehr", "nuetzlich": "etwas", "fehlte": ["zeit", "kinder"]}


def zahlen(feedback):
    return {(z.frage, z.antwort): z.anzahl for z in feedback.zahlen.all() if z.anzahl}


def test_ein_bogen_zaehlt_jede_antwort_einmal_und_dankt(client, feedback):
    antwort = client.post(feedback.get_absolute_url(), bogen(feedback), follow=True)

    feedback.refresh_from_db()
    assert "Ihre Antwort ist bei uns angekommen." in antwort.text
    assert feedback.boegen == 1
    assert zahlen(feedback) == {
        ("gefallen", "sehr"): 1,
        ("nuetzlich", "etwas"): 1,
        ("fehlte", "zeit"): 1,
        ("fehlte", "kinder"): 1,
    }


def test_nichts_verraet_wer_wann_geantwortet_hat(client, feedback):
    vorher = {zeile["id"]: zeile for zeile in Feedback.objects.values()}[feedback.pk]

    antwort = client.post(feedback.get_absolute_url(), bogen(feedback), REMOTE_ADDR="203.0.113.7")

    nachher = Feedback.objects.values().get(pk=feedback.pk)
    assert {name for name in nachher if nachher[name] != vorher[name]} == {"boegen"}
    assert [feld.name for feld in Feedbackzahl._meta.concrete_fields] == [
        "id",
        "feedback",
        "frage",
        "antwort",
        "anzahl",
    ]
    assert not any("203.0.113.7" in str(zeile) for zeile in Andrang.objects.values())
    assert dict(antwort.cookies) == {}


def test_die_seite_setzt_keinen_keks_und_bleibt_nirgends_liegen(client, feedback):
    antwort = client.get(feedback.get_absolute_url())

    assert dict(antwort.cookies) == {}
    assert "no-store" in antwort["Cache-Control"]
    assert (antwort["Referrer-Policy"], antwort["X-Robots-Tag"]) == ("no-referrer", "noindex, nofollow")


def test_zweimal_gesendet_ist_einmal_gezaehlt(client, feedback):
    dieselbe_seite = bogen(feedback)
    for _ in range(2):
        client.post(feedback.get_absolute_url(), dieselbe_seite)

    feedback.refresh_from_db()
    assert feedback.boegen == 1


@pytest.mark.parametrize(
    ("daten", "satz"),
    [
        ({}, "Bitte beantworten Sie mindestens eine Frage."),
        ({"gefallen": "fünf Sterne", "nuetzlich": "viel"}, "Diese Antwort gibt es nicht."),
    ],
)
def test_was_nicht_geht_steht_da_und_die_auswahl_bleibt(client, feedback, daten, satz):
    antwort = client.post(feedback.get_absolute_url(), {"stempel": bogen(feedback)["stempel"]} | daten)

    feedback.refresh_from_db()
    assert satz in antwort.text
    assert antwort.text.count(" checked") == len([wert for wert in daten.values() if wert == "viel"])
    assert (feedback.boegen, zahlen(feedback)) == (0, {})


def test_wem_etwas_fehlte_dem_fehlte_nicht_nichts(client, feedback):
    client.post(feedback.get_absolute_url(), {"stempel": bogen(feedback)["stempel"], "fehlte": ["nichts", "zeit"]})

    assert zahlen(feedback) == {("fehlte", "zeit"): 1}


def test_programme_verraten_sich_und_werden_nicht_gezaehlt(client, feedback):
    antwort = client.post(feedback.get_absolute_url(), bogen(feedback, webseite="egal"))

    feedback.refresh_from_db()
    assert antwort.status_code == 302
    assert feedback.boegen == 0


def test_zu_viele_von_einer_adresse_werden_aufgehalten_andere_nicht(client, feedback, monkeypatch):
    monkeypatch.setattr(ansicht, "JE_MINUTE", 2)
    seite = feedback.get_absolute_url()

    staende = [client.post(seite, bogen(feedback)).status_code for _ in range(3)]
    von_woanders = client.post(seite, bogen(feedback), REMOTE_ADDR="198.51.100.2").status_code

    feedback.refresh_from_db()
    assert (staende, von_woanders, feedback.boegen) == ([302, 302, 429], 302, 3)


def test_mehr_als_ein_saal_passt_nicht_hinein(feedback):
    Feedback.objects.update(boegen=HOECHSTENS)

    assert feedback.zaehle_bogen({Frage.GEFALLEN: ["gut"]}) is False
    assert zahlen(feedback) == {}


@pytest.mark.parametrize(
    ("stunden", "status", "geschlossen", "offen", "satz"),
    [
        (-1, "geplant", False, False, "öffnen mit dem Beginn"),
        (1, "geplant", False, True, "Wie hat es Ihnen gefallen?"),
        (24 * 7, "geplant", False, True, "Wie hat es Ihnen gefallen?"),
        (24 * 9, "geplant", False, False, "Diese Umfrage ist beendet."),
        (1, "geplant", True, False, "Diese Umfrage ist beendet."),
        (1, "abgesagt", False, False, "Diese Umfrage ist beendet."),
    ],
)
def test_offen_ist_es_vom_beginn_bis_sieben_tage_danach(
    client, koordination, vor_stunden, stunden, status, geschlossen, offen, satz
):
    feedback = vor_stunden(stunden, status=status, teilnehmende=None)
    if geschlossen:
        feedback.schliesse(von=koordination)

    html = client.get(feedback.get_absolute_url()).text
    client.post(feedback.get_absolute_url(), bogen(feedback))

    feedback.refresh_from_db()
    assert satz in html
    assert feedback.boegen == int(offen)


@pytest.mark.parametrize("code", WORTE)
def test_jede_sprache_hat_alle_worte_und_ihre_richtung(client, feedback, code):
    html = client.get(feedback.get_absolute_url(), {"sprache": code}).text

    worte = WORTE[code]
    assert f'<html lang="{lang(code)}" dir="{richtung(code)}">' in html
    assert [len(getattr(worte, f"antworten_{frage}")) for frage in Frage] == [len(ANTWORTEN[f].values) for f in Frage]
    assert all(wort for wort in worte)
    assert f"<h1>{worte.ihre_meinung}</h1>" in html
    assert all(antwort.replace("’", "’") in html for antwort in worte.antworten_fehlte)


@pytest.mark.parametrize(
    ("abfrage", "browser", "lang"),
    [
        ({}, "ar-SY,ar;q=0.9,de;q=0.5", "ar"),
        ({}, "xx,uk;q=0.4", "uk"),
        ({}, "", "de"),
        ({"sprache": "tr"}, "ar", "tr"),
        ({"sprache": "xx"}, "xx", "de"),
    ],
)
def test_die_sprache_ist_gewaehlt_oder_die_des_telefons(client, feedback, abfrage, browser, lang):
    html = client.get(feedback.get_absolute_url(), abfrage, headers={"Accept-Language": browser}).text

    assert f'<html lang="{lang}"' in html


def test_die_datenbank_haelt_fremde_antworten_auf(feedback):
    zahl = Feedbackzahl(feedback=feedback, frage="gefallen", antwort="kinder")

    with pytest.raises(ValidationError, match="gehört nicht zur Frage"):
        zahl.full_clean()


def test_unbekannte_adresse_ist_404(client, db):
    assert client.get(reverse("veranstaltungen:feedback", args=["gibt-es-nicht"])).status_code == 404


@pytest.mark.parametrize("stempel", ["", "gefälscht"])
def test_ohne_stempel_zaehlt_nichts_und_noch_einmal_gesendet_zaehlt(client, feedback, stempel):
    antwort = client.post(feedback.get_absolute_url(), bogen(feedback, stempel=stempel))

    feedback.refresh_from_db()
    assert KATALOGE["de"]["an_noch_einmal"] in antwort.text
    assert antwort.text.count(" checked") == 4
    assert feedback.boegen == 0
    neuer = re.search(r'name="stempel" value="([^"]+)"', antwort.text)[1]
    assert client.post(feedback.get_absolute_url(), bogen(feedback, stempel=neuer)).status_code == 302


def test_so_schnell_liest_niemand_drei_fragen(client, feedback, monkeypatch):
    monkeypatch.setattr(formular, "ZU_SCHNELL", 2)

    client.post(feedback.get_absolute_url(), bogen(feedback))

    feedback.refresh_from_db()
    assert feedback.boegen == 0


def test_wer_aufgehalten_wird_verliert_nichts_und_erfaehrt_wie_lange(client, feedback, monkeypatch):
    monkeypatch.setattr(ansicht, "JE_MINUTE", 0)

    antwort = client.post(feedback.get_absolute_url(), bogen(feedback))

    assert antwort.status_code == 429
    assert 0 < int(antwort["Retry-After"]) <= 60
    assert antwort.text.count(" checked") == 4


def test_die_worte_sind_zu_pruefen_und_zu_berichtigen(client, feedback):
    html = client.get(feedback.get_absolute_url(), {"sprache": "en"}).text
    assert KATALOGE["en"]["ungeprueft"] in html

    Wortlaut.objects.create(sprache="en", schluessel="fb_gefallen", text="Was it good?")

    assert "Was it good?" in client.get(feedback.get_absolute_url(), {"sprache": "en"}).text
    assert KATALOGE["de"]["ungeprueft"] not in client.get(feedback.get_absolute_url(), {"sprache": "de"}).text
