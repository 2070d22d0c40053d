"""In every form with free text: the first save asks, a tick lets it pass, another text is asked again."""

import logging
import re

import pytest

from beratung.models import Beratung
from netzwerk.models import Netzwerkkontakt
from tests.beratung.conftest import eingabe, heute, laufend  # noqa: F401 - fixtures
from tests.factories import OrganisationFactory
from veranstaltungen.models import Veranstaltung

pytestmark = pytest.mark.django_db

NUMMER = "Rückruf 0341 1234567"


@pytest.fixture
def beratung(eingabe):  # noqa: F811
    return Beratung, "/beratungen/neu/", "thema_text", eingabe(hauptthema="sonstiges")


@pytest.fixture
def kontakt(laufend, heute):  # noqa: F811
    adresse = f"/netzwerk/{OrganisationFactory().pk}/kontakt/"
    return Netzwerkkontakt, adresse, "anlass", {"vorhaben": laufend.pk, "datum": heute.isoformat(), "art": "anruf"}


@pytest.fixture
def veranstaltung(laufend, heute):  # noqa: F811
    return (
        Veranstaltung,
        "/veranstaltungen/neu/",
        "zielgruppe",
        {
            "vorhaben": laufend.pk,
            "art": "informationsveranstaltung",
            "titel": "Infoabend",
            "beginn_0": heute.isoformat(),
            "beginn_1": "18:00",
            "status": "geplant",
            "zaehlart": "liste",
        },
    )


@pytest.fixture(params=["beratung", "kontakt", "veranstaltung"])
def fall(request):
    return request.getfixturevalue(request.param)


def siegel(antwort):
    return re.search(r'name="\w+_trotzdem"\s+value="(\w+)"', antwort.content.decode())[1]


def test_erst_fragen_dann_mit_haken_speichern(als, beraterin, fall, caplog):
    modell, adresse, feld, daten = fall
    client, daten = als(beraterin), daten | {feld: NUMMER}

    with caplog.at_level(logging.DEBUG):
        gefragt = client.post(adresse, daten)
    seite = gefragt.content.decode()
    vorher = modell.objects.count()
    client.post(adresse, daten | {f"{feld}_trotzdem": siegel(gefragt)})

    assert "Das sieht nach einer Telefonnummer aus." in seite
    assert len(gefragt.context["form"].errors) == 1
    assert f'value="{NUMMER}"' in seite
    assert (vorher, getattr(modell.objects.get(), feld)) == (0, NUMMER)
    assert "1234567" not in caplog.text
    assert "1234567" not in str(dict(client.session))


def test_ein_anderer_fund_wird_wieder_gefragt(als, beraterin, fall):
    modell, adresse, feld, daten = fall
    client = als(beraterin)
    erster = client.post(adresse, daten | {feld: NUMMER})

    zweiter = client.post(adresse, daten | {feld: "mit Frau Muster", f"{feld}_trotzdem": siegel(erster)})

    assert "Das sieht nach einem Namen aus." in zweiter.content.decode()
    assert not modell.objects.exists()


def test_harmloses_wird_ohne_frage_gespeichert(als, beraterin, fall):
    modell, adresse, feld, daten = fall

    als(beraterin).post(adresse, daten | {feld: "Führerschein"})

    assert getattr(modell.objects.get(), feld) == "Führerschein"


def test_was_schon_da_steht_wird_beim_bearbeiten_nicht_noch_einmal_gefragt(als, beraterin, beratung):
    _, adresse, feld, daten = beratung
    client, daten = als(beraterin), daten | {feld: NUMMER}
    client.post(adresse, daten | {f"{feld}_trotzdem": siegel(client.post(adresse, daten))})
    bearbeiten = f"{Beratung.objects.get().get_absolute_url()}bearbeiten/"

    client.post(bearbeiten, daten | {"dauer": "45"})

    assert Beratung.objects.get().dauer == 45
