"""The secret address under which a calendar program fetches the team's events: no account, no password."""

from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_leer

BYTES = 24  # 192 bits: nobody guesses that
GENAU_GENUG = timedelta(hours=1)  # programs ask often; when one did is not noted more exactly than this


def fingerabdruck(schluessel):
    return sha256(schluessel.encode()).hexdigest()


class KalenderlinkQuerySet(HausQuerySet):
    # words that select
    def sichtbar_fuer(self, nutzer):
        """Everybody's own."""
        return super().sichtbar_fuer(nutzer).filter(nutzer=nutzer)

    def gueltige(self):
        """Not withdrawn, and of an account that still works."""
        return self.filter(beendet_am__isnull=True, nutzer__is_active=True)

    def zum(self, schluessel):
        """The valid one that this key opens, or None; why a key does not open anything is nobody's business."""
        link = self.gueltige().filter(abdruck=fingerabdruck(schluessel)).select_related("nutzer").first()
        return link if link and link.nutzer.has_perm("veranstaltungen.view_veranstaltung") else None

    # verbs
    def erstelle(self, bezeichnung, von):
        """A new link of this person and its key, which is never seen again."""
        schluessel = token_urlsafe(BYTES)
        link = self.model(nutzer=von, bezeichnung=bezeichnung, abdruck=fingerabdruck(schluessel))
        link.zeichne(von)
        link.save()
        return link, schluessel


class Kalenderlink(HausModell):
    """One calendar program of one person. The database knows the key by its fingerprint only."""

    nutzer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="kalenderlinks", verbose_name="Konto", editable=False
    )
    bezeichnung = models.CharField("Wofür?", max_length=60, help_text="Zum Beispiel: Telefon.")
    abdruck = models.CharField("Fingerabdruck", max_length=64, unique=True, editable=False)
    zuletzt_am = models.DateTimeField("zuletzt abgerufen", null=True, blank=True, editable=False)
    beendet_am = models.DateTimeField("zurückgezogen am", null=True, blank=True, editable=False)

    objects = KalenderlinkQuerySet.as_manager()

    class Meta:
        verbose_name = "Kalenderlink"
        verbose_name_plural = "Kalenderlinks"
        ordering = ("-pk",)
        constraints = [
            *nicht_leer("kalenderlink", "bezeichnung"),
            models.CheckConstraint(
                name="kalenderlink_abdruck_ist_sha256",
                condition=Q(abdruck__regex=r"^[0-9a-f]{64}$"),
                violation_error_message="Hier steht kein Fingerabdruck.",
            ),
        ]

    def __str__(self):
        return self.bezeichnung

    def oeffnet_mit(self, schluessel):
        return self.abdruck == fingerabdruck(schluessel)

    def merke_abruf(self):
        """That the program has asked; nothing about it or where it asked from."""
        jetzt = timezone.now()
        if self.zuletzt_am is None or jetzt - self.zuletzt_am > GENAU_GENUG:
            Kalenderlink.objects.filter(pk=self.pk).update(zuletzt_am=jetzt)

    def ziehe_zurueck(self, von):
        """From now on the link opens nothing."""
        self.beendet_am = timezone.now()
        self.zeichne(von)
        self.save(update_fields=("beendet_am", "geaendert_von", "geaendert_am"))
