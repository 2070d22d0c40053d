from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.basis.umschluesselung import umschluesselungen


class Command(Befehl):
    help = "Schreibt alles Verschlüsselte mit dem ersten Schlüssel aus DATENSCHLUESSEL neu; lässt sich wiederholen."

    def handle(self, *args, **options):
        unlesbar = []
        for umschluesselung in umschluesselungen():
            umschluesselung.ausfuehren()
            meta = umschluesselung.modell._meta
            self.stdout.write(f"{meta.verbose_name_plural}: {umschluesselung.erneuert} umgeschlüsselt")
            for grund, anzahl in umschluesselung.gruende.items():
                unlesbar.append(f"{meta.verbose_name_plural}: {anzahl} nicht lesbar. {grund}")
        if unlesbar:
            raise Abgelehnt("\n".join(unlesbar))
