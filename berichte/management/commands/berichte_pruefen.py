"""`manage.py berichte_pruefen`: every stored checksum, computed once more; 0 = all are as they were, 1 = one is not."""

from berichte.models import Berichtsstand
from protegat.basis.befehl import Abgelehnt, Befehl


class Command(Befehl):
    help = "Rechnet die Prüfsumme jedes festgeschriebenen Berichts nach und nennt jeden, der nicht mehr stimmt."

    def handle(self, **optionen):
        schaden = []
        staende = Berichtsstand.objects.select_related("bericht__vorhaben").order_by("pk")
        for stand in staende.iterator(1):
            heil = stand.ist_unversehrt
            self.stdout.write(f"{'stimmt' if heil else 'BESCHÄDIGT'}  {stand.pruefsumme}  Nr. {stand.pk}  {stand}")
            if not heil:
                schaden.append(stand)
        if schaden:
            raise Abgelehnt(f"Nicht mehr wie festgeschrieben: {'; '.join(map(str, schaden))}.")
