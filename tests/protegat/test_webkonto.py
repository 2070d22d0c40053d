"""SQL that has got into a page comes as an account that owns nothing: it can neither empty a log nor change a rule."""

import pytest
from django.db import connection
from psycopg2 import errors

from protegat import webrechte
from protegat.basis.models import Einsicht, Einsichtsart
from protegat.betrieb import datenbankkonto
from tests import webkonto
from tests.factories import NutzerFactory

KEIN_RECHT = errors.InsufficientPrivilege
NIE_LEER = """
    SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger
    WHERE NOT tgisinternal AND tgtype::int & 32 > 0 AND tgtype::int & 2 > 0  -- BEFORE TRUNCATE: refuses it
"""
VERSUCHE = [
    "TRUNCATE basis_einsicht",
    "TRUNCATE beratung_beratung CASCADE",
    "UPDATE basis_einsicht SET konto = 'niemand'",
    "DELETE FROM basis_einsicht",
    "INSERT INTO basis_aenderung (tabelle, art) VALUES ('basis_nutzer', 'angelegt')",
    "UPDATE basis_aenderung SET konto = 'niemand'",
    "DELETE FROM basis_tagessiegel",
    "DELETE FROM basis_anmeldeereignis",
    "DELETE FROM basis_loeschprotokoll",
    "UPDATE berichte_berichtsstand SET fassung = 9",
    "DELETE FROM berichte_standzahl",
    "ALTER TABLE basis_einsicht DISABLE TRIGGER ALL",
    "ALTER TABLE basis_einsicht DISABLE TRIGGER USER",
    "SET session_replication_role = replica",
    "DROP TABLE basis_einsicht",
    "DROP TRIGGER pgtrigger_einsicht_nie_leeren_bacb7 ON basis_einsicht",
    "ALTER FUNCTION pgtrigger_einsicht_nie_leeren_bacb7() RENAME TO weg",
    "ALTER TABLE basis_nutzer ADD COLUMN hintertuer text",
    "CREATE TABLE hintertuer (x int)",
    "CREATE TEMP TABLE hintertuer (x int)",
    "CREATE SCHEMA hintertuer",
    "CREATE FUNCTION hintertuer() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE EXTENSION dblink",
    "CREATE ROLE hintertuer SUPERUSER",
    "ALTER ROLE CURRENT_USER CREATEDB",
    "INSERT INTO django_migrations (app, name, applied) VALUES ('x', 'x', now())",
    "COPY basis_nutzer TO PROGRAM 'cat'",
    "COPY basis_nutzer FROM '/etc/passwd'",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT lo_import('/etc/passwd')",
    "SELECT lo_create(0)",
    "SELECT lo_creat(-1)",
    "SELECT lo_from_bytea(0, 'hintertuer')",
    "SELECT lo_put(1, 0, 'hintertuer')",
    "SELECT lo_open(1, 131072)",
    "SELECT lo_unlink(1)",
    "SELECT pg_terminate_backend(pg_backend_pid()) FROM pg_ls_dir('.')",
    "SET ROLE {eigentuemer}",
    "SET SESSION AUTHORIZATION {eigentuemer}",
    "RESET ROLE; TRUNCATE basis_einsicht",
    "RESET SESSION AUTHORIZATION; TRUNCATE basis_einsicht",
]


@pytest.mark.parametrize("versuch", VERSUCHE)
def test_die_datenbank_lehnt_es_ab(cursor, versuch):
    with pytest.raises(KEIN_RECHT):
        cursor.execute(versuch.format(eigentuemer=connection.settings_dict["USER"]))


def test_es_gehoert_ihm_nichts(cursor):
    cursor.execute("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")

    assert cursor.fetchone() == (0,)


def test_lesen_und_anfuegen_geht(cursor):
    cursor.execute("INSERT INTO basis_einsicht (am, nutzer, konto, art, zweck, gegenstand)"
                   " VALUES (now(), 1, 'probe', 'notiz', '', '') RETURNING id")  # fmt: skip

    assert cursor.fetchone()[0] > 0


def test_jede_tabelle_die_nie_geleert_wird_waechst_nur(db):
    with connection.cursor() as cursor:
        cursor.execute(NIE_LEER)
        tabellen = {name for (name,) in cursor.fetchall()}

    assert tabellen == set(webrechte.NUR_ANFUEGEN) | {"basis_aenderung", "basis_tagessiegel"}
    assert tabellen <= {*webrechte.NUR_ANFUEGEN, *webrechte.NUR_LESEN}


