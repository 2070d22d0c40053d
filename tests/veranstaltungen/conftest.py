"""An event around now and the Feedback of its guests."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import VeranstaltungFactory, VorhabenFactory
from veranstaltungen.models import Feedback, Kalenderlink


@pytest.fixture
def laufend(db):
    heute = timezone.localdate()
    return VorhabenFactory(tage=(heute - timedelta(days=400), heute + timedelta(days=400)))


@pytest.fixture
def vor_stunden(laufend, koordination):
    """`vor_stunden(1)`: the Feedback of an event that began then, made ready by Koordination."""

    def feedback(stunden, **felder):
        beginn = timezone.now() - timedelta(hours=stunden)
        eine = VeranstaltungFactory(**{"vorhaben": laufend, "beginn": beginn, "geplant": True, **felder})
        return Feedback.objects.eroeffne(eine, von=koordination)

    return feedback


@pytest.fixture
def feedback(vor_stunden):
    return vor_stunden(1)


@pytest.fixture
def kalenderlink(beraterin):
    """The link and its key."""
    return Kalenderlink.objects.erstelle("Telefon", von=beraterin)
