from decimal import ROUND_HALF_UP, Decimal

import pgtrigger
from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.db.models import Q

from protegat.basis.dateityp import Unannehmbar
from protegat.basis.logopruefung import gepruefter_inhalt
from protegat.basis.regeln import nicht_leer

from .haus import HausModell
from .vorhaben import Vorhaben

CENT = Decimal("0.01")


class Finanzierungsanteil(HausModell):
    """What one funder bears of a Vorhaben. One share has no rate: it takes the remainder and comes last."""

    vorhaben = models.ForeignKey(Vorhaben, models.CASCADE, related_name="finanzierungsanteile")
    mittelgeber = models.CharField("Mittelgeber", max_length=120)
    satz = models.DecimalField(
        "Satz in %", max_digits=5, decimal_places=2, null=True, blank=True, help_text="Leer heißt: der Rest."
    )

    class Meta:
        verbose_name = "Finanzierungsanteil"
        verbose_name_plural = "Finanzierungsanteile"
        ordering = (models.F("satz").desc(nulls_last=True), "mittelgeber")
        constraints = [
            models.CheckConstraint(
                name="finanzierungsanteil_satz_ist_prozent",
                condition=Q(satz__isnull=True) | Q(satz__gt=0, satz__lte=100),
                violation_error_message="Der Satz liegt über 0 und höchstens bei 100 Prozent.",
            ),
            models.UniqueConstraint(
                "vorhaben",
                name="finanzierungsanteil_ein_rest_je_vorhaben",
                condition=Q(satz__isnull=True),
                violation_error_message="Den Rest kann nur ein Mittelgeber tragen.",
            ),
            models.UniqueConstraint(
                fields=("vorhaben", "mittelgeber"),
                name="finanzierungsanteil_mittelgeber_einmal",
                violation_error_message="Dieser Mittelgeber steht schon in der Liste.",
            ),
            *nicht_leer("finanzierungsanteil", "mittelgeber"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="finanzierungsanteil_hoechstens_ganz",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    IF (SELECT sum(a.satz) FROM basis_finanzierungsanteil a WHERE a.vorhaben_id = NEW.vorhaben_id) > 100
                    THEN
                        RAISE EXCEPTION 'Die Anteile ergeben mehr als 100 Prozent.'
                        USING ERRCODE = 'check_violation', CONSTRAINT = 'finanzierungsanteil_hoechstens_ganz';
                    END IF;
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self):
        return self.mittelgeber

    def von(self, betrag):
        """This share of an amount, rounded half up to the cent."""
        return (betrag * self.satz / 100).quantize(CENT, ROUND_HALF_UP)


class Logo(HausModell):
    """A logo that the publicity rules of the Vorhaben ask for. Without a file its name is printed in a box."""

    vorhaben = models.ForeignKey(Vorhaben, models.CASCADE, related_name="logos")
    name = models.CharField("Name", max_length=80, help_text="Auch der Alternativtext für Vorlesegeräte.")
    datei = models.FileField(
        "Datei",
        upload_to="logos/",
        blank=True,
        validators=[FileExtensionValidator(["svg", "png", "jpg", "jpeg"])],
    )
    rang = models.PositiveSmallIntegerField("Rang", default=1)

    class Meta:
        verbose_name = "Logo"
        verbose_name_plural = "Logos"
        ordering = ("rang", "name")
        constraints = nicht_leer("logo", "name")

    def __str__(self):
        return self.name

    def clean(self):
        """A new file is looked into; what lies in the store was."""
        super().clean()
        if not self.datei or self.datei._committed:
            return
        try:
            self.datei.file = gepruefter_inhalt(self.datei.name, self.datei.file)
        except Unannehmbar as grund:
            raise ValidationError({"datei": grund.messages}) from None
