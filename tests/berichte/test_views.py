"""The report on the screen: every number is a link to exactly its records, for those who may see them."""

import re
from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from protegat.basis.zeitraum import Zeitraum
from tests.berichte import zufall
from tests.factories import BeratungFactory, KlientFactory, VeranstaltungFactory, VorhabenFactory

QUARTAL = Zeitraum.quartal(2018, 4)
ZAHL = re.compile(r'<td role="cell" class="z"[^>]*>\s*<a href="([^"]+/zahlen/[^"]+)">([^<]+)</a>')


def bericht(vorhaben, zeitraum=QUARTAL):
    return reverse("berichte:bericht_detail", args=[vorhaben.kuerzel, zeitraum])


def test_jede_zahl_oeffnet_eine_liste_die_sie_ergibt(als, koordination):
    vorhaben = zufall.Welt(11).vorhaben[0]
    client = als(koordination)

    zahlen = {unescape(ziel): unescape(text) for ziel, text in ZAHL.findall(client.get(bericht(vorhaben)).text)}

    assert len(zahlen) > 100
    for ziel, text in zahlen.items():
        probe = client.get(ziel).context["probe"]
        assert (probe.bericht, probe.liste, probe.stimmt) == (text, text, True), ziel


def test_die_liste_nennt_ihre_eigene_zahl(als, koordination, ev25):
    BeratungFactory.create_batch(3, vorhaben=ev25, personenzahl=2)

    html = als(koordination).get(reverse("berichte:kennzahl_detail", args=["EV25", QUARTAL, "K3"])).text

    assert "Probe: 6 Teilnahmen" in html
    assert "<b>3 Beratungen</b>" in html
    assert "6 = 6" in html


def test_angefangenes_quartal_hat_seine_genauen_tage(als, koordination, ev25):
    html = als(koordination).get(bericht(ev25, Zeitraum.quartal(2017, 1))).text

    assert "Quartalsbericht I/2017" in html
    assert "16.01.2017 – 31.03.2017" in html


def test_ausserhalb_des_vorhabens_gibt_es_keinen_bericht(als, koordination, ev25):
    assert als(koordination).get(bericht(ev25, Zeitraum.quartal(2019, 1))).status_code == 404


@pytest.mark.parametrize("adresse", ["K99/", "K1/?nach=name&wert=x", "K7.nennungen/", "K7.anteil/"])
def test_unbekannte_zahl_gibt_es_nicht(als, koordination, ev25, adresse):
    assert als(koordination).get(f"/berichte/EV25/2018-4/zahlen/{adresse}").status_code == 404


@pytest.mark.parametrize("zeitraum", ["2018-12-31--2018-01-01", "2018-02-30--2018-03-01", "2018-5"])
def test_unmoegliche_adresse_ist_keine_seite(als, koordination, ev25, zeitraum):
    assert als(koordination).get(f"/berichte/EV25/{zeitraum}/").status_code == 404


def test_freier_zeitraum_fuehrt_zu_seiner_adresse(als, koordination, ev25):
    antwort = als(koordination).get(bericht(ev25), {"von": "2018-01-01", "bis": "2018-06-30"})

    assert antwort.url == bericht(ev25, Zeitraum(date(2018, 1, 1), date(2018, 6, 30)))


def test_freier_zeitraum_wird_auf_das_vorhaben_gekuerzt(als, koordination, ev25):
    antwort = als(koordination).get(bericht(ev25), {"von": "2018-02-10", "bis": "2019-06-01"}, follow=True)

    assert antwort.request["PATH_INFO"] == bericht(ev25, Zeitraum(date(2018, 2, 10), date(2018, 12, 31)))
    assert "<h1>Bericht 10.02.2018 – 31.12.2018</h1>" in antwort.text
    assert "Fällig am 15.01.2019" in antwort.text


