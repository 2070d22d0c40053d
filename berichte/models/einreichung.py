from django.db import models
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_in_der_zukunft, nicht_leer

from .ausloeser import unveraenderlich


class Weg(models.TextChoices):
    EMAIL = "email", "per E-Mail"
    PORTAL = "portal", "im Portal"
    POST = "post", "per Post"
    UEBERGABE = "uebergabe", "übergeben"


class Einreichung(models.Model):
    """This version was handed in: when, to whom, how. Only ever added to."""

    stand = models.ForeignKey(
        "berichte.Berichtsstand", models.PROTECT, related_name="einreichungen", verbose_name="Bericht"
    )
    am = models.DateField("eingereicht am", default=timezone.localdate)
    an = models.CharField("an", max_length=200)
    weg = models.CharField("Weg", max_length=20, choices=Weg, default=Weg.EMAIL)
    von = models.PositiveBigIntegerField("Nummer des Kontos")
    konto = models.CharField("eingereicht von", max_length=310)
    vermerkt_am = models.DateTimeField("vermerkt am", auto_now_add=True)

    objects = HausQuerySet.as_manager()

    class Meta:
        verbose_name = "Einreichung"
        verbose_name_plural = "Einreichungen"
        ordering = ("am", "pk")
        constraints = [
            *nicht_leer("einreichung", "an"),
            *gueltige_auswahl("einreichung", weg=Weg),
            nicht_in_der_zukunft("einreichung", "am"),
        ]
        triggers = unveraenderlich("einreichung")

    def __str__(self):
        return f"{self.am:%d.%m.%Y} {self.get_weg_display()} an {self.an}"
