from django.utils import timezone

from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.loeschung.konzept import tabelle
from protegat.loeschung.lauf import laufe
from protegat.loeschung.nachholen import nachholen
from protegat.loeschung.regeln import REGELN

OHNE_BEISPIELE = "Erfundene Personen der Beispiele zählt --auch-beispiele mit."


class Command(Befehl):
    help = "Löscht, was nach den Regeln fällig ist (docs/loeschkonzept.md); ./start ruft es stündlich auf."

    def add_arguments(self, parser):
        parser.add_argument("--probelauf", action="store_true", help="sagt nur, wie viel es wäre")
        parser.add_argument("--auch-beispiele", action="store_true", help="auch die erfundenen Personen der Beispiele")
        parser.add_argument("--nachholen", action="store_true", help="nach einer Wiederherstellung: was gelöscht war")
        parser.add_argument("--konzept", action="store_true", help="gibt die Regeln als Tabelle aus (Markdown)")

    def handle(self, *args, probelauf, auch_beispiele, konzept, **options):
        if konzept:
            self.stdout.write(tabelle(), ending="")
        elif options["nachholen"]:
            self._hole_nach()
        elif probelauf:
            self._sage(auch_beispiele)
        else:
            self._loesche(auch_beispiele)

    def _sage(self, beispiele):
        tag, nichts = timezone.localdate(), "Heute ist nichts fällig."
        faellige = [(regel.datenart, regel.faellige(tag, beispiele).count()) for regel in REGELN]
        zeilen = [f"{datenart}: {anzahl} fällig" for datenart, anzahl in faellige if anzahl]
        self.stdout.write("\n".join(zeilen) or (nichts if beispiele else f"{nichts} {OHNE_BEISPIELE}"))

    def _loesche(self, beispiele):
        ergebnisse = laufe(beispiele=beispiele)
        if ergebnisse is None:
            self.stdout.write("Ein anderer Server erledigt das gerade.")
            return
        for ergebnis in ergebnisse:
            self.stdout.write(f"{ergebnis.regel.datenart}: {ergebnis.anzahl} gelöscht")
        if stehen := [ergebnis.regel.datenart for ergebnis in ergebnisse if ergebnis.fehler]:
            raise Abgelehnt(f"Nicht zu Ende gekommen: {'; '.join(stehen)}. Der Grund steht im Protokoll des Servers.")

    def _hole_nach(self):
        ergebnis = nachholen()
        self.stdout.write(f"Noch einmal gelöscht: {ergebnis.anzahl}")
        if ergebnis.gehalten:
            raise Abgelehnt(f"Ein Sperrvermerk hält noch {ergebnis.gehalten}. Bitte prüfen Sie die Sperrvermerke.")
