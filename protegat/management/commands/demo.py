from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from protegat.demo.entfernen import NochGebraucht, entfernen
from protegat.demo.konten import PASSWORT, demokonten
from protegat.demo.laden import Belegt, laden


class Command(BaseCommand):
    help = "Lädt Beispieldaten: EV25 mit den Summen des Projektblatts und ein erfundenes Vorhaben von heute."
    requires_system_checks = ()  # nothing here depends on pages

    def add_arguments(self, parser):
        parser.add_argument("--entfernen", action="store_true", help="nimmt alle Beispieldaten wieder heraus")

    def handle(self, *args, entfernen, **options):
        try:
            self._entferne() if entfernen else self._lade()
        except (Belegt, NochGebraucht) as grund:
            raise CommandError(str(grund)) from grund

    def _lade(self):
        if not laden(timezone.localdate()):
            self.stdout.write("Die Beispieldaten sind schon geladen; nichts geändert.")
            return
        namen = ", ".join(demokonten().values_list("username", flat=True))
        self.stdout.write(f"Beispieldaten geladen. Konten: {namen}; Kennwort: {PASSWORT}")

    def _entferne(self):
        for zeile in entfernen():
            self.stdout.write(zeile)
