from protegat.austausch import resource_fuer
from protegat.basis.austausch.dateien import lies_pfad
from protegat.basis.austausch.einlesen import Einleser
from protegat.basis.befehl import Abgelehnt, Befehl


class Command(Befehl):
    help = "Liest eine Tabelle aus einer CSV-, XLSX- oder ODS-Datei: alle Zeilen oder keine."

    def add_arguments(self, parser):
        parser.add_argument("tabelle", nargs="?", help="zum Beispiel beratungen")
        parser.add_argument("datei", nargs="?", help="CSV (UTF-8), XLSX oder ODS")
        parser.add_argument("--probelauf", action="store_true", help="nur prüfen, nichts schreiben")

    def handle(self, tabelle, datei, probelauf, **options):
        resource = resource_fuer(tabelle)
        if not datei:
            raise Abgelehnt(f"Welche Datei? Zum Beispiel: manage.py importieren {tabelle} {tabelle}.csv")
        ergebnis = Einleser(resource, lies_pfad(datei)).ausfuehren(probelauf)
        if probelauf:
            self.stdout.write("Probelauf, nichts wurde geschrieben.")
        self.stdout.write(str(ergebnis))
