from django.utils import timezone

from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.sicherung.schluesselbestand import Schluesselbestand, neuer_schluessel
from protegat.sicherung.schluesselpaar import neues_paar


class Command(Befehl):
    help = "Sagt, welcher Schlüssel wo in Gebrauch ist und welcher fehlt (nur Kennungen); macht auf Wunsch einen neuen."

    def add_arguments(self, parser):
        parser.add_argument("--neu", action="store_true", help="druckt einen neuen Datenschlüssel, eine Zeile")
        parser.add_argument("--neu-sicherung", action="store_true", help="druckt ein neues Paar für die Sicherungen")

    def handle(self, *args, neu, neu_sicherung, **options):
        heute = timezone.localdate()
        if neu:
            self.stdout.write(neuer_schluessel(heute))
        elif neu_sicherung:
            oeffentlich, geheim = neues_paar(f"{heute:%Y-%m-%d}")
            self.stdout.write(f"{oeffentlich}\n{geheim}")
            self.stderr.write(
                "Die erste Zeile gehört in SICHERUNGSSCHLUESSEL auf dem Server, die zweite an zwei sichere Orte "
                "außerhalb. Ohne sie liest niemand die Sicherungen."
            )
        else:
            self._sage(Schluesselbestand(heute))

    def _sage(self, bestand):
        for kennung, tut in bestand.eingerichtete:
            self.stdout.write(f"{kennung}: {tut}")
        for posten in bestand.posten:
            self.stdout.write(f"{posten.name}, Schlüssel {posten.kennung}: {posten.anzahl}, {posten.stand}")
        for satz in bestand.warnungen():
            self.stdout.write(f"! {satz}")
        if bestand.fehlende:
            raise Abgelehnt(f"Es fehlt: {', '.join(bestand.fehlende)}")
