from decimal import Decimal

import pgtrigger
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q, Sum
from django.db.models.functions import Lower

from protegat.basis.models import HausModell, Vorhaben
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_leer

from .ausloeser import KOSTEN_PASSEN
from .veranstaltung import Veranstaltung

CENT = Decimal("0.01")
ZU_WENIG = "Was nichts gekostet hat, steht nicht in der Liste: Der Betrag ist mindestens 0,01 Euro."


class KostenpunktQuerySet(HausQuerySet):
    # words that count
    def betrag(self):
        """Euro together; not eligible expenditure (K13), which comes from Belege."""
        return self.aggregate(summe=Sum("betrag", default=Decimal(0)))["summe"]

    def je_vorhaben(self):
        """`[("EV25", 80.00), ...]`: each cost stands under exactly one Vorhaben, so these add up to `betrag()`."""
        zeilen = self.order_by("vorhaben__kuerzel").values_list("vorhaben__kuerzel")
        return list(zeilen.annotate(summe=Sum("betrag")))


class Kostenpunkt(HausModell):
    """What one thing cost at an event, for one of its Vorhaben; apart from every headcount and from the Belege."""

    veranstaltung = models.ForeignKey(Veranstaltung, models.CASCADE, related_name="kosten")
    vorhaben = models.ForeignKey(Vorhaben, models.PROTECT, related_name="veranstaltungskosten", verbose_name="Vorhaben")
    was = models.CharField("Wofür", max_length=120, help_text="Zum Beispiel: Raummiete, Honorar, Bewirtung.")
    betrag = models.DecimalField(
        "Betrag in Euro", max_digits=12, decimal_places=2, validators=[MinValueValidator(CENT, ZU_WENIG)]
    )

    objects = KostenpunktQuerySet.as_manager()

    class Meta:
        verbose_name = "Kostenpunkt"
        verbose_name_plural = "Kosten"
        ordering = ("vorhaben__kuerzel", "was", "pk")
        constraints = [
            *nicht_leer("kostenpunkt", "was"),
            models.CheckConstraint(
                name="kostenpunkt_betrag_nicht_negativ",
                condition=Q(betrag__gte=0),
                violation_error_message="Ein Betrag ist 0 oder größer.",
            ),
            models.UniqueConstraint(
                "veranstaltung",
                "vorhaben",
                Lower("was"),
                name="kostenpunkt_nichts_doppelt",
                violation_error_message="Das steht für dieses Vorhaben schon in der Liste.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="kostenpunkt_passt",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=KOSTEN_PASSEN.format(veranstaltung="NEW.veranstaltung_id"),
            ),
        ]

    def __str__(self):
        return self.was

    def clean(self):
        beteiligt = self.veranstaltung.vorhabenanteile.filter(vorhaben=self.vorhaben_id)
        if self.vorhaben_id not in (None, self.veranstaltung.vorhaben_id) and not beteiligt.exists():
            raise ValidationError({"vorhaben": "Dieses Vorhaben ist an der Veranstaltung nicht beteiligt."})
