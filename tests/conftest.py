"""The people of the tests, and a client that is logged in as one of them."""

import pytest
from django.test import Client
from hypothesis import settings

from protegat.betrieb import postgres
from tests.factories import NutzerFactory, VorhabenFactory

settings.register_profile("haus", deadline=None)  # a busy machine is no wrong answer
settings.load_profile("haus")


@pytest.fixture(scope="session")
def django_db_modify_db_settings():
    """Without DATABASE_URL the embedded server runs as long as the tests do."""
    with postgres.laufend():
        yield


@pytest.fixture
def beraterin(db):
    return NutzerFactory(username="beraterin")


@pytest.fixture
def koordination(db):
    return NutzerFactory(username="koordination", koordination=True)


@pytest.fixture
def verwaltung(db):
    return NutzerFactory(username="verwaltung", verwaltung=True)


@pytest.fixture
def pruefung(db):
    """Somebody at the city, with Leserecht."""
    return NutzerFactory(username="pruefung", leserecht=True)


@pytest.fixture
def ev25(db):
    return VorhabenFactory(kuerzel="EV25", titel="Stadtteilmanagement Soziale Integration")


@pytest.fixture
def als():
    """`als(beraterin).get(url)`: a browser logged in as this person."""

    def anmelden(nutzer):
        client = Client()
        client.force_login(nutzer, backend="protegat.rollen.RollenBackend")
        return client

    return anmelden
