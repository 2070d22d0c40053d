from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import Sortierung

from .gremium import Gremium
from .organisation import Organisation


class Tage(models.Func):
    """From one day to another, both included; without the last day it goes on."""

    function = "daterange"
    template = "%(function)s(%(expressions)s, '[]')"
    arity = 2
    output_field = DateRangeField()


class MitgliedschaftQuerySet(HausQuerySet):
    tag = "von"

    # words that select
    def am(self, tag):
        """In force on this day, both ends included."""
        return self.filter(Q(bis=None) | Q(bis__gte=tag), von__lte=tag)

    def nicht_am(self, tag):
        """Those that were over before this day, or begin after it."""
        return self.exclude(pk__in=self.am(tag).values("pk"))

    def ueberschneiden(self, von, bis=None):
        """Those that share a day with this time; without an end it goes on."""
        beginnt_rechtzeitig = Q(von__lte=bis) if bis else Q()
        return self.filter(beginnt_rechtzeitig, Q(bis=None) | Q(bis__gte=von))

    def nach_namen(self):
        return self.select_related("organisation").order_by(Sortierung("organisation__name"), "-von", "pk")


class Mitgliedschaft(HausModell):
    """That an organisation belongs to a Gremium, from one day on; what is over stays readable."""

    gremium = models.ForeignKey(
        Gremium,
        models.CASCADE,
        db_index=False,  # the exclusion below begins with it
        related_name="mitgliedschaften",
        verbose_name="Gremium",
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="mitgliedschaften", verbose_name="Organisation"
    )
    funktion = models.CharField(
        "Funktion", max_length=120, blank=True, help_text="Zum Beispiel: Vorsitz, beratend. Keine Namen."
    )
    von = models.DateField("Mitglied seit", default=timezone.localdate)
    bis = models.DateField("Mitglied bis", null=True, blank=True, help_text="Leer heißt: bis auf Weiteres.")

    objects = MitgliedschaftQuerySet.as_manager()

    class Meta:
        verbose_name = "Mitgliedschaft"
        verbose_name_plural = "Mitgliedschaften"
        ordering = (F("bis").desc(nulls_first=True), "-von", "pk")
        constraints = [
            models.CheckConstraint(
                name="mitgliedschaft_endet_nicht_vor_beginn",
                condition=Q(bis__isnull=True) | Q(bis__gte=F("von")),
                violation_error_message="Das Ende liegt vor dem Beginn.",
            ),
            ExclusionConstraint(
                name="mitgliedschaft_nicht_doppelt",
                expressions=[("gremium", "="), ("organisation", "="), (Tage("von", "bis"), "&&")],
                violation_error_message="Diese Organisation ist in dieser Zeit schon Mitglied.",
            ),
        ]

    def __str__(self):
        return f"{self.organisation} in {self.gremium}"

    def get_absolute_url(self):
        return reverse("netzwerk:mitgliedschaft_update", args=[self.gremium_id, self.pk])

    def gleichlaufende(self, eine, andere):
        """Those of the other organisation in the same Gremium that share a day with this one."""
        return andere.mitgliedschaften.filter(gremium=self.gremium).ueberschneiden(self.von, self.bis)

    def verlaengere(self, *andere):
        """Take the time of these over as well, and their function where it is not said here; saving is up to others."""
        alle = (self, *andere)
        self.von = min(eine.von for eine in alle)
        self.bis = None if any(eine.bis is None for eine in alle) else max(eine.bis for eine in alle)
        self.funktion = next((eine.funktion for eine in alle if eine.funktion), "")

    def beende(self, am, von):
        """This day is its last one. Raises ValidationError when that is before it began."""
        if am < self.von:
            raise ValidationError("Das Ende liegt vor dem Beginn.")  # no range of days could say that
        self.bis = am
        self.zeichne(von)
        self.full_clean()
        self.save()
