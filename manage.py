#!/usr/bin/env python3
"""Django's command line, with the environment and the database that ./start sets up."""

import os
import sys

from protegat.betrieb import installation, postgres
from protegat.betrieb.meldung import Abbruch

try:
    from django.core.management import execute_from_command_line
except ModuleNotFoundError:
    installation.weiter_mit_venv(sys.argv)

from protegat.basis.urheber import befehl


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "protegat.settings")
    try:
        with postgres.laufend(), befehl(sys.argv):
            execute_from_command_line(sys.argv)
    except Abbruch as grund:
        sys.exit(str(grund))


if __name__ == "__main__":
    main()
