import json

from django.core.management import call_command
from django.db import connection

from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.sicherung.befund import befund
from protegat.sicherung.nachbereitung import bereite_nach


class Command(Befehl):
    """Called by `sicherung` and `wiederherstellung` in a restored copy; never in the house itself."""

    help = "Gehört zu sicherung und wiederherstellung: arbeitet in einer eingespielten Kopie."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("tat", choices=("befund", "nachbereiten"))
        parser.add_argument("datenbank", help="Name der Kopie, in der gearbeitet werden soll")
        parser.add_argument("--stillgelegt", action="append", default=[], help="Konto, das geschlossen bleibt")

    def handle(self, *args, tat, datenbank, stillgelegt, **options):
        if connection.settings_dict["NAME"] != datenbank or "_probe_" not in datenbank:
            raise Abgelehnt("Das ist nicht die eingespielte Kopie.")
        call_command("migrate", verbosity=0, stdout=self.stderr)
        self.stdout.write(json.dumps(befund() if tat == "befund" else bereite_nach(stillgelegt)))
