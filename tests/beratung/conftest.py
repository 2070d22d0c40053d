"""What a browser sends from the entry page, and a Vorhaben that runs today."""

from datetime import timedelta

import pytest
from django.utils import timezone

from beratung.forms import BeratungForm
from protegat.basis.felder import neue_kennung
from tests.factories import VorhabenFactory

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
