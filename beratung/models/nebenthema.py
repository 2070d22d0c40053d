from django.db import models
from django.db.models import Q

from netzwerk.models import Thema
from protegat.basis.querysets import HausQuerySet

from .ausloeser import NEBENTHEMA_IST_NICHT_HAUPTTHEMA
from .beratung import Beratung


class Nebenthema(models.Model):
    """A further topic of a Beratung: up to three, each once, none of them the Hauptthema."""

    beratung = models.ForeignKey(Beratung, models.CASCADE, related_name="nebenthemen_zeilen")
    thema = models.ForeignKey(Thema, models.PROTECT, related_name="+", verbose_name="Thema")
    rang = models.PositiveSmallIntegerField("Rang")

    objects = HausQuerySet.as_manager()

    class Meta:
        verbose_name = "Nebenthema"
        verbose_name_plural = "Nebenthemen"
        ordering = ("rang",)
        constraints = [
            models.UniqueConstraint(
                fields=("beratung", "thema"),
                name="nebenthema_jedes_thema_einmal",
                violation_error_message="Jedes Nebenthema zählt nur einmal.",
            ),
            models.UniqueConstraint(
                fields=("beratung", "rang"),
                name="nebenthema_jeder_rang_einmal",
                violation_error_message="Diesen Rang gibt es schon.",
            ),
            models.CheckConstraint(
                name="nebenthema_hoechstens_drei",
                condition=Q(rang__range=(1, 3)),
                violation_error_message="Höchstens drei Nebenthemen.",
            ),
        ]
        triggers = [NEBENTHEMA_IST_NICHT_HAUPTTHEMA]

    def __str__(self):
        return str(self.thema)
