from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from protegat.demo.eigenes import NichtVonUns
from protegat.demo.entfernen import NochGebraucht, entfernen
from protegat.demo.konten import PASSWORT, demokonten
from protegat.demo.laden import Belegt, laden


class Command(BaseCommand):
    help = "Lädt Beispieldaten: EV25 mit den Summen des Projektblatts und ein erfundenes Vorhaben von heute."
    requires_system_checks = ()  # nothing here depends on pages

    def add_arguments(self, parser):
        parser.add_argument("--entfernen", action="store_true", help="nimmt alle Beispieldaten wieder heraus")
        parser.add_argument(
            "--auch-eigene", action="store_true", help="mit --entfernen: auch eigene Datensätze der Beispiel-Vorhaben"
        )

    def handle(self, *args, entfernen, auch_eigene, **options):
        if auch_eigene and not entfernen:
            raise CommandError("--auch-eigene gibt es nur zusammen mit --entfernen.")
        try:
            self._entferne(auch_eigene) if entfernen else self._lade()
        except (Belegt, NichtVonUns, NochGebraucht) as grund:
            raise CommandError(str(grund)) from grund

    def _lade(self):
        if not laden(timezone.localdate()):
            self.stdout.write("Die Beispieldaten sind schon geladen; nichts geändert.")
            return
        namen = ", ".join(demokonten().values_list("username", flat=True))
        self.stdout.write(f"Beispieldaten geladen. Konten: {namen}; Passwort: {PASSWORT}")

    def _entferne(self, auch_eigene):
        for zeile in entfernen(auch_eigene):
            self.stdout.write(zeile)
