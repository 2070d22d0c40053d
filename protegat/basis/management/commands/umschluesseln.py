from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.basis.umschluesselung import umschluesselungen


class Command(Befehl):
    help = "Schreibt alles Verschlüsselte mit dem ersten Schlüssel aus DATENSCHLUESSEL neu; lässt sich wiederholen."

    def handle(self, *args, **options):
        unlesbar = []
        for umschluesselung in umschluesselungen():
            umschluesselung.ausfuehren()
            self.stdout.write(f"{umschluesselung.name}: {umschluesselung.erneuert} umgeschlüsselt")
            for grund, anzahl in umschluesselung.gruende.items():
                unlesbar.append(f"{umschluesselung.name}: {anzahl} nicht lesbar. {grund}")
        if unlesbar:
            raise Abgelehnt("\n".join(unlesbar))
