import os
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from protegat.betrieb.meldung import melde
from protegat.betrieb.ordner import WURZEL, anlegen, datenordner, kennung
from protegat.demo.konten import demokonten
from protegat.webrechte import Rechtlos, richte_ein


class Command(BaseCommand):
    """What Django has to do before serving, in one process; prints the names of the demo accounts that exist."""

    help = "Tabellen, Dateien für den Browser und beim ersten Mal die Beispieldaten; gehört zu ./start."
    requires_system_checks = ()

    def handle(self, *args, **options):
        try:
            demo_vormerken()
        except OperationalError as fehler:
            raise CommandError(f"Die Datenbank ist nicht erreichbar: {fehler}Bitte DATABASE_URL prüfen.") from fehler
        self.migrieren()
        self.webkonto_einrichten()
        self.dateien_sammeln()
        self.demo_laden()
        for name in demokonten().filter(is_active=True).values_list("username", flat=True):
            self.stdout.write(name)

    def migrieren(self):
        ausfuehrung = MigrationExecutor(connection)
        if offen := ausfuehrung.migration_plan(ausfuehrung.loader.graph.leaf_nodes()):
            melde(f"Tabellen werden auf den neuesten Stand gebracht ({len(offen)} Schritte) ...")
        call_command("migrate", verbosity=0, stdout=self.stderr)

    def webkonto_einrichten(self):
        """What serves pages does not own the tables; rights are given anew each time, for the tables there are now."""
        try:
            richte_ein()
        except Rechtlos as grund:
            raise CommandError(f"{grund} Siehe docs/betrieb.md, „A server of your own“.") from grund

    def dateien_sammeln(self):
        """collectstatic takes seconds: only when a file or a package has changed."""
        dateien = [
            (pfad, speicher.size(pfad), str(speicher.get_modified_time(pfad)))
            for finder in get_finders()
            for pfad, speicher in finder.list([])
        ]
        stand = kennung([sorted(dateien), (WURZEL / "requirements.txt").read_text()])
        stempel = Path(settings.STATIC_ROOT) / "stand"
        if not stempel.exists() or stempel.read_text() != stand:
            melde(f"Dateien für den Browser werden gesammelt ({len(dateien)}) ...")
            call_command("collectstatic", verbosity=0, interactive=False, stdout=self.stderr)
            stempel.write_text(stand)

    def demo_laden(self):
        """Examples bring accounts with a known password: not by themselves where the house is open to others."""
        if not vormerkung().exists():
            return
        if os.environ.get("PROTEGAT_DEMO", "0" if os.environ.get("ALLOWED_HOSTS") else "1") == "0":
            melde("Ohne Beispieldaten (PROTEGAT_DEMO=0 oder ALLOWED_HOSTS gesetzt); später: manage.py demo")
        else:
            melde("Beispieldaten werden geladen ...")
            call_command("demo", stdout=self.stderr)
        vormerkung().unlink()


def vormerkung():
    """A note that this database still waits for its examples: made for an empty one, gone once they are loaded.

    So they come once, also after an interruption, and do not come back after `demo --entfernen`.
    """
    datenbank = connection.settings_dict
    return datenordner() / f"demo-{kennung([datenbank[name] for name in ('NAME', 'HOST', 'PORT', 'OPTIONS')])}"


def demo_vormerken():
    if "django_migrations" not in connection.introspection.table_names():
        anlegen(datenordner())
        vormerkung().touch()
