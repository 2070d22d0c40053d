"""What a browser sends from the entry page, and a Vorhaben that runs today."""

from datetime import timedelta

import pytest
from django.utils import timezone

from beratung.forms import BeratungForm
from beratung.models import Antwortlink
from protegat.basis.felder import neue_kennung
from tests.factories import BeratungFactory, KlientFactory, OrganisationFactory, VermittlungFactory, VorhabenFactory

NICHT_ERHOBEN = (
    "geschlecht",
    "altersgruppe",
    "staatsangehoerigkeit",
    "herkunftsregion",
    "aufenthaltsstatus",
    "sprache",
    "sprachmittlung",
    "zugangsweg",
)


@pytest.fixture
def heute():
    return timezone.localdate()


@pytest.fixture
def laufend(db, heute):
    """A Vorhaben that runs today."""
    return VorhabenFactory(kuerzel="JETZT", tage=(heute - timedelta(days=300), heute + timedelta(days=300)))


@pytest.fixture
def eingabe(laufend, heute):
    """`eingabe(ergebnis="vermittelt")`: the page as sent, Wohnen and geklärt unless told otherwise."""

    def ausfuellen(**anders):
        return {
            **dict.fromkeys(NICHT_ERHOBEN, "nicht_erhoben"),
            "schluessel": neue_kennung(),
            "vorhaben": laufend.pk,
            "datum": heute.isoformat(),
            "angebot": "sprechzeit",
            "kanal": "persoenlich",
            "kontaktart": "erst",
            "adressat": "person",
            "personenzahl": "1",
            "dauer": "20",
            "hauptthema": "wohnen",
            "ergebnis": "geklaert",
            **anders,
        }

    return ausfuellen


@pytest.fixture
def formular(beraterin, eingabe):
    """`formular(datum="2019-01-01")`: the bound form of a new record."""

    def ausfuellen(**anders):
        return BeratungForm(eingabe(**anders), nutzer=beraterin)

    return ausfuellen


@pytest.fixture
def partner(db):
    return OrganisationFactory(name="Kontaktstelle Nord", email="nord@example.org")


@pytest.fixture
def vermittlung(partner, laufend, heute, beraterin):
    """Three weeks ago, due, of somebody with a code."""
    beratung = BeratungFactory(
        vorhaben=laufend, datum=heute - timedelta(weeks=3), beratende_person=beraterin, klient=KlientFactory()
    )
    return VermittlungFactory(beratung=beratung, organisation=partner, art="termin", wiedervorlage=heute)


@pytest.fixture
def antwortlink(partner, vermittlung, beraterin):
    """The link and its key."""
    return Antwortlink.objects.erstelle(partner, von=beraterin)
