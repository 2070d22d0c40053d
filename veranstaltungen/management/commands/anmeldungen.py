from django.utils import timezone

from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.basis.postordner import raeume_auf
from veranstaltungen.models import Anmeldung, Nachricht, Platzvergabe, Veranstaltung
from veranstaltungen.models.anmeldung_querysets import AKTIVE


class Command(Befehl):
    help = "Lässt nachrücken, verschickt wartende Mails, löscht fällige Angaben; für einen Zeitplan alle paar Minuten."

    def handle(self, *args, **options):
        for veranstaltung in Veranstaltung.objects.filter(
            beginn__gt=timezone.now(), anmeldungen__status__in=AKTIVE
        ).distinct():
            Platzvergabe(veranstaltung).folge_der_veranstaltung()
        verschickt = 0
        while eben := Nachricht.objects.versende():
            verschickt += eben
        geloescht = Anmeldung.objects.raeume_auf(timezone.localdate())
        raeume_auf()
        self.stdout.write(f"Mails: {verschickt} verschickt\nAnmeldungen: Angaben von {geloescht} gelöscht")
        if offen := Nachricht.objects.zu_mailen().count():
            raise Abgelehnt(
                f"Noch nicht verschickt: {offen}. Der Mailserver nimmt sie nicht; der Grund steht im Protokoll."
            )
