"""What every command promises when the place for its output gives in."""

import subprocess
import sys
from pathlib import Path

import pytest

WURZEL = Path(__file__).resolve().parents[2]
RUF = """
import os, sys
import django
os.environ["DJANGO_SETTINGS_MODULE"] = "protegat.settings"
django.setup()
from protegat.basis.befehl import Befehl
class Redselig(Befehl):
    def handle(self, **optionen):
        self.stdout.write("Zeile\\n" * int(sys.argv[1]))
Redselig().run_from_argv(["manage.py", "redselig"])
"""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
@pytest.mark.parametrize("zeilen", ["1", "100000"])  # fits into the buffer, or does not
def test_kein_platz_ist_ein_satz_und_code_1(zeilen):
    with open("/dev/full", "w") as voll:
        ergebnis = subprocess.run(
            [sys.executable, "-c", RUF, zeilen], cwd=WURZEL, stdout=voll, stderr=subprocess.PIPE, text=True
        )

    assert ergebnis.returncode == 1
    assert ergebnis.stderr.splitlines() == [
        "Abgelehnt: Die Ausgabe ließ sich nicht vollständig schreiben. Dort ist kein Platz mehr."
    ]
