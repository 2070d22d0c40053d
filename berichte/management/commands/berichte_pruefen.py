"""`manage.py berichte_pruefen`: every checksum and seal once more; 0 = all are as they were, 1 = one is not."""

from berichte.models import Berichtsstand
from berichte.models.standsiegel import Siegelstand
from berichte.stand.bestaetigen import bestaetige, erkenne_an
from berichte.stand.probe import geprueft
from berichte.stand.umsiegeln import siegle_neu
from protegat.basis.befehl import Abgelehnt, Befehl

UNBEKANNT = (
    "Keinen unbestätigten Bericht ohne Schlüssel gibt es mit dieser Prüfsumme, oder was gespeichert ist, ergibt eine "
    "andere. Vergleichen Sie sie Zeichen für Zeichen mit dem eingereichten Schreiben."
)


class Command(Befehl):
    help = "Rechnet Prüfsumme und Siegel jedes festgeschriebenen Berichts nach und nennt jeden, der nicht mehr stimmt."

    def add_arguments(self, parser):
        parser.add_argument(
            "--neu-siegeln", action="store_true", help="vorher die Siegel älterer Schlüssel mit dem ersten erneuern"
        )

        parser.add_argument(
            "--bestaetigen", action="store_true", help="nur vermerken, welche Siegel gelten, für den Tag ohne Schlüssel"
        )
        parser.add_argument("--anerkennen", metavar="PRÜFSUMME", help="von Hand, nach dem eingereichten Schreiben")

    def handle(self, **optionen):
        if optionen["bestaetigen"]:
            self.stdout.write(f"Bestätigte Siegel: {bestaetige()} neue.")
        elif optionen["anerkennen"]:
            self._erkenne_an(optionen["anerkennen"])
        else:
            self._pruefe(optionen)

    def _erkenne_an(self, pruefsumme):
        stand = erkenne_an(pruefsumme)
        if stand is None:
            raise Abgelehnt(UNBEKANNT)
        self.stdout.write(f"Anerkannt: Nr. {stand.pk}  {stand}")

    def _pruefe(self, optionen):
        if optionen["neu_siegeln"]:
            neue, alte = siegle_neu()
            self.stdout.write(f"Neu gesiegelt: {neue}. Nicht, weil ihr Siegel sich nicht bestätigen lässt: {alte}.")
        schaden = []
        staende = Berichtsstand.objects.select_related("bericht__vorhaben").order_by("pk")
        for stand, heil in geprueft(staende):
            zusatz = "" if stand.siegelstand == Siegelstand.GILT else f" ({stand.siegelstand.label})"
            self.stdout.write(
                f"{'stimmt' if heil else 'BESCHÄDIGT'}  {stand.pruefsumme}  Nr. {stand.pk}  {stand}{zusatz}"
            )
            if not heil:
                schaden.append(stand)
        if schaden:
            raise Abgelehnt(f"Nicht mehr wie festgeschrieben: {'; '.join(map(str, schaden))}.")
