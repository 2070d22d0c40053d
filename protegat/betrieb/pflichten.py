"""The daily duties beside the server: deleting what is due and sending what waits needs no cron."""

import contextlib
import os
import subprocess
import sys
import time

from protegat.betrieb.ordner import WURZEL

ABSTAND = 3600  # seconds: what is due goes within the hour, a mail server that was away is asked again
GEDULD = 10
BEFEHL = (sys.executable, "manage.py", "pflichten")


class Pflichten:
    """One process at a time, at the start and then every hour. What it says on stderr goes where gunicorn's goes."""

    def __init__(self, stderr, port, befehl=BEFEHL):
        self.stderr, self.umgebung, self.befehl = stderr, os.environ | {"PORT": str(port)}, befehl
        self.prozess, self.faellig_um = None, 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.prozess and self.prozess.poll() is None:
            self.prozess.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.prozess.wait(timeout=GEDULD)
            self.prozess.kill()
            self.prozess.wait()

    def sieh_nach(self):
        """Begin when it is time; one that still runs is left alone, one that has failed is tried at the next time."""
        if (self.prozess and self.prozess.poll() is None) or time.monotonic() < self.faellig_um:
            return
        self.faellig_um = time.monotonic() + ABSTAND
        self.prozess = subprocess.Popen(
            self.befehl,
            cwd=WURZEL,
            env=self.umgebung,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self.stderr,
            start_new_session=True,
        )
