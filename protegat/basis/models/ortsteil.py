from django.db import models

from protegat.basis.regeln import nicht_leer

from .haus import HausModell


class Ortsteil(HausModell):
    """A district of the installation's city: as near as we ever get to an address."""

    name = models.CharField("Name", max_length=60, unique=True)
    foerdergebiet = models.BooleanField("im Fördergebiet", default=False)
    nachbarn = models.ManyToManyField(
        "self",
        verbose_name="Nachbarn",
        blank=True,
        help_text="Ortsteile, die man von hier zu Fuß erreicht: danach heißt ein Partner „gleich nebenan“.",
    )
    aktiv = models.BooleanField("aktiv", default=True)

    class Meta:
        verbose_name = "Ortsteil"
        verbose_name_plural = "Ortsteile"
        ordering = ("name",)
        constraints = nicht_leer("ortsteil", "name")

    def __str__(self):
        return self.name
