from django.db import models

from protegat.basis.models.unterscheidung import UnterscheidungBasis, paar_einmal

from .organisation import Organisation


class Unterscheidung(UnterscheidungBasis):
    """Somebody who knows says: these two are two organisations, however alike their names are."""

    erster = models.ForeignKey(Organisation, models.CASCADE, related_name="unterschiedene", verbose_name="Organisation")
    zweiter = models.ForeignKey(Organisation, models.CASCADE, related_name="+", verbose_name="andere Organisation")

    class Meta:
        verbose_name = "Unterscheidung"
        verbose_name_plural = "Unterscheidungen"
        ordering = ("pk",)
        constraints = paar_einmal("organisationen", "organisationen", "Das ist dieselbe Organisation.")
