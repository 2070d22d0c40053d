from decimal import Decimal

import pgtrigger
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, Sum

from protegat.basis.models import HausModell, Vorhaben
from protegat.basis.querysets import HausQuerySet

from .ausloeser import ANTEILE_PASSEN, KOSTEN_PASSEN
from .veranstaltung import Veranstaltung

GANZES = Decimal(100)
NOCH_KOSTEN = "Für {} stehen hier noch Kosten. Ordnen Sie diese zuerst einem anderen Vorhaben zu."


class VorhabenanteilQuerySet(HausQuerySet):
    # words that count
    def zusammen(self):
        """What the further Vorhaben carry together, in per cent; the rest is that of the one that counts."""
        return self.aggregate(summe=Sum("anteil", default=Decimal(0)))["summe"]


class Vorhabenanteil(HausModell):
    """A further Vorhaben that carries a share of an event. The event counts in `Veranstaltung.vorhaben` only."""

    veranstaltung = models.ForeignKey(Veranstaltung, models.CASCADE, related_name="vorhabenanteile")
    vorhaben = models.ForeignKey(
        Vorhaben, models.PROTECT, related_name="veranstaltungsanteile", verbose_name="Vorhaben"
    )
    anteil = models.DecimalField("Anteil in Prozent", max_digits=5, decimal_places=2)

    objects = VorhabenanteilQuerySet.as_manager()

    class Meta:
        verbose_name = "Vorhabenanteil"
        verbose_name_plural = "Vorhabenanteile"
        ordering = ("vorhaben__kuerzel",)
        constraints = [
            models.UniqueConstraint(
                fields=("veranstaltung", "vorhaben"),
                name="vorhabenanteil_jedes_vorhaben_einmal",
                violation_error_message="Dieses Vorhaben ist hier schon beteiligt.",
            ),
            models.CheckConstraint(
                name="vorhabenanteil_zwischen_0_und_100",
                condition=Q(anteil__gt=0, anteil__lte=100),
                violation_error_message="Ein Anteil liegt über 0 und höchstens bei 100 Prozent.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="vorhabenanteil_passt",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=ANTEILE_PASSEN.format(veranstaltung="NEW.veranstaltung_id"),
            ),
            pgtrigger.Trigger(
                name="vorhabenanteil_laesst_keine_kosten_zurueck",
                when=pgtrigger.After,
                operation=pgtrigger.UpdateOf("vorhaben_id"),
                func=KOSTEN_PASSEN.format(veranstaltung="NEW.veranstaltung_id"),
            ),
        ]

    def __str__(self):
        return self.vorhaben.kuerzel

    def clean(self):
        if self.vorhaben_id is None:
            return
        if self.vorhaben_id == self.veranstaltung.vorhaben_id:
            raise ValidationError({"vorhaben": "In diesem Vorhaben zählt die Veranstaltung schon."})
        self.vorhaben.pruefe_tag(self.veranstaltung.datum, feld="vorhaben")
        andere = self.veranstaltung.vorhabenanteile.exclude(pk=self.pk).zusammen()
        if self.anteil is not None and andere + self.anteil > GANZES:
            uebrig = f"{GANZES - andere:.2f}".replace(".", ",")
            raise ValidationError({"anteil": f"Zusammen wären das mehr als 100 Prozent. Übrig sind {uebrig}."})

    def loese(self):
        """Raises ValidationError while costs of this event stand under its Vorhaben."""
        if self.veranstaltung.kosten.fuer(self.vorhaben).exists():
            raise ValidationError(NOCH_KOSTEN.format(self.vorhaben.kuerzel))
        self.delete()
