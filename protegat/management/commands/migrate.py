from django.core.management.commands.migrate import Command as Migrate

from protegat.protokolle.einrichtung import richte_ein


class Command(Migrate):
    """Django's own, and then every table is in the journal of changes."""

    def handle(self, *args, **options):
        super().handle(*args, **options)
        anzahl = richte_ein()
        if options["verbosity"] > 1:
            self.stdout.write(f"Änderungsprotokoll: {anzahl} Auslöser eingerichtet")
