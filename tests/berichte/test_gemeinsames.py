"""What we did with one partner: every number opens its records; what leaves the house gives nobody away."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.berichte import zufall
from tests.factories import (
    BeratungFactory,
    NetzwerkkontaktFactory,
    OrganisationFactory,
    VeranstaltungFactory,
    VermittlungFactory,
)

ZAHL = re.compile(r'<td role="cell" class="z"[^>]*>\s*<a href="([^"]+/gemeinsam/[^"]+)">([^<]+)</a>')


def seite(organisation, name="gemeinsames_detail"):
    return reverse(f"netz:{name}", args=[organisation.pk])


def zahlen(dokument, kapitel):
    return {zeile.label: zeile.zellen[0].wert for teil in dokument.kapitel[kapitel].teile for zeile in teil.zeilen}


def test_die_seite_zaehlt_was_eingetragen_ist(als, koordination, partner):
    dokument = als(koordination).get(seite(partner), {"zeit": "EV25.2018"}).context["dokument"]

    assert list(zahlen(dokument, 0).values()) == [6, 1, 2, 2, 1, 2]
    staende = {"angekommen": 4, "nicht angekommen": 1, "unbekannt": 0, "offen": 1}
    assert zahlen(dokument, 1) == staende | {"Wohnen/Wohnungssuche": 5, "KiTa/Kinderbetreuung": 1}
    assert zahlen(dokument, 3) == {"Informationsveranstaltung": 1, "Netzwerktreffen": 1}
    assert zahlen(dokument, 4) == {"Telefonat": 1, "Besuch": 1}
    assert list(zahlen(dokument, 5)) == ["Kooperationsvereinbarung: Raum am Dienstag"]


def test_der_zeitraum_gilt_fuer_alles(als, koordination, partner):
    dokument = als(koordination).get(seite(partner), {"zeit": "EV25.2018-1"}).context["dokument"]

    assert list(zahlen(dokument, 0).values()) == [0, 0, 0, 0, 0, 1]
    assert dokument.kapitel[5].teile[0].zeilen == ()
    assert [zeile.label for zeile in dokument.kapitel[6].teile[0].zeilen] == ["01.03.2018"]


def test_die_folge_nennt_alles_in_der_reihe_der_tage(als, koordination, partner):
    dokument = als(koordination).get(seite(partner)).context["dokument"]

    folge = [(zeile.label, zeile.zellen[0].text) for zeile in dokument.kapitel[6].teile[0].zeilen]
    assert folge[0] == ("01.03.2018", "Besuch")
    assert len(folge) == 6 + 2 + 2 + 1


def test_jede_zahl_oeffnet_genau_ihre_eintraege(als, koordination):
    welt, client = zufall.Welt(2), als(koordination)
    geprueft = 0

    for organisation in welt.organisationen[:2]:
        html = client.get(seite(organisation), {"zeit": "EINS"}).text
        for ziel, text in ZAHL.findall(html):
            antwort = client.get(unescape(ziel))
            assert antwort.context["table"].paginator.count == int(text), ziel
            assert f"{text} {antwort.context['zahl'].einheit.value}" in antwort.text
            geprueft += 1

    assert geprueft > 20


def test_jede_zahl_nennt_ihre_regel(als, koordination, partner):
    dokument = als(koordination).get(seite(partner)).context["dokument"]

    assert all(zeile.regel.endswith(".") for zeile in dokument.kapitel[0].teile[0].zeilen)


def test_ein_partner_ohne_etwas_hat_eine_leere_seite_und_leere_dateien(als, koordination, ev25):
    fremder, client = OrganisationFactory(), als(koordination)

    html = client.get(seite(fremder)).text

    assert ZAHL.findall(html) == []
    assert "Im Zeitraum galt keine Vereinbarung." in html
    assert "Im Zeitraum ist nichts eingetragen" in html
    assert client.get(seite(fremder, "gemeinsames_pdf")).content.startswith(b"%PDF")
    assert client.get(seite(fremder, "gemeinsames_xlsx")).status_code == 200


def test_wer_was_darf(als, beraterin, verwaltung, pruefung, partner):
    def status(wer, name):
        return als(wer).get(seite(partner, name)).status_code

    namen = ("gemeinsames_detail", "gemeinsames_pdf", "gemeinsames_xlsx")
    assert [status(beraterin, name) for name in namen] == [200, 403, 403]
    assert [status(verwaltung, name) for name in namen] == [403, 403, 403]
    assert [status(pruefung, name) for name in namen] == [403, 403, 403]


@pytest.mark.parametrize(
    "adresse", ["gibtesnicht/", "vermittlungen/?nach=klient", "vermittlungen/?zeit=EV99", "pdf/?zeit=X"]
)
def test_unbekanntes_gibt_es_nicht(als, koordination, partner, adresse):
    assert als(koordination).get(f"/netzwerk/{partner.pk}/gemeinsam/{adresse}").status_code == 404


def test_ein_falscher_zeitraum_wird_am_feld_gesagt(als, koordination, partner):
    antwort = als(koordination).get(seite(partner), {"zeit": "EV25", "von": "2018-05-01", "bis": "2018-04-01"})

    assert "Bis liegt vor Von." in antwort.text
    assert 'value="2018-05-01"' in antwort.text


def test_zahl_der_abfragen_bleibt_gleich(als, koordination, partner, ev25):
    client = als(koordination)

    def abfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(seite(partner))
        return len(gezaehlt)

    abfragen()
    wenige = abfragen()
    for _ in range(20):
        VermittlungFactory(beratung=BeratungFactory(vorhaben=ev25), organisation=partner)
        NetzwerkkontaktFactory(vorhaben=ev25, organisation=partner)
        VeranstaltungFactory(vorhaben=ev25).anwesende.add(partner)
        BeratungFactory(vorhaben=ev25, traeger=True, organisation=partner)

    assert abfragen() == wenige


def test_von_der_organisation_fuehrt_ein_weg_hierher(als, beraterin, partner):
    assert f'href="{seite(partner)}"' in als(beraterin).get(partner.get_absolute_url()).text
