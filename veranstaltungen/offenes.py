"""What is still to be done about registrations, over all events: for the start page."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.functional import cached_property

from protegat.basis.models import Nutzer
from protegat.basis.querysets import anzahl

from .models import Anmeldung, Nachricht, Tageslauf, Veranstaltung, ueberfaellig

WARTET = timedelta(minutes=15)  # until a mail counts as stuck
PFLICHTLINKS = {"impressum": "IMPRESSUM_URL", "datenschutz": "DATENSCHUTZ_URL"}
ANZURUFEN = Q(anmeldungen__telefon__isnull=False, anmeldungen__nachrichten__verschickt_am__isnull=True)
ANZURUFEN &= Q(anmeldungen__nachrichten__isnull=False)


@dataclass(frozen=True)
class OffeneAnmeldungen:
    nutzer: Nutzer
    darf_anrufen: bool  # may see who has registered

    @classmethod
    def fuer(cls, nutzer):
        """None for whom neither people nor the running of the house are any business."""
        darf = nutzer.has_perm("veranstaltungen.view_anmeldung")
        return cls(nutzer, darf) if darf or nutzer.is_staff else None

    @cached_property
    def anzurufen(self):
        """Events with people to be called, and how many; names and numbers stand in their list, which is logged."""
        if not self.darf_anrufen:
            return []
        anrufe = Count("anmeldungen__nachrichten", filter=ANZURUFEN)
        return list(Veranstaltung.objects.filter(ANZURUFEN).annotate(anrufe=anrufe).order_by("beginn", "pk"))

    @cached_property
    def _anzahlen(self):
        """One question for all that is only counted; the row it is asked beside is the reader's own."""
        jetzt = timezone.now()
        offen = Veranstaltung.objects.geplante().filter(oeffentlich=True, anmeldung_noetig=True, beginn__gt=jetzt)
        return Nutzer.objects.filter(pk=self.nutzer.pk).values(
            mails=anzahl(Nachricht.objects.zu_mailen().filter(erstellt_am__lt=jetzt - WARTET)),
            zu_loeschen=anzahl(Anmeldung.objects.faellige(timezone.localdate())),
            offen=anzahl(offen),
        )[0]

    @property
    def mails(self):
        return self._anzahlen["mails"]

    @property
    def zu_loeschen(self):
        return self._anzahlen["zu_loeschen"]

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
        return fehlende_pflichtlinks() if self._anzahlen["offen"] else []

    def etwas(self):
        stellen = (self.anzurufen, self.mails, self.zu_loeschen, self.ueberfaellig, self.fehler, self.fehlende_links)
        return any(stellen)


def fehlende_pflichtlinks():
    return [name for feld, name in PFLICHTLINKS.items() if not settings.OEFFENTLICH[feld]]
