"""The people of the tests, and a client that is logged in as one of them."""

from time import sleep

import pgtrigger
import pytest
from django.core.management.commands import flush
from django.db import connection
from django.test import Client
from hypothesis import settings

from protegat.betrieb import postgres
from tests import webkonto
from tests.factories import NutzerFactory, VorhabenFactory
from tests.frisch import frisch
from tests.protokolle import ohne_ausloeser

ANDERE = (
    "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    " AND backend_type = 'client backend'"
)
STANDTEILE = ("Berichtsstand", "Einreichung", "Standzeile", "Standzahl")
NIE_LEEREN = (
    "basis.Einsicht:einsicht_nie_leeren",
    "basis.Anmeldeereignis:anmeldeereignis_nie_leeren",
    "basis.Anliegenschritt:anliegenschritt_nie_leeren",
    "basis.Loeschprotokoll:loeschprotokoll_nie_leeren",
    *(f"berichte.{name}:{name.lower()}_nie_leeren" for name in STANDTEILE),
)
settings.register_profile("haus", deadline=None)  # a busy machine is no wrong answer
settings.load_profile("haus")


def pytest_addoption(parser):
    parser.addoption(
        "--webkonto", action="store_true", help="run each test with the database rights of the web process"
    )


@pytest.hookimpl(trylast=True)
def leert(item):
    """Whether it leaves an empty database behind and does not care what the migrations had made."""
    marke = item.get_closest_marker("django_db")
    bringt_mit = marke and marke.kwargs.get("serialized_rollback")
    return not bringt_mit and not {"live_server", "transactional_db"}.isdisjoint(item.fixturenames)


def pytest_collection_modifyitems(items):
    """Last come those after which a test that brings the rows of the migrations with it would find some already."""
    items.sort(key=leert)


@pytest.fixture(scope="session")
def django_db_modify_db_settings():
    """Without DATABASE_URL the embedded server runs as long as the tests do."""
    with postgres.laufend():
        yield


@pytest.fixture(scope="session", autouse=True)
def leeren_darf_nur_der_test():
    """After a test with a live server Django empties every table, also the log that the database lets nobody empty."""
    leeren = flush.Command.handle

    def ungehindert(*args, **kwargs):
        beende_andere()
        with pgtrigger.ignore(*NIE_LEEREN), ohne_ausloeser():
            return leeren(*args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flush.Command, "handle", ungehindert)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    yield
    with django_db_blocker.unblock():
        connection.close()  # the browser tests have a connection of their own, and may have ended this one
        beende_andere()


def beende_andere():
    """A browser that leaves in the middle of an answer leaves the live server at work: let it finish, then end it."""
    for _ in range(50):
        if not _gefragt(f"SELECT count(*) {ANDERE} AND (state <> 'idle' OR now() - state_change < interval '0.2 s')"):
            break
        sleep(0.1)
    _gefragt(f"SELECT count(pg_terminate_backend(pid)) {ANDERE}")


def _gefragt(abfrage):
    with connection.cursor() as cursor:
        cursor.execute(abfrage)
        return cursor.fetchone()[0]


@pytest.fixture(autouse=True)
def _mit_den_rechten_des_webkontos(request):
    """With `--webkonto`: whatever a test does within its transaction must be allowed to that account."""
    if request.config.getoption("--webkonto") and _in_einer_transaktion(request):
        request.getfixturevalue("db")
        webkonto.anlegen()
        webkonto.annehmen()


def _in_einer_transaktion(request):
    namen, marke = {*request.fixturenames}, request.node.get_closest_marker("django_db")
    if namen & {"transactional_db", "live_server"} or (marke and marke.kwargs.get("transaction")):
        return False
    return bool("db" in namen or marke)


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
        return frisch(client, nutzer)

    return anmelden
