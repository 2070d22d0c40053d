"""What a database holds, in numbers: taken when it is backed up and again from the restored one; both must be equal."""

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from berichte.models import Berichtsstand
from berichte.stand.probe import geprueft
from protegat.dateien import beschaedigte

from .schluesselbestand import texte

TABELLEN = (
    "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2"
)


def zeilen(cursor):
    """`{table: number of rows}` of every table there is."""
    cursor.execute(TABELLEN)
    zahlen = {}
    for schema, tabelle in cursor.fetchall():
        cursor.execute(f'SELECT count(*) FROM "{schema}"."{tabelle}"')  # noqa: S608  names from the catalogue
        zahlen[f"{schema}.{tabelle}"] = cursor.fetchone()[0]
    return zahlen


def zeilenzahlen():
    with connection.cursor() as cursor:
        return zeilen(cursor)


def berichte():
    """`{number: [checksum, whether it still holds]}` of every frozen report."""
    staende = Berichtsstand.objects.select_related("bericht__vorhaben").order_by("pk")
    return {str(stand.pk): [stand.pruefsumme, heil] for stand, heil in geprueft(staende)}


def dateien():
    """Rows whose file is missing, damaged or unreadable."""
    return sorted(f"{datei._meta.label} {datei.pk}: {grund}" for datei, grund in beschaedigte())


def geheimes():
    """`{"table.column key": [number, how a sample of them reads]}`"""
    return {f"{posten.wo} {posten.kennung}": [posten.anzahl, posten.stand] for posten in texte()}


def migrationen():
    return sorted(map(list, MigrationRecorder(connection).applied_migrations()))


def befund():
    """All but the rows, which are also counted before an older schema is migrated."""
    return {"berichte": berichte(), "dateien": dateien(), "geheimes": geheimes()}
