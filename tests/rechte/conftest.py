"""The world and its people, made once for all tests here; whatever a test does in it is undone afterwards."""

from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import Client

from tests import webkonto
from tests.frisch import frisch
from tests.rechte.welt import Welt

EIN_TAG = 24 * 60 * 60


@contextmanager
def rueckgaengig():
    """What happens inside is gone afterwards; marked like Django's own tests, so that freezing a report may."""
    klammer = transaction.atomic()
    klammer._from_testcase = True
    with klammer:
        yield
        transaction.set_rollback(True)


@contextmanager
def webkonto_wo_gefragt(config):
    """Made once and committed: again and again in the one long transaction it would meet autovacuum."""
    if not config.getoption("--webkonto"):
        yield
        return
    webkonto.anlegen()
    try:
        yield
    finally:
        webkonto.entfernen()


@pytest.fixture(scope="package")
def welt(request, django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), webkonto_wo_gefragt(request.config), rueckgaengig():
        yield Welt()


@pytest.fixture(scope="package")
def leute(welt):
    """`{"B": client, ...}`: a browser for each role, logged in where there is somebody to log in."""
    konten = {
        "B": welt.beratung_,
        "K": welt.koordination,
        "V": welt.verwaltung,
        "L": welt.pruefung,
        "O": welt.ohne_zugang,
        "G": welt.gesperrt,
        "A": None,
    }
    clients = {rolle: Client() for rolle in konten}
    for rolle, konto in konten.items():
        if konto:
            clients[rolle].force_login(konto, backend="protegat.rollen.RollenBackend")
            frisch(clients[rolle], konto, bleibt=EIN_TAG)
    return clients


@pytest.fixture
def _django_db_helper(welt):
    """Instead of pytest-django's: a bracket inside that of the world, which stays for the next test."""
    with rueckgaengig():
        yield


@pytest.fixture(autouse=True)
def _mit_den_rechten_des_webkontos(request, db):
    """The world is the owner's, what a test does in it is that account's."""
    if request.config.getoption("--webkonto"):
        webkonto.annehmen()
