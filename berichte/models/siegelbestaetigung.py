from django.db import models
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet


class Siegelbestaetigung(models.Model):
    """That the seal of this frozen report has held once: so it goes on counting when its key is lost.

    Only the owner of the tables writes here, the account of the web process cannot (protegat/webrechte.py): a row that
    was put among the reports, with the name of a key that nobody has, never gets one.
    """

    stand = models.OneToOneField(
        "berichte.Berichtsstand",
        models.PROTECT,
        related_name="bestaetigung",
        verbose_name="festgeschriebener Bericht",
    )
    am = models.DateTimeField("bestätigt am", default=timezone.now)

    objects = HausQuerySet.as_manager()

    class Meta:
        verbose_name = "bestätigtes Siegel"
        verbose_name_plural = "bestätigte Siegel"
        ordering = ("stand",)

    def __str__(self):
        return f"Siegel bestätigt am {timezone.localdate(self.am):%d.%m.%Y}"
