"""What our commands promise other programs: exit code 0 = done, 1 = refused with a readable reason on stderr."""

import os
import sys
from argparse import ArgumentError
from errno import EDQUOT, EIO, ENOSPC, EPIPE

from django.core.management import BaseCommand, CommandError
from django.db import OperationalError

NICHT_GESCHRIEBEN = {
    ENOSPC: "Dort ist kein Platz mehr.",
    EDQUOT: "Dort ist kein Platz mehr.",
    EPIPE: "Das Programm dahinter liest nicht mehr.",
    EIO: "Das Ziel meldet einen Fehler.",
}


class Abgelehnt(CommandError):
    """A request that we refuse; the text says why, in German."""


class Befehl(BaseCommand):
    def create_parser(self, prog_name, subcommand, **kwargs):
        """Options by their full name only: an abbreviation would be a promise, too."""
        return super().create_parser(prog_name, subcommand, exit_on_error=False, allow_abbrev=False, **kwargs)

    def run_from_argv(self, argv):
        """argparse speaks English and leaves with 2 where our promise says 1."""
        try:
            if einwand := self._einwand(argv):
                self.stderr.write(f"Abgelehnt: {einwand}")
                sys.exit(1)
            super().run_from_argv(argv)
        except SystemExit as ende:
            sys.exit(1 if ende.code else 0)

    def _einwand(self, argv):
        """Why these arguments cannot be read, or None."""
        parser = self.create_parser(argv[0], argv[1])
        try:
            _, fremde = parser.parse_known_args(argv[2:])
        except ArgumentError as fehler:
            return f"Bei {fehler.argument_name} fehlt die Angabe, oder sie passt nicht."
        if fremde:
            hilfe = f"manage.py {argv[1]} --help"
            return f"„{' '.join(fremde)}“ gehört nicht zu diesem Befehl. Was er kennt, zeigt: {hilfe}"
        return None

    def execute(self, *args, **options):
        try:
            ergebnis = super().execute(*args, **options)
            self.stdout.flush()  # when Python ends it would be too late for a sentence
            return ergebnis
        except OperationalError:
            raise Abgelehnt("Die Datenbank antwortet nicht.") from None
        except OSError as fehler:
            if fehler.errno not in NICHT_GESCHRIEBEN:
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is left in its buffer
            grund = NICHT_GESCHRIEBEN[fehler.errno]
            raise Abgelehnt(f"Die Ausgabe ließ sich nicht vollständig schreiben. {grund}") from None
