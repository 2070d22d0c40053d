"""The people of the tests, and a client that is logged in as one of them."""

import pytest
from django.db import connection
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


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """A browser that leaves in the middle of an answer leaves a session of the live server behind; end it."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


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
