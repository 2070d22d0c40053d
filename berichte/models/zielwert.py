from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from berichte.kennzahlen import ZIELBARE
from protegat.basis.models import HausModell, Vorhaben
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_leer


class ZielwertQuerySet(HausQuerySet):
    def zum(self, jahr):
        """Those of the whole Vorhaben, and those of this year."""
        return self.filter(Q(jahr=None) | Q(jahr=jahr))


class Zielwert(HausModell):
    """So much of one figure has been promised: in one year, or over the whole Vorhaben (K14)."""

    vorhaben = models.ForeignKey(Vorhaben, models.CASCADE, related_name="zielwerte", verbose_name="Vorhaben")
    kennzahl = models.CharField("Kennzahl", max_length=60)
    jahr = models.PositiveSmallIntegerField(
        "Jahr", null=True, blank=True, help_text="Leer heißt: für das ganze Vorhaben."
    )
    soll = models.DecimalField("Soll", max_digits=10, decimal_places=2)

    objects = ZielwertQuerySet.as_manager()

    class Meta:
        verbose_name = "Zielwert"
        verbose_name_plural = "Zielwerte"
        ordering = ("vorhaben", "kennzahl", "jahr")
        constraints = [
            *nicht_leer("zielwert", "kennzahl"),
            models.UniqueConstraint(
                fields=("vorhaben", "kennzahl", "jahr"),
                name="zielwert_je_zeit_einmal",
                nulls_distinct=False,
                violation_error_message="Für diese Kennzahl und diese Zeit gibt es schon ein Ziel.",
            ),
            models.CheckConstraint(
                name="zielwert_ueber_null",
                condition=Q(soll__gt=0),
                violation_error_message="Das Ziel ist größer als 0.",
            ),
        ]

    def __str__(self):
        return f"{ZIELBARE[self.kennzahl].label}, {self.zeit}"

    @property
    def zahl(self):
        """The target as the figure writes its numbers."""
        return ZIELBARE[self.kennzahl].betrag(self.soll)

    @property
    def einheit(self):
        return ZIELBARE[self.kennzahl].einheit.value

    @property
    def zeit(self):
        return str(self.jahr or "ganzes Vorhaben")

    def clean(self):
        if self.kennzahl and self.kennzahl not in ZIELBARE:
            raise ValidationError({"kennzahl": "Für diese Kennzahl gibt es keine Ziele."})
        if self.jahr and self.vorhaben_id and not self._laeuft_im(self.jahr):
            raise ValidationError({"jahr": f"{self.vorhaben.kuerzel} läuft in diesem Jahr nicht."})

    def _laeuft_im(self, jahr):
        return self.vorhaben.spanne.von.year <= jahr <= self.vorhaben.spanne.bis.year
