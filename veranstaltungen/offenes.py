"""What is still to be done about registrations, over all events: for the start page."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.functional import cached_property

from .models import Anmeldung, Nachricht, Tageslauf, Veranstaltung, ueberfaellig

WARTET = timedelta(minutes=15)  # until a mail counts as stuck
PFLICHTLINKS = {"impressum": "IMPRESSUM_URL", "datenschutz": "DATENSCHUTZ_URL"}
ANZURUFEN = Q(anmeldungen__telefon__isnull=False, anmeldungen__nachrichten__verschickt_am__isnull=True)
ANZURUFEN &= Q(anmeldungen__nachrichten__isnull=False)


@dataclass(frozen=True)
class OffeneAnmeldungen:
    darf_anrufen: bool  # may see who has registered

    @classmethod
    def fuer(cls, nutzer):
        """None for whom neither people nor the running of the house are any business."""
        darf = nutzer.has_perm("veranstaltungen.view_anmeldung")
        return cls(darf) if darf or nutzer.is_staff else None

    @cached_property
    def anzurufen(self):
        """Events with people to be called, and how many; names and numbers stand in their list, which is logged."""
        if not self.darf_anrufen:
            return []
        anzahl = Count("anmeldungen__nachrichten", filter=ANZURUFEN)
        return list(Veranstaltung.objects.filter(ANZURUFEN).annotate(anrufe=anzahl).order_by("beginn", "pk"))

    @cached_property
    def mails(self):
        return Nachricht.objects.zu_mailen().filter(erstellt_am__lt=timezone.now() - WARTET).count()

    @cached_property
    def zu_loeschen(self):
        return Anmeldung.objects.faellige(timezone.localdate()).count()

    @cached_property
    def laeufe(self):
        return Tageslauf.objects.letzte()

    @property
    def ueberfaellig(self):
        return ueberfaellig(self.laeufe)

    @property
    def fehler(self):
        """What the latest run says went wrong, or ""."""
        return self.laeufe[0].fehler if self.laeufe else ""

    @cached_property
    def fehlende_links(self):
        """Settings without a value while everybody may register."""
        fehlende = fehlende_pflichtlinks()
        offen = Veranstaltung.objects.filter(oeffentlich=True, anmeldung_noetig=True, beginn__gt=timezone.now())
        return fehlende if fehlende and offen.geplante().exists() else []

    def etwas(self):
        stellen = (self.anzurufen, self.mails, self.zu_loeschen, self.ueberfaellig, self.fehler, self.fehlende_links)
        return any(stellen)


def fehlende_pflichtlinks():
    return [name for feld, name in PFLICHTLINKS.items() if not settings.OEFFENTLICH[feld]]
