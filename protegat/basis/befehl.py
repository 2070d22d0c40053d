"""What our commands promise other programs: exit code 0 = done, 1 = refused with a readable reason on stderr."""

import sys

from django.core.management import BaseCommand, CommandError
from django.db import OperationalError


class Abgelehnt(CommandError):
    """A request that we refuse; the text says why, in German."""


class Befehl(BaseCommand):
    def run_from_argv(self, argv):
        """argparse leaves with 2 where our promise says 1."""
        try:
            super().run_from_argv(argv)
        except SystemExit as ende:
            sys.exit(1 if ende.code else 0)

    def execute(self, *args, **options):
        try:
            return super().execute(*args, **options)
        except OperationalError:
            raise Abgelehnt("Die Datenbank antwortet nicht.") from None
