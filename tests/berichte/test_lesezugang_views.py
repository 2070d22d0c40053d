"""Giving, prolonging and ending an access, and who may."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from berichte.models import Lesezugang
from protegat.basis.models import Einsicht
from tests.berichte.stand import Q4, fest
from tests.factories import BeratungFactory, LesezugangFactory, VorhabenFactory

pytestmark = pytest.mark.django_db
LISTE, NEU = reverse("lesen:lesezugang_list"), reverse("lesen:lesezugang_create")


def seite(name, zugang):
    return reverse(f"lesen:{name}", args=[zugang.pk])


def angaben(nutzer, vorhaben, **andere):
    heute = timezone.localdate()
    tage = {"gueltig_von": heute.isoformat(), "gueltig_bis": (heute + timedelta(days=90)).isoformat()}
    return (
        {"nutzer": nutzer.pk, "vorhaben": [vorhaben.pk], "zweck": "Prüfung", "umfang": "eingereichte"} | tage | andere
    )


def test_koordination_gibt_einen_zugang(als, koordination, pruefung, ev25):
    client = als(koordination)

    antwort = client.post(NEU, angaben(pruefung, ev25), follow=True)

    zugang = Lesezugang.objects.get()
    assert (zugang.nutzer, zugang.erstellt_von, zugang.stand) == (pruefung, koordination, "gilt")
    assert list(zugang.vorhaben.all()) == [ev25]
    assert "Der Zugang ist gegeben." in antwort.text
    assert "noch nichts gelesen" in client.get(LISTE).text


def test_voreingestellt_ist_nur_eingereichtes(als, koordination):
    form = als(koordination).get(NEU).context["form"]

    assert form["umfang"].value() == "eingereichte"


@pytest.mark.parametrize(
    ("anderes", "satz"),
    [
        ({"gueltig_bis": ""}, "Dieses Feld ist zwingend erforderlich."),
        ({"gueltig_bis": "2099-01-01"}, "Ein Zugang gilt höchstens ein Jahr."),
        ({"gueltig_bis": "2001-01-01"}, "Der letzte Tag liegt vor dem ersten."),
        ({"zweck": "  "}, "Dieses Feld ist zwingend erforderlich."),
        ({"vorhaben": []}, "Dieses Feld ist zwingend erforderlich."),
    ],
)
def test_falsches_wird_gesagt_und_bleibt_stehen(als, koordination, pruefung, ev25, anderes, satz):
    html = als(koordination).post(NEU, angaben(pruefung, ev25, zweck="Prüfung SAB 2027") | anderes).text

    assert satz in html
    assert not Lesezugang.objects.exists()
    assert "Prüfung SAB 2027" in html or "zweck" in anderes


def test_nur_konten_mit_leserecht_stehen_zur_wahl(als, koordination, beraterin, ev25):
    html = als(koordination).get(NEU).text
    antwort = als(koordination).post(NEU, angaben(beraterin, ev25))

    assert "Es gibt noch kein Konto mit der Rolle Leserecht." in html
    assert antwort.context["form"].errors["nutzer"]
    assert not Lesezugang.objects.exists()


def test_frist_wird_laenger_aber_nicht_ueber_ein_jahr(als, koordination, ev25):
    zugang = LesezugangFactory(vorhaben=[ev25], abgelaufen=True)
    client = als(koordination)
    bis = zugang.gueltig_von + timedelta(days=200)

    zu_lang = client.post(seite("frist_update", zugang), {"gueltig_bis": "2099-01-01"})
    client.post(seite("frist_update", zugang), {"gueltig_bis": bis.isoformat()})

    zugang.refresh_from_db()
    assert "Ein Zugang gilt höchstens ein Jahr." in zu_lang.text
    assert (zugang.gueltig_bis, zugang.geaendert_von, zugang.stand) == (bis, koordination, "gilt")


def test_beenden_gilt_sofort_und_laesst_sich_zuruecknehmen(als, koordination, pruefung, ev25):
    zugang = LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])
    client = als(koordination)

    beendet = client.post(seite("ende_create", zugang), follow=True)
    waehrenddessen = Lesezugang.objects.fuer_heute(pruefung).exists()
    doppelt = client.post(seite("ende_create", zugang))
    frist = client.get(seite("frist_update", zugang))
    client.post(seite("ende_delete", zugang))

    assert f'action="{seite("ende_delete", zugang)}"' in beendet.text
    assert not waehrenddessen
    assert (doppelt.status_code, frist.status_code) == (404, 404)
    assert Lesezugang.objects.fuer_heute(pruefung).get() == zugang


def test_wer_was_darf(als, koordination, verwaltung, beraterin, pruefung, ev25):
    zugang = LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])

    def antworten(nutzer):
        client = als(nutzer)
        gelesen = [client.get(adresse).status_code for adresse in (LISTE, zugang.get_absolute_url(), NEU)]
        frist = client.get(seite("frist_update", zugang)).status_code
        return [*gelesen, frist, client.post(seite("ende_create", zugang)).status_code]

    assert antworten(beraterin) == antworten(pruefung) == [403] * 5
    assert antworten(verwaltung) == [200, 200, 403, 403, 403]
    assert antworten(koordination) == [200, 200, 200, 200, 302]


def test_die_liste_nennt_stand_und_letztes_lesen(als, koordination, pruefung, ev25):
    BeratungFactory(vorhaben=ev25)
    stand = fest(ev25, Q4, koordination)
    for wie in ("abgelaufen", "kommend", "beendet"):
        LesezugangFactory(vorhaben=[ev25], **{wie: True})
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25], auf_alle=True)
    als(pruefung).get(stand.get_absolute_url())
    am = timezone.localtime(Einsicht.objects.get().am)

    html = als(koordination).get(LISTE).text

    assert f"zuletzt gelesen am {am:%d.%m.%Y, %H:%M} Uhr" in html
    assert html.count("noch nichts gelesen") == 3
    for wort in ("gilt bis", "gilt ab", "beendet am", "abgelaufen am"):
        assert wort in html


def test_zahl_der_abfragen_bleibt_gleich(als, koordination, pruefung, ev25):
    BeratungFactory(vorhaben=ev25)
    stand = fest(ev25, Q4, koordination)
    stand.reiche_ein(von=koordination, am=timezone.localdate(), an="Stadt", weg="post")
    zugang = LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])

    def abfragen(nutzer, adresse):
        client = als(nutzer)
        client.get(adresse)
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(adresse)
        return len(gezaehlt)

    def alle():
        hier = [(koordination, LISTE), (koordination, zugang.get_absolute_url()), (pruefung, "/")]
        return [abfragen(*wer_was) for wer_was in [*hier, (pruefung, stand.get_absolute_url())]]

    als(pruefung).get(stand.get_absolute_url())
    wenige = alle()
    for _ in range(12):
        LesezugangFactory(nutzer=pruefung, vorhaben=[ev25, VorhabenFactory()])
    for _ in range(5):
        als(pruefung).get(stand.get_absolute_url())

    assert alle() == wenige
