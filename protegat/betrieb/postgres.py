"""The embedded PostgreSQL of this clone: made on first use, shared by all who use it, stopped by the last one."""

import contextlib
import fcntl
import os
import pwd
import shutil
import stat
import subprocess
import sys
from functools import cached_property
from pathlib import Path
from signal import SIGINT, SIGKILL, SIGQUIT

from protegat.betrieb.meldung import Abbruch, melde
from protegat.betrieb.ordner import anlegen, datenordner, gesperrt, kennung, oeffnen
from protegat.betrieb.programme import finden, lesbar_fuer
from protegat.betrieb.prozesse import beenden, befehl, warten

NAME = "protegat"  # of the database and of its role
# /tmp and not $TMPDIR: the address must not depend on who asks, and a socket's path has at most 107 bytes.
SOCKETS = Path("/tmp")
EINSTELLUNGEN = {
    "listen_addresses": "",  # no TCP: only who can enter the socket folder
    "port": 5432,
    "unix_socket_permissions": "0700",
    "shared_buffers": "256MB",
    "jit": "off",
    "random_page_cost": "1.1",
}
# "trust" is as safe as the 0700 folder of the socket: nobody but the owner and root reaches the server at all.
INITDB = ("--auth=trust", f"--username={NAME}", "--encoding=UTF8", "--no-instructions")
GEDULD = 600  # seconds for recovery after a crash
KEINE_PID = 2**31 - 1
_kinder = {}  # data folder -> Popen; a child that nobody waits for stays a zombie