def test_neue_tabellen_bekommen_rechte_von_allein_und_neue_rechte_ersetzen_alte(db):
    webkonto.anlegen()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE neue_probe (id serial)")
        cursor.execute(f"GRANT ALL ON basis_einsicht TO {webkonto.KONTO}")

        webkonto.anlegen()

        cursor.execute(
            f"SELECT has_table_privilege('{webkonto.KONTO}', 'neue_probe', 'UPDATE'),"
            f" has_sequence_privilege('{webkonto.KONTO}', 'neue_probe_id_seq', 'USAGE'),"
            f" has_table_privilege('{webkonto.KONTO}', 'basis_einsicht', 'TRUNCATE'),"
            f" has_table_privilege('{webkonto.KONTO}', 'basis_einsicht', 'INSERT')"
        )
        assert cursor.fetchone() == (True, True, False, True)


def test_kein_ausloeser_weicht_vor_diesem_konto(cursor):
    """The variable of pgtrigger is free for everybody to set; it is heard from the owner alone."""
    cursor.execute("SET pgtrigger.ignore = '{pgtrigger_bericht_bleibt,pgtrigger_andere}'")
    frage = "SELECT _pgtrigger_should_ignore('pgtrigger_bericht_bleibt')"

    cursor.execute(frage)
    assert cursor.fetchone() == (False,)
    with connection.cursor() as eigentuemer:
        eigentuemer.execute("SET LOCAL pgtrigger.ignore = '{pgtrigger_bericht_bleibt,pgtrigger_andere}'")
        eigentuemer.execute(frage)
        assert eigentuemer.fetchone() == (True,)
        eigentuemer.execute("SELECT _pgtrigger_should_ignore('pgtrigger_dritter')")
        assert eigentuemer.fetchone() == (False,)


def test_was_das_konto_sich_selbst_einstellt_endet_beim_naechsten_start(db):
    webkonto.anlegen()
    with connection.cursor() as cursor:
        datenbank = connection.ops.quote_name(connection.settings_dict["NAME"])
        cursor.execute(f"ALTER ROLE {webkonto.KONTO} SET default_transaction_read_only = on")
        cursor.execute(f"ALTER ROLE {webkonto.KONTO} IN DATABASE {datenbank} SET search_path = pg_catalog")

        webkonto.anlegen()

        cursor.execute(
            "SELECT unnest(setconfig) FROM pg_db_role_setting WHERE setrole = %s::regrole ORDER BY 1", [webkonto.KONTO]
        )
        assert [zeile for (zeile,) in cursor.fetchall()] == [
            "idle_in_transaction_session_timeout=300s",
            "statement_timeout=120s",
        ]


@pytest.mark.parametrize(
    ("vorrecht", "satz"), [("SUPERUSER", "darf zu viel"), ("CREATEROLE", "darf zu viel"), ("", "gibt es .* nicht")]
)
def test_ein_konto_mit_vorrechten_wird_nicht_angenommen(db, vorrecht, satz):
    if vorrecht:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE ROLE zu_maechtig LOGIN {vorrecht}")

    with pytest.raises(webrechte.Rechtlos, match=satz):
        webrechte.erneuere("zu_maechtig", anlegen=False)


def test_was_eine_seite_schreibt_schreibt_dieses_konto(db, als):
    webkonto.anlegen()
    nutzer = NutzerFactory()
    webkonto.annehmen()

    Einsicht.von(nutzer, Einsichtsart.NOTIZ).save()

    assert Einsicht.objects.count() == 1
    assert als(nutzer).get("/").status_code == 200


@pytest.mark.parametrize(
    ("schalter", "web", "eigentuemer", "erwartet"),
    [
        ("web", "postgres://w@h/d", "postgres://e@h/d", "postgres://w@h/d"),
        ("", "postgres://w@h/d", "postgres://e@h/d", "postgres://e@h/d"),
        ("web", "postgres://w@h/d", "", "postgres://w@h/d"),
        ("", "postgres://w@h/d", "", "postgres://w@h/d"),
        ("web", "", "postgres://e@h/d", "postgres://e@h/d"),
    ],
)
def test_wer_welche_adresse_bekommt(monkeypatch, schalter, web, eigentuemer, erwartet):
    monkeypatch.setenv("DATENBANKKONTO", schalter)
    monkeypatch.setenv("DATABASE_URL", web)
    monkeypatch.setenv("DATABASE_OWNER_URL", eigentuemer)

    assert datenbankkonto.adresse() == erwartet


@pytest.mark.parametrize(("schalter", "konto"), [("web", "protegat_web"), ("", "protegat")])
def test_im_eigenen_server_hat_jeder_sein_konto(monkeypatch, schalter, konto):
    monkeypatch.setenv("DATENBANKKONTO", schalter)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("DATABASE_OWNER_URL", raising=False)

    assert datenbankkonto.adresse().startswith(f"postgres://{konto}@/protegat?host=")
    assert datenbankkonto.webkonto() == "protegat_web"


def test_das_konto_steht_in_der_adresse(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://netz%40konto:k@h/d")
    assert datenbankkonto.webkonto() == ""

    monkeypatch.setenv("DATABASE_OWNER_URL", "postgres://e@h/d")
    assert datenbankkonto.webkonto() == "netz@konto"
