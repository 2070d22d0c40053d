from django.db import models
from django.db.models import Exists, OuterRef

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_leer

from .haus import HausModell


class Grund(models.TextChoices):
    NACHGESEHEN = "nachgesehen", "nachgesehen, stimmt"
    NICHT_ZU_ERFAHREN = "nicht_zu_erfahren", "nicht mehr zu erfahren"
    AUSNAHME = "ausnahme", "Ausnahme, war wirklich so"
    NICHT_NOETIG = "nicht_noetig", "wird hier nicht gebraucht"


class BestaetigungQuerySet(HausQuerySet):
    # words that select
    def nach(self, regel):
        return self.filter(regel=regel)

    def unbestaetigte(self, eintraege, regel):
        """Of these records the ones that nobody has confirmed for this rule."""
        return eintraege.exclude(Exists(self.nach(regel).filter(kennung=OuterRef("kennung"))))


class Bestaetigung(HausModell):
    """ "Stimmt so": somebody has looked at what a rule doubts about a record, and it may stay."""

    regel = models.CharField("Regel", max_length=40)
    kennung = models.CharField("Kennung", max_length=64, help_text="Of the record; rules name their table.")
    grund = models.CharField("Grund", max_length=20, choices=Grund, default=Grund.NACHGESEHEN)

    objects = BestaetigungQuerySet.as_manager()

    class Meta:
        verbose_name = "Bestätigung"
        verbose_name_plural = "Bestätigungen"
        ordering = ("-erstellt_am", "-pk")
        constraints = [
            *nicht_leer("bestaetigung", "regel", "kennung"),
            *gueltige_auswahl("bestaetigung", grund=Grund),
            models.UniqueConstraint(
                fields=("regel", "kennung"),
                name="bestaetigung_je_regel_einmal",
                violation_error_message="Das hat schon jemand bestätigt.",
            ),
        ]

    def __str__(self):
        return self.get_grund_display()
