"""Where this clone keeps what must outlive it: database, secret key, the note of a running server."""

import contextlib
import fcntl
import hashlib
import os
from pathlib import Path

from protegat.betrieb.meldung import Abbruch, melde

WURZEL = Path(__file__).resolve().parents[2]


def kennung(pfad):
    """Short, stable name of a path: clones side by side never meet."""
    return hashlib.sha256(str(pfad).encode()).hexdigest()[:10]


def datenordner():
    """.pg in the clone; for root a folder that the database's account can reach, whatever protects the clone.

    A database that an ordinary account has made in .pg stays in use when root comes along.
    """
    eigener = WURZEL / ".pg"
    if os.geteuid() != 0 or (eigener / "daten").exists():
        return eigener
    return Path("/var/lib") / f"protegat-{kennung(WURZEL)}"


def anlegen(ordner):
    """The folder, closed to others; root's is passable, because the database runs as another account."""
    if not ordner.exists():
        try:
            ordner.mkdir(parents=True, exist_ok=True)
        except OSError as fehler:
            raise Abbruch(f"Der Datenordner {ordner} lässt sich nicht anlegen: {fehler.strerror}.") from fehler
        ordner.chmod(0o755 if os.geteuid() == 0 else 0o700)  # whatever the umask
    return ordner


def oeffnen(pfad, flags=0):
    """File descriptor of a private file (0600) that belongs to whoever owns its folder, also when root makes it."""
    try:
        datei = os.open(pfad, os.O_RDWR | os.O_CREAT | flags, 0o600)
    except PermissionError as fehler:
        raise Abbruch(f"{pfad} gehört einem anderen Konto. Bitte ./start mit jenem Konto aufrufen.") from fehler
    if os.geteuid() == 0:
        besitz = os.stat(pfad.parent)
        os.fchown(datei, besitz.st_uid, besitz.st_gid)
    return datei


@contextlib.contextmanager
def gesperrt(pfad, art=fcntl.LOCK_EX, wartetext=None):
    """Hold the lock file; the kernel lets go of it when the process dies, however it dies."""
    datei = oeffnen(pfad)
    try:
        if wartetext:
            try:
                fcntl.flock(datei, art | fcntl.LOCK_NB)
            except BlockingIOError:
                melde(wartetext)
        fcntl.flock(datei, art)
        yield datei
    finally:
        os.close(datei)
