"""The text boxes of the report: accept, edit, two at once, figures that have changed, who may do what."""

import re
from html import unescape
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from berichte.arten import QUARTALSBERICHT
from berichte.ausgabe import pdf, xlsx
from berichte.lage import Lage
from berichte.models import Bericht, Berichtstext
from protegat.basis.zeitraum import Zeitraum
from tests.berichte.test_pdf import gelesen
from tests.factories import (
    BeratungFactory,
    BerichtFactory,
    BerichtstextFactory,
    VeranstaltungFactory,
    ZielwertFactory,
)

pytestmark = pytest.mark.django_db
QUARTAL = Zeitraum.quartal(2018, 4)
SATZ = "Im IV. Quartal 2018 zählten wir 2 Beratungen mit 2 Teilnahmen, dazu keinen Kurzkontakt."
SEITE = "/berichte/EV25/2018-4/"
GRIFF = re.compile(r'name="(uebernehmen|ersetzen)"\s+value="([^"]+)"')


def adresse(feld="1"):
    return reverse("texte:berichtstext_update", args=["EV25", QUARTAL, feld])


def griffe(client, name="uebernehmen", seite=None):
    """The buttons on the page, by the key of what they take over."""
    html = client.get(seite or adresse()).text
    return {wert.rpartition("|")[0]: unescape(wert) for art, wert in GRIFF.findall(html) if art == name}


def fassung(client, seite):
    return re.search(r'name="fassung" value="([^"]+)"', client.get(seite).text)[1]


@pytest.fixture
def zwei(ev25):
    return BeratungFactory.create_batch(2, vorhaben=ev25)


def test_ein_text_entsteht_und_die_seite_bleibt_bei_ihm(als, koordination, ev25):
    antwort = als(koordination).post(adresse(), {"text": "Ein gutes Quartal."})

    assert antwort.url == f"{SEITE}#meldung-text-1"
    text = Berichtstext.objects.get()
    assert (text.bericht.vorhaben, text.bericht.spanne, text.feld) == (ev25, QUARTAL, "1")
    assert (text.text, text.quellen, text.geaendert_von) == ("Ein gutes Quartal.", [], koordination)


def test_der_bericht_entsteht_nur_einmal_und_nie_vom_lesen(als, koordination, ev25):
    client = als(koordination)

    client.get(SEITE)
    client.get(adresse())
    assert not Bericht.objects.exists()
    client.post(adresse(), {"text": "Eins."})
    client.post(adresse("12.ausblick"), {"text": "Zwei."})

    assert [bericht.texte.count() for bericht in Bericht.objects.all()] == [2]


def test_ein_satz_wird_uebernommen_wie_er_gelesen_wurde_und_zurueckgenommen(als, koordination, zwei):
    client = als(koordination)

    client.post(adresse(), {"text": "Ein gutes Quartal.", "uebernehmen": griffe(client)["1.gezaehlt"]})

    text = Berichtstext.objects.get()
    assert text.text == f"Ein gutes Quartal. {SATZ}"
    assert text.quellen == [{"entwurf": "1.gezaehlt", "satz": SATZ, "zahlen": [
        "2 Beratungen", "2 Teilnahmen", "keinen Kurzkontakt"]}]  # fmt: skip
    html = client.get(SEITE).text
    assert "1.gezaehlt|" not in html
    zurueck = re.search(r'action="([^"]+/ruecknahme/)#text-1"', html)[1]
    client.post(zurueck)
    text.refresh_from_db()
    assert (text.text, text.quellen) == ("Ein gutes Quartal.", [])
    assert "zurückgenommen ist nichts" in client.post(zurueck, follow=True).text


def test_aendern_sich_die_zahlen_vor_dem_klick_wird_nichts_ungelesenes_uebernommen(als, koordination, ev25, zwei):
    client = als(koordination)
    griff = griffe(client)["1.gezaehlt"]
    BeratungFactory(vorhaben=ev25)

    antwort = client.post(adresse(), {"text": "Getipptes bleibt.", "uebernehmen": griff})

    assert "Die Einträge haben sich eben geändert." in antwort.text
    assert "Getipptes bleibt.</textarea>" in antwort.text
    assert not Berichtstext.objects.exists()


