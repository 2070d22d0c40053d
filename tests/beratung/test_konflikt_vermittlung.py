"""Two who change the Vermittlungen of one Beratung: none is lost, doubled or brought back."""

import pytest

from beratung.models import Beratung, Vermittlung
from tests.factories import BeratungFactory, OrganisationFactory, VermittlungFactory
from tests.formulare import auswahl, bearbeiten, eingaben

pytestmark = pytest.mark.django_db


@pytest.fixture
def beratung(laufend, heute):
    beratung = BeratungFactory(vorhaben=laufend, datum=heute, ergebnis="vermittelt", dauer=20)
    for name in ("Alpha", "Beta", "Gamma"):
        OrganisationFactory(name=name)
    VermittlungFactory(beratung=beratung, organisation=OrganisationFactory(name="Erste"))
    return beratung


def alle(seite, **anders):
    """All fields as a browser sends them, the hidden ones of the rows, too."""
    verdeckte = {feld.html_name: feld.value() for feld in seite.context["form"].hidden_fields()}
    return eingaben(seite, **verdeckte) | anders


def ziele(beratung):
    return sorted(v.ziel for v in beratung.vermittlungen.all())


def test_beide_fuegen_eine_hinzu(als, beraterin, koordination, beratung):
    client, andere, adresse = als(beraterin), als(koordination), bearbeiten(beratung)
    seite = client.get(adresse)
    assert andere.post(adresse, alle(andere.get(adresse), partner_2="Alpha", dauer="30")).status_code == 302

    antwort = client.post(adresse, alle(seite, partner_2="Beta"))

    assert antwort.status_code == 409
    assert client.post(adresse, auswahl(antwort)).status_code == 302
    assert ziele(beratung) == ["Alpha", "Beta", "Erste"]


def test_entfernt_bleibt_entfernt(als, beraterin, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    VermittlungFactory(beratung=beratung, organisation=OrganisationFactory(name="Zweite"))
    seite = client.get(adresse)
    beratung.vermittlungen.filter(organisation__name="Erste").delete()

    antwort = client.post(adresse, alle(seite, dauer="45"))

    antwort = client.post(adresse, auswahl(antwort))
    assert antwort.status_code == 302
    assert ziele(beratung) == ["Zweite"]
    assert Beratung.objects.get().dauer == 45


def test_entfernt_und_geaendert(als, beraterin, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    seite = client.get(adresse)
    Vermittlung.objects.all().delete()

    antwort = client.post(adresse, alle(seite, partner="Gamma"))

    assert client.post(adresse, auswahl(antwort)).status_code == 302
    assert ziele(beratung) == ["Gamma"]


def test_nur_eine_kam_dazu(als, beraterin, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    seite = client.get(adresse)
    VermittlungFactory(beratung=beratung, organisation=OrganisationFactory(name="Neue"))

    client.post(adresse, alle(seite, dauer="45"))

    assert ziele(beratung) == ["Erste", "Neue"]
