"""What stands in the way of a report, how far each one is, and what is still to be said about it."""

from datetime import date

import pytest
from django.urls import reverse

from berichte.lage import Lage
from berichte.stand.nachmeldung import nennt_ein_naechster
from tests.berichte.stand import Q3, Q4, fest, geprueft, mit_texten
from tests.factories import BeratungFactory

pytestmark = pytest.mark.django_db


def schritt(name, zeitraum=Q4):
    return reverse(f"stand:{name}", args=["EV25", zeitraum])


def seite(stand):
    return stand.get_absolute_url()


def test_was_unfertig_ist_wird_nicht_geprueft_und_fuehrt_zum_ersten(als, koordination, ev25):
    bericht = mit_texten(ev25, Q4, koordination)
    bericht.texte.filter(feld__startswith="1").exclude(feld__startswith="12").delete()
    client = als(koordination)

    antwort = client.post(schritt("pruefung_create"))
    html = client.get(antwort.url).text

    assert antwort.url == "/berichte/EV25/2018-4/#meldung-text-1"
    assert "Noch nicht geprüft: In 2 Kapiteln (1, 10) fehlt etwas." in html
    assert 'id="meldung-text-1" tabindex="-1"' in html
    assert not bericht.pruefungen.exists()


def test_die_liste_nennt_den_stand_jedes_quartals(als, koordination, ev25):
    stand = fest(ev25, Q4, koordination)
    client = als(koordination)
    geprueft(ev25, Q3, koordination)
    stand.reiche_ein(von=koordination, am=date(2026, 1, 15), an="Stadt", weg="post")
    BeratungFactory(vorhaben=ev25)

    html = client.get(reverse("berichte:bericht_list")).text
    auf_der_seite = client.get(seite(stand))

    anzahl = auf_der_seite.context["offene"]
    assert 0 < anzahl < len(auf_der_seite.context["nachmeldungen"])
    assert f"{anzahl} Nachmeldungen" in html
    assert f"{anzahl} Nachmeldungen zum Zeitraum" in auf_der_seite.text
    assert "schreiben Sie eine Berichtigung als weitere Fassung fest" in auf_der_seite.text  # it is the last one
    assert "eingereicht am 15.01.2026" in html
    assert "geprüft, war fällig am 15.10.2018" in html
    assert "Entwurf, war fällig am 15.07.2018" in html
    assert "Nachmeldungen" in html


def test_ein_spaeterer_bericht_nennt_es_nur_solange_es_einen_gibt(ev25, koordination):
    vorletzter, letzter = fest(ev25, Q3, koordination), fest(ev25, Q4, koordination)
    projektblatt = fest(ev25, Q3, koordination, art="projektblatt")

    assert [nennt_ein_naechster(stand) for stand in (vorletzter, letzter, projektblatt)] == [True, False, False]


def test_die_eine_beratung_und_der_bericht_ihrer_tage(als, koordination, ev25):
    BeratungFactory(vorhaben=ev25)
    ev25.refresh_from_db()  # the database writes the last day of a range otherwise
    lage, client = Lage(ev25, Q4), als(koordination)

    quartal, jahr, ganz = (
        client.get(reverse("berichte:kennzahl_detail", args=["EV25", tage, "K1"])).text for tage in lage.spannen
    )

    assert "genau den <b>einen Eintrag</b>" in quartal
    assert "Quartalsbericht IV/2018" in quartal
    assert "Jahresbericht 2018" in jahr
    assert "Gesamtbericht" in ganz
    assert "Quartalsbericht IV/2018" not in jahr + ganz


def test_lange_woerter_der_kapitelliste_trennen_sich_mit_strich(als, koordination, ev25):
    html = als(koordination).get(reverse("berichte:bericht_detail", args=["EV25", Q4])).text

    assert "Informations\N{SOFT HYPHEN}veranstaltungen" in html
    assert "Vor diesem Bericht war für dieses Vorhaben noch keiner festgeschrieben" in html
