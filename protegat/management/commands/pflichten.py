from django.core.management import CommandError, call_command

from protegat.basis.befehl import Abgelehnt, Befehl

# In this order, each time; every one knows by itself whether there is something to do.
PFLICHTEN = (
    ("anmeldungen",),
    ("loeschen",),
    ("berichte_pruefen", "--bestaetigen"),
    ("protokoll", "--siegeln"),
    ("protokoll", "--raeumen"),
)


class Command(Befehl):
    help = "Was regelmäßig zu tun ist; ./start ruft es stündlich auf. Was scheitert, hält den Rest nicht auf."

    def handle(self, *args, **options):
        gruende = [grund for befehl in PFLICHTEN if (grund := self.erledige(befehl))]
        if gruende:
            raise Abgelehnt("\n".join(gruende))

    def erledige(self, befehl):
        """Why it was not done, or None. The text of an error that nobody foresaw might repeat what was typed."""
        try:
            call_command(*befehl, stdout=self.stdout, stderr=self.stderr)
        except CommandError as grund:
            return f"{' '.join(befehl)}: {grund}"
        except Exception as fehler:
            return f"{' '.join(befehl)}: {type(fehler).__name__}"
