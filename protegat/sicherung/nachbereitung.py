"""What a restored house needs before people come in: who was deleted stays deleted, and old keys open nothing."""

from django.contrib.sessions.models import Session
from django.utils import timezone

from beratung.models import Antwortlink
from protegat.basis.models import Einladung, Nutzer
from protegat.loeschung.nachholen import nachholen
from veranstaltungen.models import Kalenderlink


def bereite_nach(stillgelegte=()):
    """Numbers of what was done, by German words; `stillgelegte` are the accounts that have been closed since."""
    return {
        "noch einmal gelöschte Datensätze": nachholen().anzahl,
        "beendete Sitzungen": Session.objects.all().delete()[0],
        "beendete Einladungen": Einladung.objects.offene().update(beendet_am=timezone.now()),
        "beendete Antwortlinks": _beende(Antwortlink),
        "beendete Kalenderlinks": _beende(Kalenderlink),
        "wieder stillgelegte Konten": Nutzer.objects.filter(username__in=stillgelegte, is_active=True).update(
            is_active=False
        ),
    }


def _beende(modell):
    """One that was withdrawn after the backup must not open again, so all end."""
    return modell.objects.filter(beendet_am__isnull=True).update(beendet_am=timezone.now())