class Server:
    """One cluster in one folder."""

    def __init__(self, ordner, **einstellungen):
        self.ordner = Path(ordner)
        self.daten = self.ordner / "daten"
        self.socket = SOCKETS / f"protegat-{kennung(self.ordner)}"
        self.einstellungen = EINSTELLUNGEN | einstellungen

    @property
    def adresse(self):
        # ?host= is what both libpq and django-environ read; the latter does not decode %2F in a host.
        return f"postgres://{NAME}@/{NAME}?host={self.socket}"

    @contextlib.contextmanager
    def laufend(self):
        """The server runs inside. Who leaves last stops it; who was killed is not counted any more."""
        anlegen(self.ordner)
        with gesperrt(self.ordner / "benutzt", fcntl.LOCK_SH) as benutzt:
            with self._gesperrt():
                self._starten()
            try:
                yield self.adresse
            finally:
                with self._gesperrt(), contextlib.suppress(BlockingIOError):
                    fcntl.flock(benutzt, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    self._anhalten()

    def postmaster(self):
        """The pid of the living postmaster of exactly this cluster, else None."""
        if kind := _kinder.get(self.daten):
            kind.poll()
        pid = self._pid()
        return pid if pid and self._merkmal in befehl(pid) else None

    def stop(self):
        """Stop it, whoever uses it. True if it was running."""
        if not self.ordner.exists():
            return False
        with self._gesperrt():
            lief = self.postmaster() is not None
            self._anhalten()
        return lief

    def verwerfen(self):
        """Stop it and delete its data: for the clusters of tests."""
        self.stop()
        shutil.rmtree(self.ordner, ignore_errors=True)
        shutil.rmtree(self.socket, ignore_errors=True)

    # ---------- what the disk says ----------
    @property
    def _merkmal(self):
        return f"-D {self.daten} "

    def _pid(self):
        try:
            return int((self.daten / "postmaster.pid").read_text().partition("\n")[0])
        except (FileNotFoundError, ValueError):
            return None

    @cached_property
    def _konto(self):
        """PostgreSQL refuses to run as root. The owner of an existing cluster wins over accounts that appear later."""
        if os.geteuid() != 0:
            return {}
        besitz = self.daten.stat() if self.daten.exists() else None
        uid, gid = (besitz.st_uid, besitz.st_gid) if besitz else _dienstkonto()
        return {"user": uid, "group": gid, "extra_groups": []}

    @cached_property
    def _programme(self):
        fassung = self.daten / "PG_VERSION"
        programme = finden(int(fassung.read_text()) if fassung.exists() else None)
        return lesbar_fuer(self._konto, programme, self.ordner)

    def _ausfuehren(self, name, *argumente, art=subprocess.run, **mehr):
        """Run a PostgreSQL program as the account of the cluster, free of the caller's PG... variables."""
        umgebung = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "LC_", "LANG"))}
        befehlszeile = [str(teil) for teil in (self._programme.bin / name, *argumente)]
        return art(befehlszeile, cwd="/", env=umgebung, **self._konto, **mehr)

    # ---------- only under the lock ----------
    def _gesperrt(self):
        return gesperrt(self.ordner / "sperre")

    def _starten(self):
        if self.postmaster() and self._wird_bereit():
            return
        self._anhalten()
        if not self.daten.exists():
            self._initialisieren()
        self._toten_postmaster_austragen()
        self._socketordner_anlegen()
        # Five times: the last processes of a killed server may hold its memory for a moment.
        if not any(self._hochfahren() for _ in range(5)):
            protokoll = self.ordner / "postgres.log"
            raise Abbruch(f"Die Datenbank startet nicht. {protokoll}:\n{protokoll.read_text()[-1500:]}")

    def _hochfahren(self):
        optionen = [f"--{name}={wert}" for name, wert in self.einstellungen.items()]
        with os.fdopen(oeffnen(self.ordner / "postgres.log", os.O_TRUNC), "wb") as protokoll:
            kind = self._ausfuehren(
                "postgres",
                *("-D", self.daten, f"--unix_socket_directories={self.socket}", *optionen),
                art=subprocess.Popen,
                stdin=subprocess.DEVNULL,
                stdout=protokoll,
                stderr=protokoll,
                start_new_session=True,  # Ctrl-C in the terminal is for us: we stop it in order
            )
        _kinder[self.daten] = kind
        if warten(lambda: self._pid() == kind.pid or kind.poll() is not None, 30) and self._wird_bereit():
            return True
        kind.kill()
        self._anhalten()
        return warten(lambda: False, 0.5)

    def _wird_bereit(self):
        """Waits as long as the postmaster lives and can be reached: after a crash it first replays its log."""

        def antwortet():
            return self._ausfuehren("pg_isready", "-q", "-h", self.socket).returncode == 0

        def entschieden():
            return antwortet() or not self.postmaster()

        if not warten(entschieden, 3) and (self.socket / ".s.PGSQL.5432").exists():
            melde("Die Datenbank stellt sich nach einem Abbruch wieder her ...")
            warten(entschieden, GEDULD)
        return antwortet()

    def _anhalten(self):
        """Fast shutdown, else immediate, else hard: committed data survive each of them."""
        if (pid := self.postmaster()) and not beenden(
            pid, lambda: self.postmaster() is not None, [(SIGINT, 60), (SIGQUIT, 10), (SIGKILL, 10)]
        ):
            raise Abbruch(f"Die Datenbank (Prozess {pid}) lässt sich nicht anhalten.")
        if kind := _kinder.pop(self.daten, None):
            kind.wait()

    def _initialisieren(self):
        """Made beside and moved into place when complete, so that an interrupted first start leaves nothing half."""
        melde("Datenbank wird angelegt ...")
        neu = self.ordner / "daten-neu"
        shutil.rmtree(neu, ignore_errors=True)
        neu.mkdir(mode=0o700)
        if self._konto:
            os.chown(neu, self._konto["user"], self._konto["group"])
        try:
            self._ausfuehren("initdb", "-D", neu, *INITDB, *self._sprache(), check=True, capture_output=True)
            einzeln = ("--single", "-D", neu, "-c", "exit_on_error=on", "postgres")
            sql = f"CREATE DATABASE {NAME}".encode()
            self._ausfuehren("postgres", *einzeln, input=sql, check=True, capture_output=True)
        except subprocess.CalledProcessError as fehler:
            raise Abbruch(f"Die Datenbank lässt sich nicht anlegen:\n{fehler.stderr.decode()[-1500:]}") from fehler
        neu.rename(self.daten)

    def _sprache(self):
        """Unicode by code point, independent of the system's locales where PostgreSQL has its own (from 17 on)."""
        if self._programme.major < 17:
            return ("--locale=C.UTF-8",)
        zeichen = "UTF-8" if sys.platform == "darwin" else "C.UTF-8"
        return (
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            f"--lc-ctype={zeichen}",
        )

    def _toten_postmaster_austragen(self):
        """A zombie, or another process with a reused pid, would make PostgreSQL believe that the old server lives.

        Only the pid is replaced: by the rest of the file PostgreSQL finds out whether old backends still live.
        """
        datei = self.daten / "postmaster.pid"
        if self._pid():
            zeilen = datei.read_text().split("\n")
            datei.write_text("\n".join([str(KEINE_PID), *zeilen[1:]]))

    def _socketordner_anlegen(self):
        uid = self._konto.get("user", os.geteuid())
        try:
            self.socket.mkdir(mode=0o700)
            os.chown(self.socket, uid, self._konto.get("group", -1))
        except FileExistsError:
            besitz = self.socket.lstat()
            if besitz.st_uid != uid or stat.S_IMODE(besitz.st_mode) != 0o700 or not stat.S_ISDIR(besitz.st_mode):
                raise Abbruch(f"{self.socket} gehört nicht der Datenbank. Bitte prüfen und entfernen.") from None


def _dienstkonto():
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            konto = pwd.getpwnam(name)
            return konto.pw_uid, konto.pw_gid
    raise Abbruch("Es gibt kein Konto für die Datenbank: adduser --system postgres")


# ---------- this clone's server ----------
def adresse():
    """Where this clone's own database is, running or not."""
    return Server(datenordner()).adresse


def eingebettet():
    """Whether the clone uses its own server; with DATABASE_URL it is never touched."""
    return not os.environ.get("DATABASE_URL")


@contextlib.contextmanager
def laufend():
    """This clone's database runs inside, whoever provides it."""
    if not eingebettet():
        yield
        return
    with Server(datenordner()).laufend():
        yield
