"""Called off, postponed, and the way back of both."""

from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.factories import BERLIN, OrganisationFactory, VeranstaltungFactory
from tests.regeln import abgelehnt
from veranstaltungen.models import Veranstaltung

pytestmark = pytest.mark.django_db
NEUER_TAG = {"beginn_0": "2018-12-04", "beginn_1": "18:00", "ende_0": "", "ende_1": "20:00"}


@pytest.fixture
def abend(ev25):
    abend = VeranstaltungFactory(vorhaben=ev25, geplant=True, titel="Wohnen", kapazitaet=30)
    abend.mitveranstalter.add(OrganisationFactory(name="Freiwillige"))
    return abend


def weg(name, veranstaltung):
    return reverse(f"veranstaltungen:{name}", args=[veranstaltung.pk])


def rueckgaengig(antwort):
    return next(iter(antwort.context["messages"])).extra_tags


def test_absagen_mit_grund_und_rueckgaengig(als, beraterin, abend):
    client = als(beraterin)

    antwort = client.post(weg("absage_create", abend), {"statusgrund": "Raum gesperrt"}, follow=True)

    abend.refresh_from_db()
    assert (abend.status, abend.statusgrund, abend.geaendert_von) == ("abgesagt", "Raum gesperrt", beraterin)
    assert "Grund: Raum gesperrt" in antwort.content.decode()

    client.post(rueckgaengig(antwort))
    client.post(weg("absage_delete", abend))

    abend.refresh_from_db()
    assert (abend.status, abend.statusgrund) == ("geplant", "")


@pytest.mark.parametrize(
    ("name", "daten", "feld"),
    [
        ("absage_create", {"statusgrund": " "}, "statusgrund"),
        ("absage_create", {"statusgrund": "Frau Muster ist krank, Tel. 0341 1234567"}, "statusgrund"),
        ("verlegung_create", NEUER_TAG | {"statusgrund": ""}, "statusgrund"),
        ("verlegung_create", NEUER_TAG | {"statusgrund": "Sturm", "beginn_0": "", "ende_1": ""}, "beginn"),
        ("verlegung_create", NEUER_TAG | {"statusgrund": "Sturm", "beginn_0": "2019-01-01"}, "beginn"),
        ("verlegung_create", NEUER_TAG | {"statusgrund": "Sturm", "beginn_0": "2018-11-06", "ende_1": ""}, "beginn"),
        ("verlegung_create", NEUER_TAG | {"statusgrund": "Sturm", "ende_1": "17:00"}, "ende"),
    ],
)
def test_was_fehlt_steht_am_feld(als, beraterin, abend, name, daten, feld):
    antwort = als(beraterin).post(weg(name, abend), daten)

    abend.refresh_from_db()
    assert list(antwort.context["form"].errors) == [feld]
    assert (abend.status, Veranstaltung.objects.count()) == ("geplant", 1)


def test_verschieben_legt_den_neuen_termin_an(als, beraterin, abend):
    antwort = als(beraterin).post(weg("verlegung_create", abend), NEUER_TAG | {"statusgrund": "Sturm"}, follow=True)

    abend.refresh_from_db()
    neu = abend.nachfolger
    assert (abend.status, abend.statusgrund) == ("verschoben", "Sturm")
    assert (neu.status, neu.titel, neu.kapazitaet, neu.datum) == ("geplant", "Wohnen", 30, date(2018, 12, 4))
    assert neu.ende == datetime(2018, 12, 4, 20, tzinfo=BERLIN)
    assert [partner.name for partner in neu.mitveranstalter.all()] == ["Freiwillige"]
    assert antwort.redirect_chain[-1][0] == neu.get_absolute_url()
    assert "Verschoben vom" in antwort.content.decode()


def test_verschieben_rueckgaengig_nimmt_den_neuen_termin_weg(als, beraterin, abend):
    client = als(beraterin)
    antwort = client.post(weg("verlegung_create", abend), NEUER_TAG | {"statusgrund": "Sturm"}, follow=True)

    client.post(rueckgaengig(antwort))

    abend.refresh_from_db()
    assert (abend.status, abend.statusgrund, abend.nachfolger) == ("geplant", "", None)
    assert Veranstaltung.objects.count() == 1


def test_am_neuen_termin_wurde_gearbeitet_dann_bleibt_er(als, beraterin, abend):
    client = als(beraterin)
    client.post(weg("verlegung_create", abend), NEUER_TAG | {"statusgrund": "Sturm"})
    abend.refresh_from_db()
    abend.nachfolger.zaehle(12, "liste", {}, von=beraterin)

    antwort = client.post(weg("verlegung_delete", abend), follow=True)

    abend.refresh_from_db()
    assert (abend.status, abend.nachfolger.teilnehmende) == ("verschoben", 12)
    assert "Am neuen Termin wurde schon gearbeitet" in antwort.content.decode()


def test_aus_einer_kette_geht_der_letzte_zuerst_zurueck(als, beraterin, abend):
    client = als(beraterin)
    client.post(weg("verlegung_create", abend), NEUER_TAG | {"statusgrund": "Sturm"})
    abend.refresh_from_db()
    zweiter = abend.nachfolger
    weiter = NEUER_TAG | {"beginn_0": "2018-12-11", "statusgrund": "Schnee"}
    client.post(weg("verlegung_create", zweiter), weiter, follow=True)
    client.get(abend.get_absolute_url())

    seite = client.get(abend.get_absolute_url()).content.decode()
    antwort = client.post(weg("verlegung_delete", abend), follow=True)

    assert f'zuerst beim <a href="{zweiter.get_absolute_url()}">Termin vom 04.12.2018</a>' in seite
    assert weg("verlegung_delete", abend) not in seite
    assert "Der neue Termin am 04.12.2018 ist selbst verschoben" in antwort.content.decode()
    client.post(weg("verlegung_delete", zweiter))
    zweiter.refresh_from_db()
    assert (zweiter.status, Veranstaltung.objects.count()) == ("geplant", 2)


def test_nur_geplantes_faellt_aus(als, beraterin, ev25):
    gehalten = VeranstaltungFactory(vorhaben=ev25)

    assert als(beraterin).get(weg("absage_create", gehalten)).status_code == 404
    with pytest.raises(ValidationError, match="Jetzt ist sie durchgeführt"):
        gehalten.sage_ab("Sturm", von=beraterin)


def test_einen_neuen_termin_hat_nur_verschobenes(ev25, abend):
    anderer = VeranstaltungFactory(vorhaben=ev25, geplant=True)
    alle = Veranstaltung.objects.filter(pk=abend.pk)

    abgelehnt("veranstaltung_nur_verschoben_hat_neuen_termin", lambda: alle.update(nachfolger=anderer))


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, abend, wer):
    client = als(request.getfixturevalue(wer))

    for name in ("absage_create", "absage_delete", "verlegung_create", "verlegung_delete", "zaehlung_delete"):
        assert client.post(weg(name, abend), {"statusgrund": "Sturm"}).status_code == 403
