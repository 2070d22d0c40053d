from django.utils import timezone

from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.dateien import befunde, faellige, loesche_faellige, raeume_auf


class Command(Befehl):
    help = "Prüft die hochgeladenen Dateien, oder löscht, was sein Löschdatum erreicht hat."

    def add_arguments(self, parser):
        parser.add_argument("--pruefen", action="store_true", help="nennt Einträge ohne Bytes und Bytes ohne Eintrag")
        parser.add_argument("--loeschen", action="store_true", help="löscht fällige Dateien und was niemand mehr nennt")
        parser.add_argument("--probelauf", action="store_true", help="mit --loeschen: sagt nur, wie viele es wären")

    def handle(self, *args, pruefen, loeschen, probelauf, **options):
        if pruefen == loeschen:
            raise Abgelehnt("Bitte eines von beiden: --pruefen oder --loeschen.")
        if probelauf and not loeschen:
            raise Abgelehnt("--probelauf gibt es nur zusammen mit --loeschen.")
        self._pruefe() if pruefen else self._loesche(timezone.localdate(), probelauf)

    def _pruefe(self):
        saetze = list(befunde())
        for satz in saetze:
            self.stdout.write(satz)
        if saetze:
            raise Abgelehnt("1 Befund." if len(saetze) == 1 else f"{len(saetze)} Befunde.")
        self.stdout.write("Jeder Eintrag hat seine Datei, jede Datei ihren Eintrag.")

    def _loesche(self, tag, probelauf):
        zahlen = {modell: zeilen.count() for modell, zeilen in faellige(tag)} if probelauf else loesche_faellige(tag)
        for modell, zahl in zahlen.items():
            self.stdout.write(f"{modell._meta.verbose_name_plural}: {zahl} {'fällig' if probelauf else 'gelöscht'}")
        if not probelauf and (uebrige := raeume_auf()):
            self.stdout.write(f"Reste in der Ablage: {uebrige} entfernt")