def test_die_probe_sagt_wie_die_liste_die_zahl_ergibt(als, koordination, ev25):
    klient = KlientFactory()
    BeratungFactory.create_batch(2, vorhaben=ev25, klient=klient)
    BeratungFactory(vorhaben=ev25)

    def seite(schluessel):
        return als(koordination).get(reverse("berichte:kennzahl_detail", args=["EV25", QUARTAL, schluessel])).text

    assert "<b>1 verschiedene Codes</b>" in seite("K4")
    assert "<b>2 von 3 Beratungen (K1)</b>" in seite("K4.anteil")
    assert "<b>60 Minuten zusammen</b>" in seite("K6")
    assert "Es gibt keinen Eintrag" in seite("K8.quote")


@pytest.mark.parametrize(
    ("von", "bis", "meldung"),
    [
        ("2018-06-30", "2018-01-01", "Der letzte Tag liegt vor dem ersten."),
        ("2020-01-01", "2020-03-31", "liegt außerhalb von 16.01.2017 – 31.12.2018."),
        ("", "2018-03-31", "Dieses Feld ist zwingend erforderlich."),
    ],
)
def test_falscher_zeitraum_wird_am_feld_gesagt(als, koordination, ev25, von, bis, meldung):
    antwort = als(koordination).get(bericht(ev25), {"von": von, "bis": bis})

    assert meldung in antwort.text
    assert f'value="{bis}"' in antwort.text


def test_zahl_der_abfragen_bleibt_gleich(als, koordination, ev25):
    client = als(koordination)

    def abfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(bericht(ev25))
        return len(gezaehlt)

    abfragen()
    BeratungFactory.create_batch(2, vorhaben=ev25, mit_code=True)
    VeranstaltungFactory(vorhaben=ev25)
    wenige = abfragen()
    BeratungFactory.create_batch(48, vorhaben=ev25, mit_code=True)
    VeranstaltungFactory.create_batch(9, vorhaben=ev25)

    assert abfragen() == wenige


def test_leserecht_sieht_keinen_entwurf_und_keine_eintraege(als, pruefung, ev25):
    client = als(pruefung)

    assert client.get(bericht(ev25)).status_code == 403
    assert client.get(reverse("berichte:kennzahl_detail", args=["EV25", QUARTAL, "K1"])).status_code == 403
    assert "Noch ist kein Bericht festgeschrieben" in client.get(reverse("berichte:bericht_list")).text


def test_beratung_sieht_zahlen_und_gibt_keine_datei_aus(als, beraterin, ev25):
    client = als(beraterin)

    assert client.get(bericht(ev25)).status_code == 200
    assert client.get(reverse("berichte:bericht_datei", args=["EV25", QUARTAL, "pdf"])).status_code == 403


def test_liste_nennt_die_quartale_bis_heute_mit_faelligkeit(als, koordination, ev25):
    VorhabenFactory(kuerzel="SPAETER", tage=(date(2999, 1, 1), date(2999, 12, 31)))

    html = als(koordination).get(reverse("berichte:bericht_list")).text

    assert html.count("Quartalsbericht") == 8
    assert "fällig am 15.01.2019" in html
    assert "Das Vorhaben beginnt am 01.01.2999." in html


def test_projektblatt_zaehlt_vom_beginn_bis_zum_stichtag(als, koordination, ev25):
    BeratungFactory(vorhaben=ev25, datum=date(2017, 2, 1), personenzahl=4)
    BeratungFactory(vorhaben=ev25, datum=date(2018, 12, 31), personenzahl=3)

    def beratene(bis):
        adresse = reverse("berichte:projektblatt_detail", args=["EV25", Zeitraum(date(2017, 1, 16), bis)])
        tabelle = als(koordination).get(adresse).context["dokument"].kapitel[1].teile[0]
        return next(zeile.zellen[0].wert for zeile in tabelle.zeilen if zeile.label == "Beratene")

    assert beratene(date(2018, 12, 30)) == 4
    assert beratene(date(2018, 12, 31)) == 7
