"""Ties the journal to the tables: four triggers each, as the models say now. `migrate` does it at its end.

So a table is journaled from the moment it exists, and no migration can forget it.
"""

from django.apps import apps
from django.db import connection, transaction

from .umfang import AUSGENOMMEN, ohne, verborgene

EREIGNISSE = {
    "neu": "INSERT ON {tabelle} REFERENCING NEW TABLE AS neue",
    "anders": "UPDATE ON {tabelle} REFERENCING OLD TABLE AS alte NEW TABLE AS neue",
    "weg": "DELETE ON {tabelle} REFERENCING OLD TABLE AS alte",
    "geleert": "TRUNCATE ON {tabelle}",
}
AUSLOESER = (
    "CREATE OR REPLACE TRIGGER protokoll_{name} AFTER {ereignis} FOR EACH STATEMENT"
    " EXECUTE FUNCTION basis_aenderung_notiere('{{{verborgen}}}', '{{{ohne}}}')"
)
VORHANDENE = """
    SELECT c.relname, t.tgname, t.tgenabled, encode(t.tgargs, 'escape')
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE t.tgfoid = to_regproc('basis_aenderung_notiere') AND c.relnamespace = 'public'::regnamespace
"""


def protokollierte():
    """Every model with a table of ours or of a library, also those between two models."""
    return [
        modell
        for modell in apps.get_models(include_auto_created=True)
        if modell._meta.managed and not modell._meta.proxy and modell._meta.label not in AUSGENOMMEN
    ]


def fehlende():
    """Triggers that are missing, switched off, or hide other columns than the models say: `{(table, trigger): SQL}`."""
    with connection.cursor() as cursor:
        cursor.execute(VORHANDENE)
        vorhandene = {(tabelle, name): (an, werte) for tabelle, name, an, werte in cursor.fetchall()}
        tabellen = set(connection.introspection.table_names(cursor))
    return {
        (modell._meta.db_table, f"protokoll_{name}"): _ausloeser(modell, name, ereignis)
        for modell in protokollierte()
        if modell._meta.db_table in tabellen
        for name, ereignis in EREIGNISSE.items()
        if vorhandene.get((modell._meta.db_table, f"protokoll_{name}")) != ("O", _werte(modell))
    }


@transaction.atomic
def richte_ein():
    """Create what is missing; how many triggers that were. Once done it costs two questions."""
    if not _gibt_es_das_protokoll():
        return 0
    ausloeser = fehlende()
    with connection.cursor() as cursor:
        for (tabelle, name), sql in ausloeser.items():
            cursor.execute(sql)
            cursor.execute(f"ALTER TABLE {connection.ops.quote_name(tabelle)} ENABLE TRIGGER {name}")
    return len(ausloeser)


def _gibt_es_das_protokoll():
    """Not while migrations are still at an earlier state."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regproc('basis_aenderung_notiere') IS NOT NULL")
        return cursor.fetchone()[0]


def _ausloeser(modell, name, ereignis):
    return AUSLOESER.format(
        name=name,
        ereignis=ereignis.format(tabelle=connection.ops.quote_name(modell._meta.db_table)),
        verborgen=",".join(verborgene(modell)),
        ohne=",".join(ohne(modell)),
    )


def _werte(modell):
    """The two arguments as PostgreSQL keeps them, each with a zero byte behind it."""
    return "".join(f"{{{','.join(spalten(modell))}}}\\000" for spalten in (verborgene, ohne))
