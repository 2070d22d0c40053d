"""What the account of the web process may do in the database: use the records, never change the rules.

It owns nothing, so that whoever gets SQL into a page can neither empty the logs nor alter a frozen report nor switch
a trigger off. `manage.py` (migrations, deletion of what has had its time, backup) comes as the owner.
"""

from django.db import connection, transaction
from psycopg2.sql import SQL, Identifier

from protegat.betrieb import datenbankkonto, postgres

NUR_ANFUEGEN = (
    "basis_anliegenschritt",
    "basis_anmeldeereignis",
    "basis_einsicht",
    "basis_loeschprotokoll",
    "berichte_berichtsstand",
    "berichte_einreichung",
    "berichte_standzahl",
    "berichte_standzeile",
)
NUR_LESEN = (
    *("auth_permission", "django_content_type", "django_migrations"),  # written by migrations alone
    *("basis_aenderung", "basis_tagessiegel"),  # written by triggers, which do it as the owner, and by a command
    "berichte_siegelbestaetigung",  # by a command
)
GRENZEN = {"statement_timeout": "120s", "idle_in_transaction_session_timeout": "300s"}  # of the embedded server's one

ANLEGEN = "CREATE ROLE {konto} LOGIN"
EIGENSCHAFTEN = "ALTER ROLE {konto} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT"
NICHTS_EIGENES = (  # an account may always set something for its own later logins: here, by SQL of a stranger
    "ALTER ROLE {konto} RESET ALL",
    "ALTER ROLE {konto} IN DATABASE {datenbank} RESET ALL",
)
# In place of pgtrigger's own function: its variable `pgtrigger.ignore` is for the owner of the rules, nobody else.
NUR_EIGENTUEMER = """
    CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
        SELECT CASE WHEN coalesce(current_setting('pgtrigger.ignore', true), '') = '' THEN false
        ELSE trigger_name = ANY(current_setting('pgtrigger.ignore')::text[]) AND pg_has_role(session_user, (
            SELECT proowner FROM pg_proc WHERE oid = to_regproc('public._pgtrigger_should_ignore')
        ), 'MEMBER') END
    $$
"""
NUR_DIESE = "REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC"
# Whoever makes a large object owns it; nothing here uses them. Where the server is ours, its functions are the owner's.
OHNE_GROSSE_OBJEKTE = r"""
    DO $$
    DECLARE
        funktion regprocedure;
    BEGIN
        FOR funktion IN SELECT oid FROM pg_proc
            WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '^lo(_|read$|write$)'
        LOOP
            EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', funktion);
        END LOOP;
    END $$
"""
RECHTE = (
    "REVOKE CREATE, TEMPORARY ON DATABASE {datenbank} FROM PUBLIC",
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    "REVOKE ALL ON DATABASE {datenbank} FROM {konto}",
    "REVOKE ALL ON SCHEMA public FROM {konto}",
    "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {konto}",
    "REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {konto}",
    "GRANT CONNECT ON DATABASE {datenbank} TO {konto}",
    "GRANT USAGE ON SCHEMA public TO {konto}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {konto}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {konto}",
    "REVOKE UPDATE, DELETE ON {nur_anfuegen} FROM {konto}",
    "REVOKE INSERT, UPDATE, DELETE ON {nur_lesen} FROM {konto}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {konto}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {konto}",
)


class Rechtlos(Exception):
    """The account of the web process is missing, or is no less than the owner."""


def richte_ein():
    """Where the web process has an account of its own: its rights in this database. Raises Rechtlos."""
    if konto := datenbankkonto.webkonto():
        erneuere(konto, anlegen=postgres.eingebettet())


def schliesse_ausloeser():
    """No account but the owner switches a trigger off. After each migration: pgtrigger writes its function anew."""
    with connection.cursor() as cursor:
        cursor.execute(NUR_EIGENTUEMER)


@transaction.atomic
def erneuere(konto, anlegen):
    """Give the account exactly these rights, whatever it had; `anlegen` where the server is ours to make accounts in.

    All at once: a running web process is never without a right. Raises Rechtlos.
    """
    with connection.cursor() as cursor:
        if anlegen:
            _lege_an(cursor, konto)
        _pruefe(cursor, konto)
        for satz in RECHTE:
            cursor.execute(_gefuellt(satz, konto))


def _lege_an(cursor, konto):
    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [konto])
    if not cursor.fetchone():
        cursor.execute(_gefuellt(ANLEGEN, konto))
    cursor.execute(_gefuellt(EIGENSCHAFTEN, konto))
    for satz in NICHTS_EIGENES:
        cursor.execute(_gefuellt(satz, konto))
    cursor.execute(NUR_DIESE)
    cursor.execute(OHNE_GROSSE_OBJEKTE)
    for name, wert in GRENZEN.items():
        cursor.execute(SQL("ALTER ROLE {} SET {} = %s").format(Identifier(konto), Identifier(name)), [wert])


def _pruefe(cursor, konto):
    cursor.execute(
        """SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls
                  OR pg_has_role(oid, current_user, 'MEMBER') FROM pg_roles WHERE rolname = %s""",
        [konto],
    )
    match cursor.fetchone():
        case None:
            raise Rechtlos(f"Das Konto „{konto}“ aus DATABASE_URL gibt es in der Datenbank nicht.")
        case (True,):
            raise Rechtlos(f"Das Konto „{konto}“ aus DATABASE_URL darf zu viel. Es braucht ein eigenes ohne Vorrechte.")


def _gefuellt(satz, konto):
    return SQL(satz).format(
        konto=Identifier(konto),
        datenbank=Identifier(connection.settings_dict["NAME"]),
        nur_anfuegen=SQL(", ").join(map(Identifier, NUR_ANFUEGEN)),
        nur_lesen=SQL(", ").join(map(Identifier, NUR_LESEN)),
    )
