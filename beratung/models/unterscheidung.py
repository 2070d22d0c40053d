from django.db import models

from protegat.basis.models.unterscheidung import UnterscheidungBasis, UnterscheidungQuerySet, paar_einmal
from protegat.basis.ruhende import RuhendeMixin


class CodesQuerySet(RuhendeMixin, UnterscheidungQuerySet):
    zur_person = ("erster", "zweiter")


class Unterscheidung(UnterscheidungBasis):
    """Somebody who knows says: these two codes are two people. It is no longer suggested, and a merge warns."""

    erster = models.ForeignKey("Klient", models.CASCADE, related_name="+", verbose_name="Code")
    zweiter = models.ForeignKey("Klient", models.CASCADE, related_name="+", verbose_name="anderer Code")

    objects = CodesQuerySet.as_manager()

    class Meta:
        verbose_name = "Unterscheidung"
        verbose_name_plural = "Unterscheidungen"
        ordering = ("pk",)
        constraints = paar_einmal("unterscheidung", "codes", "Das ist derselbe Code.")
