import json

from django.core.management import call_command
from django.db import connection

from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.sicherung.befund import befund
from protegat.sicherung.nachbereitung import bereite_nach
from protegat.webrechte import Rechtlos, erneuere

TATEN = {
    "befund": lambda angaben: befund(),
    "nachbereiten": lambda angaben: bereite_nach(angaben["stillgelegt"]),
    "berechtigen": lambda angaben: berechtige(angaben["konto"], angaben["anlegen"]),
}


class Command(Befehl):
    """Called by `sicherung` and `wiederherstellung` in a restored copy; never in the house itself."""

    help = "Gehört zu sicherung und wiederherstellung: arbeitet in einer eingespielten Kopie."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("tat", choices=TATEN)
        parser.add_argument("datenbank", help="Name der Kopie, in der gearbeitet werden soll")
        parser.add_argument("--stillgelegt", action="append", default=[], help="Konto, das geschlossen bleibt")
        parser.add_argument("--konto", help="das Konto der Webseiten in der Datenbank")
        parser.add_argument("--anlegen", action="store_true", help="es fehlt vielleicht noch")

    def handle(self, *args, tat, datenbank, **options):
        if connection.settings_dict["NAME"] != datenbank or "_probe_" not in datenbank:
            raise Abgelehnt("Das ist nicht die eingespielte Kopie.")
        call_command("migrate", verbosity=0, stdout=self.stderr)
        self.stdout.write(json.dumps(TATEN[tat](options)))


def berechtige(konto, anlegen):
    try:
        erneuere(konto, anlegen)
    except Rechtlos as grund:
        raise Abgelehnt(str(grund)) from None
