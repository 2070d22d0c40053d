"""The undo of a count: exactly what stood there before, once, and only while nobody has changed it since."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.factories import TippFactory, VeranstaltungFactory, ZaehlungFactory
from tests.gleichzeitig import gleichzeitig
from veranstaltungen.models import Veranstaltung, Zaehlschritt

pytestmark = pytest.mark.django_db
WEGE = {
    "zaehlung_update": {"teilnehmende": "56", "zaehlart": "schaetzung", "geschlecht_divers": "3"},
    "nacherfassung": {"zeile_1": "w4", "zeile_2": "m1", "gezaehlt_von": "partner"},
    "uebernahme_create": {"tuer-gezaehlt_von": "ehrenamt"},
}


@pytest.fixture
def fest(ev25):
    """60 people, counted by the Leitung, 40 of them women; three of five taps are part of it."""
    fest = VeranstaltungFactory(vorhaben=ev25, teilnehmende=60, zaehlart="strichliste", gezaehlt_von="leitung")
    ZaehlungFactory(veranstaltung=fest, anzahl=40)
    ZaehlungFactory(veranstaltung=fest, auspraegung="divers", anzahl=0)
    TippFactory.create_batch(3, veranstaltung=fest, uebernommen=True)
    TippFactory.create_batch(2, veranstaltung=fest)
    return fest


def stand(veranstaltung):
    return Veranstaltung.objects.get(pk=veranstaltung.pk).zaehlstand()


def zaehle(client, veranstaltung, weg, **anders):
    """Returns where the undo of it is."""
    adresse = reverse(f"veranstaltungen:{weg}", args=[veranstaltung.pk])
    antwort = client.post(adresse, WEGE[weg] | anders, follow=True)
    return next(iter(antwort.context["messages"])).extra_tags


def meldung(antwort):
    return str(list(antwort.context["messages"])[-1])


@pytest.mark.parametrize("weg", WEGE)
def test_rueckgaengig_bringt_zurueck_was_da_stand(als, beraterin, fest, weg):
    vorher, client = stand(fest), als(beraterin)
    zurueck = zaehle(client, fest, weg)
    assert stand(fest) != vorher

    client.post(zurueck)

    assert stand(fest) == vorher
    assert (vorher["status"], vorher["teilnehmende"], vorher["gezaehlt_von"]) == ("durchgefuehrt", 60, "leitung")
    assert vorher["aufgliederung"] == [["geschlecht", "divers", 0], ["geschlecht", "weiblich", 40]]
    assert len(vorher["tipps"]) == 3


@pytest.mark.parametrize("weg", WEGE)
def test_vor_der_ersten_zaehlung_war_sie_geplant(als, beraterin, ev25, weg):
    abend = VeranstaltungFactory(vorhaben=ev25, geplant=True)
    TippFactory.create_batch(2, veranstaltung=abend)
    client = als(beraterin)

    client.post(zaehle(client, abend, weg))

    jetzt = stand(abend)
    assert (jetzt["status"], jetzt["teilnehmende"], jetzt["aufgliederung"], jetzt["tipps"]) == ("geplant", None, [], [])


@pytest.mark.parametrize("weg", WEGE)
def test_wer_inzwischen_anders_gezaehlt_hat_behaelt_seine_zahl(als, beraterin, koordination, fest, weg):
    erste, zweite = als(beraterin), als(koordination)
    zurueck = zaehle(erste, fest, weg)
    spaeter = zaehle(zweite, fest, "zaehlung_update", teilnehmende="58")

    antwort = erste.post(zurueck, follow=True)
    gezaehlt = stand(fest)["teilnehmende"]
    zweite.post(spaeter)

    assert gezaehlt == 58
    assert "inzwischen geändert" in meldung(antwort)
    assert stand(fest)["teilnehmende"] in (56, 2, 5)


@pytest.mark.parametrize("weg", WEGE)
def test_auch_eine_andere_hand_am_formular_haelt_auf(als, beraterin, koordination, fest, weg):
    client = als(beraterin)
    zurueck = zaehle(client, fest, weg)
    Veranstaltung.objects.filter(pk=fest.pk).update(teilnehmende=70)

    client.post(zurueck)

    assert stand(fest)["teilnehmende"] == 70


def test_ein_neuer_titel_haelt_nicht_auf_und_bleibt(als, beraterin, fest):
    client = als(beraterin)
    zurueck = zaehle(client, fest, "zaehlung_update")
    Veranstaltung.objects.filter(pk=fest.pk).update(titel="Sommerfest")

    client.post(zurueck)

    fest.refresh_from_db()
    assert (fest.titel, fest.teilnehmende, fest.geaendert_von) == ("Sommerfest", 60, beraterin)


def test_nur_einmal(als, beraterin, fest):
    client = als(beraterin)
    zurueck = zaehle(client, fest, "zaehlung_update")
    client.post(zurueck)

    antwort = client.post(zurueck, follow=True)

    assert "schon zurückgenommen" in meldung(antwort)
    assert stand(fest)["teilnehmende"] == 60


def test_was_nach_der_uebernahme_getippt_wurde_wartet_weiter(als, beraterin, fest):
    client = als(beraterin)
    zurueck = zaehle(client, fest, "uebernahme_create")
    TippFactory(veranstaltung=fest)

    client.post(zurueck)

    assert (fest.tipps.uebernommene().count(), fest.tipps.spaetere().count()) == (3, 3)


def test_zaehlung_zuruecknehmen_ist_etwas_anderes(als, beraterin, fest):
    client = als(beraterin)
    zurueck = zaehle(client, fest, "zaehlung_update")

    client.post(reverse("veranstaltungen:zaehlung_delete", args=[fest.pk]))
    antwort = client.post(zurueck, follow=True)

    assert "schon zurückgenommen" in meldung(antwort)
    assert (stand(fest)["status"], stand(fest)["teilnehmende"], stand(fest)["tipps"]) == ("geplant", None, [])


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, beraterin, fest, wer):
    zurueck = zaehle(als(beraterin), fest, "zaehlung_update")

    assert als(request.getfixturevalue(wer)).post(zurueck).status_code == 403
    assert stand(fest)["teilnehmende"] == 56


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_zwei_im_selben_augenblick_nehmen_nur_einmal_zurueck(beraterin, fest):
    schritt = fest.zaehle(56, "schaetzung", {}, von=beraterin)

    def nimm_zurueck():
        try:
            Zaehlschritt.nimm_zurueck(Veranstaltung.objects.get(pk=fest.pk), schritt.kennung, von=beraterin)
        except ValidationError:
            return "zu spät"
        return "zurück"

    assert sorted(gleichzeitig(nimm_zurueck)) == ["zu spät", "zu spät", "zu spät", "zurück"]
    assert stand(fest)["teilnehmende"] == 60
