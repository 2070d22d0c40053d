"""What a page knows of the version that it shows: nothing to read, nothing to forge; and what if the record is gone."""

from datetime import timedelta
from itertools import count

import pytest
from django.core import signing
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Organisation
from tests.factories import BeratungFactory, OrganisationFactory, ThemaFactory, VorhabenFactory
from tests.formulare import bearbeiten, eingaben, offene, verborgen
from tests.gleichzeitig import gleichzeitig

pytestmark = pytest.mark.django_db


@pytest.fixture
def laufend(db):
    heute = timezone.localdate()
    return VorhabenFactory(kuerzel="JETZT", tage=(heute - timedelta(days=300), heute + timedelta(days=300)))


@pytest.fixture
def beratung(laufend):
    ThemaFactory(code="wohnen")
    return BeratungFactory(vorhaben=laufend, datum=timezone.localdate(), dauer=20, personenzahl=1)


def test_eine_gefaelschte_fassung_fragt_statt_zu_ueberschreiben(als, beraterin, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    daten = eingaben(client.get(adresse), dauer="45")

    antwort = client.post(adresse, daten | {"fassung": daten["fassung"][:-3] + "xxx"})

    assert offene(antwort) == {"dauer": ("20", "45", "eigenes")}
    beratung.refresh_from_db()
    assert beratung.dauer == 20


def test_die_fassung_gehoert_zu_ihrem_eintrag(als, beraterin, beratung):
    andere = BeratungFactory(vorhaben=beratung.vorhaben, datum=beratung.datum, dauer=90)
    client = als(beraterin)
    fremde = verborgen(client.get(bearbeiten(andere)))

    antwort = client.post(bearbeiten(beratung), eingaben(client.get(bearbeiten(beratung)), dauer="45") | fremde)

    assert antwort.status_code == 409


def test_aus_der_fassung_ist_nichts_zu_lesen(als, koordination):
    organisation = OrganisationFactory(name="Haus der Begegnung", telefon="0341 1234567", zugang="Ausweis mitbringen")

    fassung = verborgen(als(koordination).get(bearbeiten(organisation)))["fassung"]

    inhalt = str(signing.loads(fassung, salt="fassung"))
    assert not [wort for wort in ("Begegnung", "1234567", "Ausweis") if wort in inhalt]
    assert len(fassung) < 500


def test_inzwischen_storniert_bleibt_das_getippte_stehen(als, beraterin, koordination, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    daten = eingaben(client.get(adresse), dauer="45")
    beratung.storniere(von=koordination)

    antwort = client.post(adresse, daten)

    assert antwort.status_code == 409
    html = " ".join(antwort.content.decode().split())
    assert "Diese Beratung ist inzwischen storniert, zuletzt geändert von koordination" in html
    assert antwort.context["form"]["dauer"].value() == "45"
    beratung.stelle_wieder_her(von=koordination)
    assert client.post(adresse, eingaben(antwort)).status_code == 302
    beratung.refresh_from_db()
    assert beratung.dauer == 45


def test_inzwischen_geloescht_bleibt_das_getippte_stehen(als, koordination):
    organisation = OrganisationFactory()
    client, adresse = als(koordination), bearbeiten(organisation)
    daten = eingaben(client.get(adresse), zugang="ohne Termin")
    Organisation.objects.all().delete()

    antwort = client.post(adresse, daten)

    assert antwort.status_code == 409
    assert "Diesen Eintrag gibt es nicht mehr" in antwort.content.decode()
    assert antwort.context["form"]["zugang"].value() == "ohne Termin"
    assert not Organisation.objects.exists()


def test_wer_die_seite_nie_hatte_findet_nichts(als, koordination):
    assert als(koordination).post(reverse("netzwerk:organisation_update", args=[404]), {}).status_code == 404


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_von_vieren_im_selben_augenblick_speichert_einer(als, koordination):
    organisation, laenge = OrganisationFactory(), count(1)
    client, adresse = als(koordination), bearbeiten(organisation)
    seite = client.get(adresse)
    sendungen = [eingaben(seite, zugang=f"Tür {next(laenge)}") | {"schluessel": f"{n:032x}"} for n in range(4)]

    codes = gleichzeitig(lambda: client.post(adresse, sendungen.pop()).status_code)

    assert sorted(codes) == [302, 409, 409, 409]


def test_die_fassung_kostet_keine_abfrage(als, koordination, django_assert_num_queries, monkeypatch):
    organisation = OrganisationFactory()
    client, adresse = als(koordination), bearbeiten(organisation)
    with CaptureQueriesContext(connection) as mit:
        client.get(adresse)

    monkeypatch.setattr("protegat.basis.templatetags.formular.Fassung.von", lambda form: "")
    with CaptureQueriesContext(connection) as ohne:
        client.get(adresse)

    assert len(mit) == len(ohne)
