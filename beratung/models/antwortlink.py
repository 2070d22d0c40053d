"""The way for a partner to say whether people arrived: no account, no names, one answer for each."""

from datetime import timedelta
from hashlib import sha256
from hmac import compare_digest
from secrets import token_urlsafe

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Organisation
from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet

from .vermittlung import Vermittlung

GILT = timedelta(days=28)
BYTES = 24  # 192 bits: nobody guesses that


def fingerabdruck(schluessel):
    return sha256(schluessel.encode()).hexdigest()


class AntwortlinkQuerySet(HausQuerySet):
    # words that select
    def gueltig(self):
        """Neither run out nor withdrawn."""
        return self.filter(beendet_am__isnull=True, gueltig_bis__gt=timezone.now())

    def zum(self, schluessel):
        """The valid one that this key opens, or None; why a key does not open anything is nobody's business."""
        return self.gueltig().filter(abdruck=fingerabdruck(schluessel)).select_related("organisation").first()

    # verbs
    @transaction.atomic
    def erstelle(self, organisation, von):
        """A new link to what is due with this partner, and its key, never seen again. The former link ends.

        Returns None twice where nothing is due.
        """
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        faellige = list(Vermittlung.objects.bei(organisation).nachzufragen(timezone.localdate()))
        if not faellige:
            return None, None
        self.filter(organisation=organisation, beendet_am__isnull=True).update(beendet_am=timezone.now())
        schluessel = token_urlsafe(BYTES)
        link = self.model(
            organisation=organisation, abdruck=fingerabdruck(schluessel), gueltig_bis=timezone.now() + GILT
        )
        link.zeichne(von)
        link.save()
        link.vermittlungen.set(faellige)
        return link, schluessel


class Antwortlink(HausModell):
    """Opens the questions to one partner. The database knows the key by its fingerprint only."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="antwortlinks", verbose_name="Organisation"
    )
    vermittlungen = models.ManyToManyField(Vermittlung, related_name="antwortlinks", verbose_name="Vermittlungen")
    abdruck = models.CharField("Fingerabdruck", max_length=64, unique=True, editable=False)
    gueltig_bis = models.DateTimeField("gültig bis")
    beendet_am = models.DateTimeField("zurückgezogen am", null=True, blank=True)

    objects = AntwortlinkQuerySet.as_manager()

    class Meta:
        verbose_name = "Link zum Antworten"
        verbose_name_plural = "Links zum Antworten"
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(
                name="antwortlink_abdruck_ist_sha256",
                condition=Q(abdruck__regex=r"^[0-9a-f]{64}$"),
                violation_error_message="Hier steht kein Fingerabdruck.",
            ),
            models.UniqueConstraint(
                fields=("organisation",),
                name="antwortlink_einer_je_organisation",
                condition=Q(beendet_am__isnull=True),
                violation_error_message="Für diese Organisation gibt es schon einen Link.",
            ),
        ]

    def __str__(self):
        return f"Link zum Antworten für {self.organisation}"

    def get_absolute_url(self):
        return reverse("beratung:antwortlink_detail", args=[self.pk])

    def fragen(self):
        """What can still be answered here: open, still this partner's, and not asked against somebody's will."""
        offene = self.vermittlungen.bei(self.organisation_id).offen().gueltig().ohne_ruhende()
        vermittlungen = offene.filter(wiedervorlage__isnull=False)
        return vermittlungen.exclude(rueckmeldungen__antwortlink=self).order_by("beratung__datum", "pk")

    def beantwortet(self):
        """How many have an answer through this link."""
        return self.rueckmeldungen.count()

    @property
    def gilt(self):
        return self.beendet_am is None and self.gueltig_bis > timezone.now()

    def oeffnet_mit(self, schluessel):
        return compare_digest(self.abdruck, fingerabdruck(schluessel))

    @transaction.atomic
    def beantworte(self, antworten, quelle):
        """Note `{pk: Stand}`. Each question takes one answer: of two at the same moment the first."""
        if not Antwortlink.objects.gueltig().select_for_update().filter(pk=self.pk).first():
            return
        for vermittlung in self.fragen().filter(pk__in=antworten):
            vermittlung.melde(antworten[vermittlung.pk], von=None, quelle=quelle, antwortlink=self)

    def ziehe_zurueck(self, von):
        """From now on the link opens nothing; what was answered stays."""
        self.beendet_am = timezone.now()
        self.zeichne(von)
        self.save(update_fields=("beendet_am", "geaendert_von", "geaendert_am"))
