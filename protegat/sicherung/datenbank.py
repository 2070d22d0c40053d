"""PostgreSQL's own tools around our database: dump, restore, fresh ones beside it, one in its place."""

import contextlib
import os
import re
import secrets
import shutil
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import quote, urlencode

from django.db import DatabaseError, connection
from psycopg2.sql import SQL, Identifier

from protegat.basis.befehl import Abgelehnt
from protegat.betrieb.programme import DEBIAN, vorhandene
from protegat.betrieb.prozesse import warten

BLOCK = 1 << 16
VERBINDUNG = (("HOST", "PGHOST"), ("PORT", "PGPORT"), ("USER", "PGUSER"), ("PASSWORD", "PGPASSWORD"))
DARF_NICHT = (
    "Neben der Datenbank lässt sich keine zweite anlegen, in der die Sicherung geprüft wird. Das Konto der Datenbank "
    "braucht dafür einmalig: ALTER ROLE {} CREATEDB"
)
NOCH_VERBUNDEN = (
    "Die Webseiten sind noch mit der Datenbank verbunden, und dieses Konto kann ihres nicht trennen. Es ist nichts "
    "geändert. Halten Sie den Server an (./start stop) und rufen Sie den Befehl noch einmal auf."
)
GEDULD = 10  # seconds until a page that is being answered has been answered
TRENNBAR = "(pg_has_role(usesysid, 'USAGE') OR pg_has_role('pg_signal_backend', 'USAGE'))"
ANDERE = "FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
EIGENE_BEENDEN = f"SELECT pg_terminate_backend(pid) {ANDERE} AND {TRENNBAR}"
FREMDE_ZAEHLEN = f"SELECT count(*) {ANDERE} AND NOT {TRENNBAR}"


def version():
    """The major version of the server."""
    connection.ensure_connection()
    return connection.pg_version // 10000


def programm(name, major):
    """pg_dump or pg_restore of exactly this version: another one reads or writes what the server does not know."""
    orte = [*(programme.bin for programme in vorhandene()), DEBIAN / str(major) / "bin"]
    orte += [Path(weg).parent for weg in [shutil.which(name)] if weg]
    for ort in orte:
        with contextlib.suppress(OSError):
            antwort = subprocess.run([ort / name, "--version"], capture_output=True, text=True).stdout
            if re.search(rf"\b{major}(\.|\b)", antwort.partition("(Postgre")[2]):
                return ort / name
    raise Abgelehnt(
        f"Der Datenbankserver ist PostgreSQL {major}, und {name} dieser Version fehlt hier. "
        f"Zum Beispiel: sudo apt-get install postgresql-client-{major}"
    )


def dump(snapshot):
    """The bytes of `pg_dump`, as this snapshot sees the database."""
    befehl = [programm("pg_dump", version()), "--format=custom", f"--snapshot={snapshot}", "--no-owner"]
    with tempfile.TemporaryFile() as klagen:
        prozess = subprocess.Popen(
            [*befehl, connection.settings_dict["NAME"]], env=_umgebung(), stdout=subprocess.PIPE, stderr=klagen
        )
        with prozess:
            try:
                while stueck := prozess.stdout.read(BLOCK):
                    yield stueck
            except BaseException:
                prozess.kill()
                raise
        if prozess.returncode:
            raise Abgelehnt(f"Die Datenbank ließ sich nicht ausgeben. {_letzte(klagen)}")


def spiele_ein(stuecke, name):
    """Restore a dump into this fresh database. Raises Abgelehnt."""
    befehl = [programm("pg_restore", version()), "--no-owner", "--no-acl", "--exit-on-error", f"--dbname={name}"]
    with tempfile.TemporaryFile() as klagen:
        prozess = subprocess.Popen(
            befehl, env=_umgebung(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=klagen
        )
        with prozess, contextlib.suppress(BrokenPipeError):
            for stueck in stuecke:
                prozess.stdin.write(stueck)
        if prozess.returncode:
            raise Abgelehnt(f"Die Datenbank ließ sich nicht einspielen. {_letzte(klagen)}")


@contextlib.contextmanager
def frische():
    """The name of a new, empty database on the same server; gone afterwards, unless it has been renamed."""
    name = f"{connection.settings_dict['NAME'][:40]}_probe_{secrets.token_hex(4)}"
    try:
        _fuehre_aus("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'", name)
    except DatabaseError:
        raise Abgelehnt(DARF_NICHT.format(connection.settings_dict["USER"])) from None
    try:
        yield name
    finally:
        verwirf(name)


def verwirf(name):
    _trenne(name)
    _fuehre_aus("DROP DATABASE IF EXISTS {}", name)


def setze_ein(neue):
    """The new database takes the place of ours; returns the name under which the old one is still there."""
    eigene = connection.settings_dict["NAME"]
    alte = f"{eigene[:40]}_alt_{secrets.token_hex(4)}"
    connection.close()
    _fuehre_aus("ALTER DATABASE {} ALLOW_CONNECTIONS false", eigene)
    try:
        _trenne(eigene)
        _fuehre_aus("ALTER DATABASE {} RENAME TO {}", eigene, alte)
    except BaseException:
        _fuehre_aus("ALTER DATABASE {} ALLOW_CONNECTIONS true", eigene)
        raise
    try:
        _trenne(neue)
        _fuehre_aus("ALTER DATABASE {} RENAME TO {}", neue, eigene)
    except BaseException:
        _fuehre_aus("ALTER DATABASE {} RENAME TO {}", alte, eigene)
        _fuehre_aus("ALTER DATABASE {} ALLOW_CONNECTIONS true", eigene)
        raise
    return alte


def adresse(name):
    """DATABASE_URL of a database on the same server."""
    einstellungen = connection.settings_dict
    konto = quote(einstellungen["USER"], safe="")
    if einstellungen["PASSWORD"]:
        konto += f":{quote(einstellungen['PASSWORD'], safe='')}"
    rechner = f"{einstellungen['HOST']}:{einstellungen['PORT']}" if einstellungen["PORT"] else einstellungen["HOST"]
    fragen = {schluessel: wert for schluessel, wert in einstellungen["OPTIONS"].items() if schluessel != "options"}
    anhang = f"?{urlencode(fragen, safe='/')}" if fragen else ""
    return f"postgres://{konto}@{rechner}/{name}{anhang}"


def _trenne(name):
    """End all connections there; those of an account out of our power are waited for. Raises Abgelehnt."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(EIGENE_BEENDEN, [name])
        if not warten(lambda: not _fremde(cursor, name), GEDULD):
            raise Abgelehnt(NOCH_VERBUNDEN)


def _fremde(cursor, name):
    cursor.execute(FREMDE_ZAEHLEN, [name])
    return cursor.fetchone()[0]


def _fuehre_aus(satz, *namen):
    with connection._nodb_cursor() as cursor:
        cursor.execute(SQL(satz).format(*map(Identifier, namen)))


def _umgebung():
    umgebung = {name: wert for name, wert in os.environ.items() if not name.startswith("PG")}
    for name, variable in VERBINDUNG:
        if wert := connection.settings_dict[name] or connection.settings_dict["OPTIONS"].get(name.lower()):
            umgebung[variable] = str(wert)
    return umgebung


def _letzte(klagen):
    """The first complaint of the program, without the rows that it may quote further down."""
    klagen.seek(0)
    return klagen.read(2000).decode(errors="replace").partition("\n")[0]
