from django.core.management.commands.migrate import Command as Migrate

from protegat.protokolle.einrichtung import richte_ein
from protegat.webrechte import schliesse_ausloeser


class Command(Migrate):
    """Django's own; then every table is in the journal of changes, and its triggers hold for all but their owner."""

    def handle(self, *args, **options):
        super().handle(*args, **options)
        schliesse_ausloeser()
        anzahl = richte_ein()
        if options["verbosity"] > 1:
            self.stdout.write(f"Änderungsprotokoll: {anzahl} Auslöser eingerichtet")
