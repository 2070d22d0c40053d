"""The paper of an agreement: comes along with the form, is shown at the partner, goes on its own or with it."""

import pytest
from django.urls import reverse

from netzwerk.models import Vereinbarung, Vereinbarungsdatei
from protegat.basis import ablage
from protegat.basis.felder import neue_kennung
from protegat.basis.hochladen import NOCH_EINMAL
from tests.dateien import PDF, SVG, upload
from tests.factories import OrganisationFactory, VereinbarungFactory, VereinbarungsdateiFactory
from tests.formulare import eingaben

pytestmark = pytest.mark.django_db
ANGABEN = {"art": "raum", "gegenstand": "Raum am Dienstag", "von": "2026-01-01", "bis": ""}


def aendern(vereinbarung):
    return reverse("netzwerk:vereinbarung_update", args=[vereinbarung.organisation_id, vereinbarung.pk])


def test_kommt_mit_der_vereinbarung_zweimal_geklickt_einmal(als, koordination):
    organisation, client = OrganisationFactory(), als(koordination)
    neu, schluessel = reverse("netzwerk:vereinbarung_create", args=[organisation.pk]), neue_kennung()

    for _ in "12":
        client.post(neu, ANGABEN | {"schluessel": schluessel, "dateien": [upload(PDF, "Vertrag.pdf")]})

    datei = Vereinbarungsdatei.objects.get()
    assert datei.vereinbarung == Vereinbarung.objects.get()
    assert "Vertrag.pdf" in client.get(organisation.get_absolute_url()).text
    assert b"".join(client.get(datei.get_absolute_url()).streaming_content) == PDF


def test_spaeter_dazu_und_eine_falsche_behaelt_das_getippte(als, koordination):
    vereinbarung, client = VereinbarungFactory(), als(koordination)
    seite = client.get(aendern(vereinbarung))

    falsch = client.post(aendern(vereinbarung), eingaben(seite, gegenstand="Neu", dateien=[upload(SVG, "Vertrag.pdf")]))
    richtig = client.post(aendern(vereinbarung), eingaben(seite, dateien=[upload(PDF, "Vertrag.pdf")]))

    assert "„Vertrag.pdf“ ist dem Inhalt nach keine Datei" in falsch.text
    assert 'value="Neu"' in falsch.text
    assert richtig.status_code == 302
    assert vereinbarung.dateien.count() == 1


def test_bei_zwei_fassungen_sagt_die_seite_dass_die_datei_fehlt(als, koordination):
    vereinbarung, client = VereinbarungFactory(), als(koordination)
    seite = client.get(aendern(vereinbarung))
    Vereinbarung.objects.update(gegenstand="Inzwischen anders")

    antwort = client.post(aendern(vereinbarung), eingaben(seite, gegenstand="Neu", dateien=[upload(PDF, "V.pdf")]))

    assert antwort.status_code == 409
    assert NOCH_EINMAL in antwort.text


def test_loeschen_und_zurueck_zum_partner(als, koordination, django_capture_on_commit_callbacks):
    datei, client = VereinbarungsdateiFactory(), als(koordination)
    assert "Beleg.pdf" in client.get(aendern(datei.vereinbarung)).text

    with django_capture_on_commit_callbacks(execute=True):
        antwort = client.post(f"{datei.get_absolute_url()}loeschen/")

    assert antwort.url == f"{datei.vereinbarung.organisation.get_absolute_url()}#vereinbarungen"
    assert (Vereinbarungsdatei.objects.exists(), datei.ablage in ablage.namen()) == (False, False)


def test_mit_dem_partner_gehen_auch_die_bytes(django_capture_on_commit_callbacks):
    datei = VereinbarungsdateiFactory()

    with django_capture_on_commit_callbacks(execute=True):
        datei.vereinbarung.organisation.delete()

    assert datei.ablage not in ablage.namen()


@pytest.mark.parametrize(
    ("wer", "lesen", "loeschen"),
    [("beraterin", 200, 403), ("verwaltung", 200, 200), ("pruefung", 403, 403)],
)
def test_wer_liest_und_wer_loescht(als, request, wer, lesen, loeschen):
    datei, client = VereinbarungsdateiFactory(), als(request.getfixturevalue(wer))

    antwort = client.get(datei.get_absolute_url())

    assert (antwort.status_code, b"erdacht" in b"".join(antwort)) == (lesen, lesen == 200)
    assert client.get(f"{datei.get_absolute_url()}loeschen/").status_code == loeschen


def test_bei_einem_anderen_partner_gibt_es_sie_nicht(als, koordination):
    datei, andere = VereinbarungsdateiFactory(), OrganisationFactory()
    adresse = reverse("netzwerk:vereinbarungsdatei_abruf", args=[andere.pk, datei.vereinbarung_id, datei.pk])

    assert als(koordination).get(adresse).status_code == 404
