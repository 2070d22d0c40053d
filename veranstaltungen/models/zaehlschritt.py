from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.urls import reverse

from protegat.basis.felder import neue_kennung
from protegat.basis.models import HausModell

from .veranstaltung import Veranstaltung

NICHT_MEHR = (
    "Das lässt sich nicht mehr zurücknehmen: Die Zählung ist schon zurückgenommen oder inzwischen geändert. "
    "Es bleibt, was jetzt dasteht."
)


class Zaehlschritt(HausModell):
    """The latest count of an event and what stood there before it, so that one step leads back. Numbers only."""

    veranstaltung = models.ForeignKey(Veranstaltung, models.CASCADE, related_name="zaehlschritte")
    kennung = models.CharField(max_length=32, default=neue_kennung)
    vorher = models.JSONField(help_text="What `Veranstaltung.zaehlstand` said before.")
    nachher = models.JSONField(help_text="And what it said afterwards.")

    class Meta:
        verbose_name = "Zählschritt"
        verbose_name_plural = "Zählschritte"
        constraints = [
            models.UniqueConstraint(
                fields=("veranstaltung",),
                name="zaehlschritt_nur_der_letzte",
                violation_error_message="Zurücknehmen lässt sich nur die letzte Zählung.",
            ),
        ]

    def __str__(self):
        return f"{self.veranstaltung}: {self.vorher['teilnehmende']} → {self.nachher['teilnehmende']}"

    @property
    def rueckweg(self):
        return reverse("veranstaltungen:zaehlschritt_delete", args=[self.veranstaltung_id, self.kennung])

    @classmethod
    @transaction.atomic
    def nimm_zurueck(cls, veranstaltung, kennung, von):
        """Exactly what stood there before, once. Raises ValidationError when somebody has changed it since."""
        stand = veranstaltung.halte().zaehlstand()
        schritt = veranstaltung.zaehlschritte.filter(kennung=kennung).first()
        if schritt is None or schritt.nachher != stand:
            raise ValidationError(NICHT_MEHR)
        veranstaltung.stelle_her(schritt.vorher, von)
        schritt.delete()
