"""An account that owns nothing and may only read the journal: its changes are written down all the same."""

import pytest
from django.db import ProgrammingError, connection, transaction

from protegat.basis.models import Aenderung, Standort
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db


@pytest.fixture
def fremdes_konto():
    standort = Standort.objects.create(name="Laden")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("CREATE ROLE protegat_nur_web")
        cursor.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON basis_standort TO protegat_nur_web")
        cursor.execute("GRANT SELECT ON basis_aenderung, basis_tagessiegel, basis_nutzer TO protegat_nur_web")
        cursor.execute("SET LOCAL ROLE protegat_nur_web")
        yield standort
        cursor.execute("RESET ROLE")


def abgewiesen(sql, weshalb="permission denied"):
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match=weshalb), transaction.atomic():
        cursor.execute(sql)


def test_seine_aenderungen_stehen_im_protokoll(fremdes_konto):
    Standort.objects.filter(pk=fremdes_konto.pk).update(name="Büro")

    assert Aenderung.objects.von(Standort, fremdes_konto.pk).latest("pk").neu == {"name": "Büro"}


def test_es_darf_nichts_vergessen_lassen_was_dasteht(fremdes_konto):
    Standort.objects.filter(pk=fremdes_konto.pk).update(name="Büro")

    abgelehnt("aenderung_vergessen_belegt", lambda: Aenderung.objects.vergiss(Standort, [fremdes_konto.pk]))


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO basis_aenderung (tabelle, art) VALUES ('basis_standort', 'geleert')",
        "UPDATE basis_aenderung SET konto = ''",
        "DELETE FROM basis_aenderung",
        "TRUNCATE basis_aenderung",
        "DELETE FROM basis_tagessiegel",
    ],
)
def test_selbst_schreibt_es_nicht_hinein(fremdes_konto, sql):
    abgewiesen(sql)


@pytest.mark.parametrize("sql", ["ALTER TABLE basis_standort DISABLE TRIGGER ALL", "DROP TABLE basis_aenderung"])
def test_und_schaltet_nichts_ab(fremdes_konto, sql):
    abgewiesen(sql, "must be owner")
