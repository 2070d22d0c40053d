from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.basis.models import Tagessiegel
from protegat.protokolle.kette import pruefe, raeume_auf, siegle


class Command(Befehl):
    help = "Änderungs- und Leseprotokoll: Tage siegeln, prüfen, Altes entfernen. Siehe docs/protokoll.md."

    def add_arguments(self, parser):
        was = parser.add_mutually_exclusive_group(required=True)
        was.add_argument("--siegeln", action="store_true", help="alle abgeschlossenen Tage siegeln")
        was.add_argument("--pruefen", action="store_true", help="alles nachrechnen; mit 1 am Ende, wenn etwas fehlt")
        was.add_argument("--kopf", action="store_true", help="das jüngste Siegel zeigen, zum Aufheben außer Haus")
        was.add_argument("--raeumen", action="store_true", help="was älter als zwölf Monate ist, entfernen")
        parser.add_argument("--gegen", metavar="SIEGEL", default="", help="mit --pruefen: ein aufgehobenes Siegel")

    def handle(self, *args, **options):
        was = next(name for name in ("siegeln", "pruefen", "kopf", "raeumen") if options[name])
        getattr(self, was)(options)

    def siegeln(self, options):
        neue = siegle()
        self.stdout.write(f"Gesiegelt: {len(neue)} Tage")

    def kopf(self, options):
        letztes = Tagessiegel.objects.last()
        if letztes is None:
            raise Abgelehnt("Es ist noch kein Tag gesiegelt. Das geht mit: manage.py protokoll --siegeln")
        self.stdout.write(str(letztes))

    def raeumen(self, options):
        self.stdout.write(f"Entfernt: {raeume_auf()} Einträge, die älter als zwölf Monate sind")

    def pruefen(self, options):
        befunde = [str(befund) for befund in pruefe()]
        if options["gegen"] and not Tagessiegel.objects.filter(siegel=options["gegen"]).exists():
            befunde.append("Das aufgehobene Siegel kommt in der Kette nicht vor: Sie wurde neu geschrieben.")
        if befunde:
            raise Abgelehnt("Die Protokolle sind nicht, wie sie gesiegelt wurden.\n" + "\n".join(befunde))
        letztes = Tagessiegel.objects.last()
        stand = f"bis {letztes.tag:%d.%m.%Y}" if letztes else "noch kein Tag gesiegelt"
        self.stdout.write(f"Beide Protokolle sind unverändert ({stand}).")
