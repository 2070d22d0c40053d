from django.utils import timezone

from protegat.basis.allein import allein
from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.basis.loeschung import loesche
from protegat.basis.postordner import raeume_auf
from veranstaltungen.models import Andrang, Anmeldung, Nachricht, Platzvergabe, Tageslauf, Veranstaltung
from veranstaltungen.models.anmeldung_querysets import AKTIVE
from veranstaltungen.models.tageslauf import SPERRE


class Command(Befehl):
    help = "Löscht fällige Angaben, lässt nachrücken, verschickt wartende Mails; ./start ruft es stündlich auf."

    def handle(self, *args, **options):
        with allein(SPERRE) as darf:
            if not darf:
                self.stdout.write("Ein anderer Server erledigt das gerade.")
                return
            lauf = Tageslauf.beginne()
            try:
                self.erledige()
            except Abgelehnt as grund:
                lauf.beende(str(grund))
                raise
            except Exception as fehler:
                lauf.beende(f"{type(fehler).__name__}; mehr steht im Protokoll des Servers.")
                raise
            lauf.beende()

    def erledige(self):
        """What has to go goes first: whatever fails afterwards, the promise is kept."""
        geloescht = loesche(Anmeldung.objects.faellige(timezone.localdate()), "anmeldungen").geloescht[Anmeldung]
        raeume_auf()
        Andrang.objects.raeume_auf()
        for veranstaltung in Veranstaltung.objects.filter(
            beginn__gt=timezone.now(), anmeldungen__status__in=AKTIVE
        ).distinct():
            Platzvergabe(veranstaltung).folge_der_veranstaltung()
        verschickt = 0
        while eben := Nachricht.objects.versende():
            verschickt += eben
        self.stdout.write(f"Mails: {verschickt} verschickt\nAnmeldungen: Angaben von {geloescht} gelöscht")
        if offen := Nachricht.objects.zu_mailen().count():
            raise Abgelehnt(
                f"Noch nicht verschickt: {offen}. Der Mailserver nimmt sie nicht; der Grund steht im Protokoll."
            )
