"""A PostgreSQL cluster on the disk: its folder, the account it belongs to, the programs that fit it."""

import contextlib
import os
import pwd
import shutil
import stat
import subprocess
import sys
from functools import cached_property
from pathlib import Path

from protegat.betrieb.meldung import Abbruch, melde
from protegat.betrieb.ordner import kennung
from protegat.betrieb.programme import finden, lesbar_fuer

NAME = "protegat"  # of the database and of its role
# Not $TMPDIR: the address must not depend on who asks, and a socket's path has at most 107 bytes. Guarded below.
SOCKETS = Path("/tmp")  # noqa: S108
# "trust" is as safe as the 0700 folder of the socket: nobody but the owner and root reaches the server at all.
INITDB = ("--auth=trust", f"--username={NAME}", "--encoding=UTF8", "--no-instructions")
KEINE_PID = 2**31 - 1


class Cluster:
    def __init__(self, ordner):
        self.ordner = Path(ordner)
        self.daten = self.ordner / "daten"
        self.socket = SOCKETS / f"protegat-{kennung(self.ordner)}"

    @cached_property
    def konto(self):
        """PostgreSQL refuses to run as root. The owner of an existing cluster wins over accounts that appear later."""
        if os.geteuid() != 0:
            return {}
        besitz = self.daten.stat() if self.daten.exists() else None
        uid, gid = (besitz.st_uid, besitz.st_gid) if besitz else _dienstkonto()
        return {"user": uid, "group": gid, "extra_groups": []}

    @cached_property
    def programme(self):
        fassung = self.daten / "PG_VERSION"
        programme = finden(int(fassung.read_text()) if fassung.exists() else None)
        return lesbar_fuer(self.konto, programme, self.ordner)

    def ausfuehren(self, name, *argumente, art=subprocess.run, **mehr):
        """Run a PostgreSQL program as the account of the cluster, free of the caller's PG... variables."""
        umgebung = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "LC_", "LANG"))}
        befehlszeile = [str(teil) for teil in (self.programme.bin / name, *argumente)]
        return art(befehlszeile, cwd="/", env=umgebung, **self.konto, **mehr)

    def pid(self):
        """What postmaster.pid says; the process may be dead, or another one by now."""
        try:
            return int((self.daten / "postmaster.pid").read_text().partition("\n")[0])
        except (FileNotFoundError, ValueError):
            return None

    def toten_postmaster_austragen(self):
        """A zombie, or another process with a reused pid, would make PostgreSQL believe that the old server lives.

        Only the pid is replaced: by the rest of the file PostgreSQL finds out whether old backends still live.
        The lock beside the socket says nothing more than that pid.
        """
        (self.socket / ".s.PGSQL.5432.lock").unlink(missing_ok=True)
        datei = self.daten / "postmaster.pid"
        if self.pid():
            zeilen = datei.read_text().split("\n")
            datei.write_text("\n".join([str(KEINE_PID), *zeilen[1:]]))

    def anlegen(self):
        """Made beside and moved into place when complete, so that an interrupted first start leaves nothing half."""
        melde("Datenbank wird angelegt ...")
        neu = self.ordner / "daten-neu"
        shutil.rmtree(neu, ignore_errors=True)
        neu.mkdir(mode=0o700)
        if self.konto:
            os.chown(neu, self.konto["user"], self.konto["group"])
        einzeln = ("--single", "-D", neu, "-c", "exit_on_error=on", "postgres")
        still = {"check": True, "capture_output": True}
        try:
            self.ausfuehren("initdb", "-D", neu, *INITDB, *self._sprache(), **still)
            self.ausfuehren("postgres", *einzeln, input=f"CREATE DATABASE {NAME}".encode(), **still)
        except subprocess.CalledProcessError as fehler:
            raise Abbruch(f"Die Datenbank lässt sich nicht anlegen:\n{fehler.stderr.decode()[-1500:]}") from fehler
        neu.rename(self.daten)

    def _sprache(self):
        """Unicode by code point, independent of the system's locales where PostgreSQL has its own (from 17 on)."""
        if self.programme.major < 17:
            return ("--locale=C.UTF-8",)
        zeichen = "UTF-8" if sys.platform == "darwin" else "C.UTF-8"
        return ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", f"--lc-ctype={zeichen}")

    def socketordner_anlegen(self):
        """Closed to all others; a folder that somebody else has put there is refused."""
        uid = self.konto.get("user", os.geteuid())
        try:
            self.socket.mkdir(mode=0o700)
            os.chown(self.socket, uid, self.konto.get("group", -1))
        except FileExistsError:
            besitz = self.socket.lstat()
            if (besitz.st_uid, besitz.st_mode) != (uid, stat.S_IFDIR | 0o700):
                raise Abbruch(f"{self.socket} gehört nicht der Datenbank. Bitte prüfen und entfernen.") from None


def _dienstkonto():
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            konto = pwd.getpwnam(name)
            return konto.pw_uid, konto.pw_gid
    raise Abbruch("Es gibt kein Konto für die Datenbank. Bitte anlegen: adduser --system postgres")
