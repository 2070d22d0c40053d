"""What the server says on stderr: shown as it comes, and kept in a rotating file beside the data."""

import contextlib
import logging
import os
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path

from protegat.betrieb.ordner import oeffnen

GROESSE, ALTE = 1_000_000, 5  # bytes of a file, files kept beside it


class Ablage(RotatingFileHandler):
    """Closed to others (0600), also after it has rotated."""

    def __init__(self, datei, groesse=GROESSE):
        super().__init__(datei, maxBytes=groesse, backupCount=ALTE)
        self.setFormatter(logging.Formatter("%(message)s"))

    def _open(self):
        nummer = oeffnen(Path(self.baseFilename), os.O_APPEND)
        return os.fdopen(nummer, "a", encoding="utf-8", errors="replace")


@contextlib.contextmanager
def mitschrift(datei):
    """The end of a pipe to use as stderr. One writer for all processes: only so can the file rotate."""
    lesen, schreiben = os.pipe()
    leser = threading.Thread(target=_mitschreiben, args=(lesen, Ablage(datei)), daemon=True)
    leser.start()
    try:
        yield schreiben
    finally:
        os.close(schreiben)
        leser.join(timeout=5)


def _mitschreiben(lesen, ablage):
    with contextlib.closing(ablage), os.fdopen(lesen, "rb") as zeilen:
        for zeile in zeilen:
            text = zeile.decode(errors="replace")
            with contextlib.suppress(OSError):  # the terminal may be gone
                print(text, end="", file=sys.stderr, flush=True)
            ablage.handle(logging.makeLogRecord({"msg": text.rstrip("\n")}))
