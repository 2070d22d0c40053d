from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_leer
from protegat.basis.volltext import Fundort, suchindizes

from .organisation import Organisation

BALD = timedelta(weeks=12)  # long enough to talk about going on


class Vereinbarungsart(models.TextChoices):
    KOOPERATION = "kooperation", "Kooperationsvereinbarung"
    ABSICHT = "absicht", "Absichtserklärung"
    RAUM = "raum", "Raumnutzung"
    DATENSCHUTZ = "datenschutz", "Datenschutzvereinbarung"
    SONSTIGE = "sonstige", "Sonstige Vereinbarung"


class VereinbarungQuerySet(HausQuerySet):
    tag = "von"
    titel = "gegenstand"
    fundorte = (Fundort(("gegenstand",)),)

    def laufende(self, tag):
        """In force on this day, both ends included."""
        return self.filter(Q(bis=None) | Q(bis__gte=tag), von__lte=tag)

    def gueltig_im(self, zeitraum):
        """In force on at least one day of the period."""
        return self.filter(Q(bis=None) | Q(bis__gte=zeitraum.von), von__lte=zeitraum.bis)

    def laeuft_bald_aus(self, tag):
        """In force on this day, and over within twelve weeks."""
        return self.laufende(tag).filter(bis__lte=tag + BALD)

    def mit_dateien(self):
        """With their papers at hand."""
        return self.prefetch_related("dateien")


class Vereinbarung(HausModell):
    """What we have agreed with a partner, and for how long; without an end it holds until further notice."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="vereinbarungen", verbose_name="Organisation"
    )
    art = models.CharField("Art", max_length=20, choices=Vereinbarungsart, default=Vereinbarungsart.KOOPERATION)
    gegenstand = models.CharField("Gegenstand", max_length=200, help_text="Zum Beispiel: Raum am Dienstagnachmittag.")
    von = models.DateField("gilt ab", default=timezone.localdate)
    bis = models.DateField("gilt bis", null=True, blank=True, help_text="Leer heißt: bis auf Weiteres.")

    objects = VereinbarungQuerySet.as_manager()

    class Meta:
        verbose_name = "Vereinbarung"
        verbose_name_plural = "Vereinbarungen"
        ordering = (F("bis").desc(nulls_first=True), "-von", "pk")
        indexes = suchindizes("vereinbarung", "gegenstand")
        constraints = [
            *gueltige_auswahl("vereinbarung", art=Vereinbarungsart),
            *nicht_leer("vereinbarung", "gegenstand"),
            models.CheckConstraint(
                name="vereinbarung_endet_nicht_vor_beginn",
                condition=Q(bis__gte=F("von")),
                violation_error_message="Das Ende liegt vor dem Beginn.",
            ),
        ]

    def __str__(self):
        return f"{self.get_art_display()}: {self.gegenstand}"

    @property
    def stand(self):
        """`kommt`, `gilt`, `bald` (it runs out soon) or `vorbei`, today."""
        heute = timezone.localdate()
        if self.von > heute:
            return "kommt"
        if self.bis is None:
            return "gilt"
        if self.bis < heute:
            return "vorbei"
        return "bald" if self.bis <= heute + BALD else "gilt"
