"""The embedded PostgreSQL of this clone: made on first use, shared by all who use it, stopped by the last one."""

import contextlib
import fcntl
import os
import re
import shutil
import subprocess
from signal import SIGINT, SIGKILL, SIGQUIT

from protegat.betrieb.cluster import NAME, Cluster
from protegat.betrieb.meldung import Abbruch, melde
from protegat.betrieb.ordner import anlegen, datenordner, gesperrt, oeffnen
from protegat.betrieb.prozesse import beenden, befehl, warten

EINSTELLUNGEN = {
    "listen_addresses": "",  # no TCP: only who can enter the socket folder
    "port": 5432,
    "unix_socket_permissions": "0700",
    "shared_buffers": "256MB",
    "jit": "off",
    "random_page_cost": "1.1",
    "log_min_error_statement": "panic",  # a refused statement holds what somebody has typed
    "log_error_verbosity": "terse",  # and so does its DETAIL
    "log_parameter_max_length_on_error": "0",
}
SCHNELL_SOFORT_HART = [(SIGINT, 60), (SIGQUIT, 10), (SIGKILL, 10)]  # committed data survive each of them
GEDULD = 600  # seconds for recovery after a crash
RECHNER = r"(\[[^]]*\]|[^/?@:,[]*)(:\d+)?"
ADRESSE = re.compile(rf"(postgres|postgresql|psql|pgsql)://([^?]*@)?{RECHNER}(,{RECHNER})*/[^?]*[^/?](\?.*)?")
EIGENE = ("DATABASE_URL", "DATABASE_OWNER_URL")
_kinder = {}  # data folder -> Popen; a child that nobody waits for stays a zombie


class Server:
    """The running side of one cluster."""

    def __init__(self, ordner, **einstellungen):
        self.cluster = Cluster(ordner)
        self.ordner = self.cluster.ordner
        self.einstellungen = EINSTELLUNGEN | einstellungen

    @property
    def adresse(self):
        return self.adresse_fuer(NAME)

    def adresse_fuer(self, konto):
        # ?host= is what both libpq and django-environ read; the latter does not decode %2F in a host.
        return f"postgres://{konto}@/{NAME}?host={self.cluster.socket}"

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

    def wiederbeleben(self):
        """For one who uses it and found it dead; PostgreSQL then recovers what was committed. Raises Abbruch."""
        if not self.cluster.daten.exists():  # a new, empty one in its place would look like a loss of all records
            raise Abbruch(f"Die Daten der Datenbank sind verschwunden: {self.cluster.daten}")
        with self._gesperrt():
            self._starten()

    def postmaster(self):
        """The pid of the living postmaster of exactly this cluster, else None."""
        if kind := _kinder.get(self.cluster.daten):
            kind.poll()
        pid = self.cluster.pid()
        return pid if pid and f"-D {self.cluster.daten} " in befehl(pid) else None

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
        shutil.rmtree(self.cluster.socket, ignore_errors=True)

    def _gesperrt(self):
        return gesperrt(self.ordner / "sperre")

    # ---------- only under the lock ----------
    def _starten(self):
        if self.postmaster() and self._wird_bereit():
            return
        self._anhalten()
        if not self.cluster.daten.exists():
            self.cluster.anlegen()
        self.cluster.toten_postmaster_austragen()
        self.cluster.socketordner_anlegen()
        # Five times: the last processes of a killed server may hold its memory for a moment.
        if not any(self._hochfahren() for _ in range(5)):
            protokoll = self.ordner / "postgres.log"
            raise Abbruch(f"Die Datenbank startet nicht. {protokoll}:\n{protokoll.read_text()[-1500:]}")

    def _hochfahren(self):
        optionen = [f"--{name}={wert}" for name, wert in self.einstellungen.items()]
        with os.fdopen(oeffnen(self.ordner / "postgres.log", os.O_TRUNC), "wb") as protokoll:
            kind = self.cluster.ausfuehren(
                "postgres",
                *("-D", self.cluster.daten, f"--unix_socket_directories={self.cluster.socket}", *optionen),
                art=subprocess.Popen,
                stdin=subprocess.DEVNULL,
                stdout=protokoll,
                stderr=protokoll,
                start_new_session=True,  # Ctrl-C in the terminal is for us: we stop it in order
            )
        _kinder[self.cluster.daten] = kind
        if warten(lambda: self.cluster.pid() == kind.pid or kind.poll() is not None, 30) and self._wird_bereit():
            return True
        kind.kill()
        self._anhalten()
        return warten(lambda: False, 0.5)

    def _wird_bereit(self):
        """Waits as long as the postmaster lives and can be reached: after a crash it first replays its log."""

        def antwortet():
            return self.cluster.ausfuehren("pg_isready", "-q", "-h", self.cluster.socket).returncode == 0

        def entschieden():
            return antwortet() or not self.postmaster()

        if not warten(entschieden, 3) and (self.cluster.socket / ".s.PGSQL.5432").exists():
            melde("Die Datenbank stellt sich nach einem Abbruch wieder her ...")
            warten(entschieden, GEDULD)
        return antwortet()

    def _anhalten(self):
        pid = self.postmaster()
        if pid and not beenden(pid, lambda: self.postmaster() is not None, SCHNELL_SOFORT_HART):
            raise Abbruch(f"Die Datenbank (Prozess {pid}) lässt sich nicht anhalten.")
        if kind := _kinder.pop(self.cluster.daten, None):
            kind.wait()


# ---------- this clone's server ----------
def adresse():
    """Where this clone's own database is, running or not."""
    return Server(datenordner()).adresse


def eingebettet():
    """Whether the clone uses its own server; with DATABASE_URL or DATABASE_OWNER_URL it is never touched."""
    return not any(map(os.environ.get, EIGENE))


def eigene_adresse(variable="DATABASE_URL"):
    """The variable's value, if it can be an address; never repeated in a message, because it may hold a password."""
    url = os.environ[variable]
    if not ADRESSE.fullmatch(url):
        raise Abbruch(
            f"{variable} ist keine Adresse einer PostgreSQL-Datenbank. "
            f"Gemeint ist zum Beispiel: {variable}=postgres://protegat:Kennwort@localhost/protegat"
        )
    return url


@contextlib.contextmanager
def laufend():
    """This clone's database runs inside, whoever provides it: the embedded Server, or None with DATABASE_URL."""
    if not eingebettet():
        for variable in filter(os.environ.get, EIGENE):
            eigene_adresse(variable)
        yield None
        return
    server = Server(datenordner())
    with server.laufend():
        yield server