def test_kein_entwurf_verlaesst_das_haus_ein_uebernommener_schon(als, koordination, ev25, zwei):
    def gedruckt():
        lage = Lage(ev25, QUARTAL, Bericht.objects.first())
        dokument = QUARTALSBERICHT.dokument(lage)
        mappe = BytesIO()
        xlsx.schreibe(dokument, [], mappe)
        return " ".join(gelesen(pdf.schreibe(dokument))), mappe.getvalue()

    vorher, mappe = gedruckt()
    assert "zählten wir" not in vorher
    client = als(koordination)
    client.post(adresse(), {"text": "", "uebernehmen": griffe(client)["1.gezaehlt"]})

    nachher, groessere = gedruckt()
    assert SATZ in nachher
    datei = client.get(reverse("berichte:bericht_datei", args=["EV25", QUARTAL, "pdf"])).getvalue()
    assert SATZ in " ".join(gelesen(datei))
    assert len(groessere) > len(mappe)


def test_veraltete_zahl_wird_gesagt_und_ersetzt_auch_in_eigenen_worten(als, koordination, ev25, zwei):
    client = als(koordination)
    client.post(adresse(), {"text": "", "uebernehmen": griffe(client)["1.gezaehlt"]})
    client.post(adresse(), {"text": "Stolze 2 Beratungen in 12 Wochen!", "fassung": fassung(client, adresse())})
    BeratungFactory(vorhaben=ev25)

    seite = client.get(SEITE)
    assert "Im Text steht „2 Beratungen“, gezählt sind jetzt „3 Beratungen“." in seite.text
    assert next(blatt for blatt in seite.context["stapel"].blaetter if blatt.kapitel.nummer == "1").fehlt == "Text"
    neu = griffe(client, "ersetzen", SEITE)["1.gezaehlt"]
    client.post(adresse(), {"text": "Stolze 2 Beratungen in 12 Wochen!", "ersetzen": neu})

    assert Berichtstext.objects.get().text == "Stolze 3 Beratungen in 12 Wochen!"
    assert "gezählt sind jetzt" not in client.get(SEITE).text


def test_woertlich_uebernommenes_wird_als_satz_ersetzt(als, koordination, ev25, zwei):
    client = als(koordination)
    client.post(adresse(), {"text": "", "uebernehmen": griffe(client)["1.gezaehlt"]})
    BeratungFactory(vorhaben=ev25, kurz=True)

    client.post(adresse(), {"text": SATZ, "ersetzen": griffe(client, "ersetzen")["1.gezaehlt"]})

    assert Berichtstext.objects.get().text == SATZ.replace("keinen", "einen")


def test_zwei_aendern_denselben_text(als, koordination, ev25):
    text = BerichtstextFactory(bericht=BerichtFactory(vorhaben=ev25))
    client = als(koordination)
    gezeigt = fassung(client, adresse())
    Berichtstext.objects.update(text="Von der anderen.")

    antwort = client.post(adresse(), {"text": "Von mir.", "fassung": gezeigt})

    assert antwort.status_code == 409
    assert "Von der anderen." in antwort.text
    assert "Von mir." in antwort.text
    assert "Kapitel 1: Zusammenfassung</p>" in antwort.text
    text.refresh_from_db()
    assert text.text == "Von der anderen."


def test_zwei_beginnen_denselben_text(als, koordination, ev25):
    client = als(koordination)
    gezeigt = fassung(client, adresse())
    BerichtstextFactory(bericht=BerichtFactory(vorhaben=ev25), text="Schon da.")

    antwort = client.post(adresse(), {"text": "Auch ich.", "fassung": gezeigt})

    assert antwort.status_code == 409
    assert Berichtstext.objects.get().text == "Schon da."


