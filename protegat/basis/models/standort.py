from django.db import models

from protegat.basis.regeln import nicht_leer

from .haus import HausModell


class Standort(HausModell):
    """A place where we counsel or meet."""

    name = models.CharField("Name", max_length=120, unique=True)
    adresse = models.CharField("Adresse", max_length=200, blank=True)
    barrierefrei = models.BooleanField("stufenlos erreichbar", default=False)
    aktiv = models.BooleanField("aktiv", default=True)

    class Meta:
        verbose_name = "Standort"
        verbose_name_plural = "Standorte"
        ordering = ("name",)
        constraints = nicht_leer("standort", "name")

    def __str__(self):
        return self.name
