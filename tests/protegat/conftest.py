"""A login with the rights of the web process."""

import contextlib

import psycopg2
import pytest
from django.db import connection

from tests import webkonto


@pytest.fixture(scope="module")
def eingerichtet(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        webkonto.anlegen()
    yield
    with django_db_blocker.unblock():
        webkonto.entfernen()


@pytest.fixture
def cursor(eingerichtet, db):
    """A login of its own, as the web process has it."""
    lage = connection.get_connection_params() | {"user": webkonto.KONTO}
    lage.pop("cursor_factory", None)
    with contextlib.closing(psycopg2.connect(**lage)) as verbindung, verbindung.cursor() as cursor:
        yield cursor
        verbindung.rollback()
