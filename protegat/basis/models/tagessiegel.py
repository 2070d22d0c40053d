"""One seal for each day of both logs, each resting on the one before: what is changed later, shows."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from protegat.basis.querysets import HausQuerySet


class Tagessiegel(models.Model):
    """The day's entries of both logs as hashes. Whoever keeps the last one outside, can prove all days before it."""

    tag = models.DateField("Tag", unique=True)
    eintraege = models.PositiveIntegerField("Einträge")
    blaetter = ArrayField(
        models.CharField(max_length=90), help_text="`a17:...`, one hash per entry; emptied along with old entries."
    )
    wurzel = models.CharField("Prüfsumme des Tages", max_length=64)
    davor = models.CharField("Siegel davor", max_length=64, blank=True, unique=True)
    siegel = models.CharField("Siegel", max_length=64)
    am = models.DateTimeField("gesiegelt am")

    objects = HausQuerySet.as_manager()

    class Meta:
        verbose_name = "Tagessiegel"
        verbose_name_plural = "Tagessiegel"
        ordering = ("tag",)

    def __str__(self):
        return f"{self.tag:%d.%m.%Y}: {self.siegel}"
