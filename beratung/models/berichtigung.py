import pgtrigger
from django.db import models
from django.db.models import Q

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet

from .esf import UNBEANTWORTET
from .stammblatt import SPUR, Stammblatt

OHNE_GRUND = ["", *UNBEANTWORTET]  # what was never known may be added without a reason


class Berichtigung(HausModell):
    """One value of a Stammblatt that was changed: what it was, what it became, why. Never changed itself."""

    stammblatt = models.ForeignKey(Stammblatt, models.CASCADE, related_name="berichtigungen")
    feld = models.CharField("Angabe", max_length=30)
    vorher = models.CharField("Vorher", max_length=120, blank=True)
    nachher = models.CharField("Nachher", max_length=120, blank=True)
    grund = models.CharField("Grund", max_length=200, blank=True)

    objects = HausQuerySet.as_manager()

    class Meta:
        verbose_name = "Berichtigung"
        verbose_name_plural = "Berichtigungen"
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(
                name="berichtigung_feld_aus_katalog",
                condition=Q(feld__in=SPUR),
                violation_error_message="Diese Angabe gibt es nicht.",
            ),
            models.CheckConstraint(
                name="berichtigung_mit_grund",
                condition=Q(vorher__in=OHNE_GRUND) | Q(grund__regex=r"\S"),
                violation_error_message="Bitte nennen Sie den Grund der Berichtigung.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="berichtigung_bleibt", operation=pgtrigger.UpdateOf("feld", "vorher", "nachher", "grund")
            )
        ]

    def __str__(self):
        return f"{self.angabe}: {self.von} → {self.auf}"

    @property
    def angabe(self):
        return Stammblatt.name_von(self.feld)

    @property
    def von(self):
        return Stammblatt.in_worten(self.feld, self.vorher)

    @property
    def auf(self):
        return Stammblatt.in_worten(self.feld, self.nachher)
