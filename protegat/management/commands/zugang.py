from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from protegat.basis.befehl import Befehl
from protegat.basis.models import Anmeldeereignis, Einladung, Versuchszaehler


class Command(Befehl):
    help = "Räumt den Zugang auf: beendete Sitzungen, vergessene Fehlversuche, alte Links, Protokoll nach 12 Monaten."

    def handle(self, *args, **options):
        Session.objects.filter(expire_date__lt=timezone.now()).delete()
        lebende = Session.objects.values("session_key")
        UserSession.objects.exclude(session_key__in=lebende).delete()
        Versuchszaehler.objects.raeume_auf()
        links, ereignisse = Einladung.objects.raeume_auf(), Anmeldeereignis.objects.raeume_auf()
        self.stdout.write(f"Zugang: {links} alte Links, {ereignisse} Ereignisse gelöscht")