def test_leeren_entfernt_den_text(als, koordination, ev25):
    BerichtstextFactory(bericht=BerichtFactory(vorhaben=ev25))

    antwort = als(koordination).post(adresse(), {"text": " "}, follow=True)

    assert "Das Textfeld ist jetzt leer." in antwort.text
    assert not Berichtstext.objects.exists()


def test_namen_werden_gefragt_und_nichts_geht_verloren(als, koordination, ev25):
    client, daten = als(koordination), {"text": "Frau Beispiel kam oft."}

    antwort = client.post(adresse(), daten)

    assert "Das sieht nach einem Namen aus." in antwort.text
    assert "Frau Beispiel kam oft.</textarea>" in antwort.text
    feld, siegel = re.search(r'name="(text_trotzdem)"\s+value="([^"]+)"', antwort.text).groups()
    client.post(adresse(), daten | {feld: siegel})
    assert Berichtstext.objects.get().text == "Frau Beispiel kam oft."


def test_der_text_des_vorquartals_wird_angeboten_bis_etwas_da_steht(als, koordination, ev25):
    voriger = BerichtFactory(vorhaben=ev25, zeitraum=Zeitraum.quartal(2018, 3).als_range())
    BerichtstextFactory(bericht=voriger, feld="10.nachhaltigkeit", text="Wir fahren Rad.")
    client, seite = als(koordination), adresse("10.nachhaltigkeit")
    assert "Text aus III/2018 übernehmen" in client.get(SEITE).text

    client.post(seite, {"text": "", "uebernehmen": griffe(client, seite=seite)["frueher"]})

    assert Berichtstext.objects.get(bericht__zeitraum=QUARTAL.als_range()).text == "Wir fahren Rad."
    assert "Text aus III/2018 übernehmen" not in client.get(SEITE).text


@pytest.mark.parametrize("wer", ["beraterin", "verwaltung", "pruefung"])
def test_nur_die_koordination_schreibt(als, request, ev25, wer):
    client, ziel = als(request.getfixturevalue(wer)), ZielwertFactory(vorhaben=ev25)
    grund = reverse("texte:begruendung_update", args=["EV25", QUARTAL, ziel.pk])

    for seite in (adresse(), grund, reverse("texte:uebernahme_delete", args=["EV25", QUARTAL, "1", "1.gezaehlt"])):
        assert client.post(seite, {"text": "Nein."}).status_code == 403
    assert not Bericht.objects.exists()


def test_die_beratung_liest_text_und_vorschlag_ohne_feld(als, beraterin, ev25, zwei):
    BerichtstextFactory(bericht=BerichtFactory(vorhaben=ev25), text="Ein gutes Quartal.")

    html = als(beraterin).get(SEITE).text

    assert "Ein gutes Quartal." in html
    assert "Vorschlag aus den Daten, steht nicht im Bericht" in html
    assert "schreibfeld" not in html


@pytest.mark.parametrize("feld", ["99", "0", "13"])
def test_andere_felder_gibt_es_nicht(als, koordination, ev25, feld):
    assert als(koordination).post(adresse(feld), {"text": "x"}).status_code == 404


def test_zahl_der_abfragen_bleibt_gleich_mit_texten(als, koordination, ev25, zwei):
    client = als(koordination)
    client.post(adresse(), {"text": "", "uebernehmen": griffe(client)["1.gezaehlt"]})
    client.post(adresse("12.ausblick"), {"text": "Weiter so."})

    def abfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(SEITE)
        return len(gezaehlt)

    BeratungFactory.create_batch(20, vorhaben=ev25, mit_code=True)  # enough to speak of a shift of topics
    VeranstaltungFactory(vorhaben=ev25)
    abfragen()
    wenige = abfragen()
    BeratungFactory.create_batch(30, vorhaben=ev25, mit_code=True)
    VeranstaltungFactory.create_batch(9, vorhaben=ev25)

    assert abfragen() == wenige
