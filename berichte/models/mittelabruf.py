from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q, Sum
from django.utils import timezone

from protegat.basis.felder import TagesspanneField
from protegat.basis.models import Eintrag, Vorhaben
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import in_diesen_jahren, nicht_in_der_zukunft, nicht_leer
from protegat.basis.zeitraum import Zeitraum

from .beleg import euro_feld

ZU_WENIG = "Abgerufen wird mindestens 1 Cent."
BEIDES = "Zum Eingang gehören Tag und Betrag."


class MittelabrufQuerySet(HausQuerySet):
    # words that select
    def bis(self, tag):
        return self.filter(datum__lte=tag)

    def eingegangene(self, bis):
        return self.filter(eingegangen_am__lte=bis)

    # words that count
    def betrag(self):
        return self.aggregate(summe=Sum("betrag", default=Decimal(0)))["summe"]

    def eingegangen(self):
        return self.aggregate(summe=Sum("eingegangen", default=Decimal(0)))["summe"]


class Mittelabruf(Eintrag):
    """Money asked for from the funders, and what of it has arrived."""

    vorhaben = models.ForeignKey(Vorhaben, models.PROTECT, related_name="mittelabrufe", verbose_name="Vorhaben")
    datum = models.DateField("Angefordert am", default=timezone.localdate)
    zeitraum = TagesspanneField("Für Ausgaben im Zeitraum")
    betrag = euro_feld("Betrag in Euro", validators=[MinValueValidator(Decimal("0.01"), ZU_WENIG)])
    eingegangen_am = models.DateField("Eingegangen am", null=True, blank=True)
    eingegangen = euro_feld("Eingegangen in Euro", null=True, blank=True)

    objects = MittelabrufQuerySet.as_manager()

    class Meta:
        verbose_name = "Mittelabruf"
        verbose_name_plural = "Mittelabrufe"
        ordering = ("datum", "pk")
        constraints = [
            models.CheckConstraint(
                name="mittelabruf_betrag_ueber_null",
                condition=Q(betrag__gt=0),
                violation_error_message=ZU_WENIG,
            ),
            models.CheckConstraint(
                name="mittelabruf_eingang_hat_tag_und_betrag",
                condition=Q(eingegangen_am__isnull=True, eingegangen__isnull=True)
                | Q(eingegangen_am__isnull=False, eingegangen__isnull=False),
                violation_error_message=BEIDES,
            ),
            models.CheckConstraint(
                name="mittelabruf_eingang_nicht_negativ",
                condition=Q(eingegangen__isnull=True) | Q(eingegangen__gte=0),
                violation_error_message="Der Eingang ist 0 oder größer.",
            ),
            models.CheckConstraint(
                name="mittelabruf_eingang_nach_anforderung",
                condition=Q(eingegangen_am__isnull=True) | Q(eingegangen_am__gte=F("datum")),
                violation_error_message="Das Geld kam nicht, bevor es angefordert war.",
            ),
            models.CheckConstraint(
                name="mittelabruf_zeitraum_hat_anfang_und_ende",
                condition=Q(zeitraum__isempty=False, zeitraum__lower_inf=False, zeitraum__upper_inf=False),
                violation_error_message="Der Zeitraum braucht einen Anfang und ein Ende.",
            ),
            in_diesen_jahren("mittelabruf", "datum"),
            nicht_in_der_zukunft("mittelabruf"),
            nicht_in_der_zukunft("mittelabruf_eingegangen_am", "eingegangen_am"),
            *nicht_leer("mittelabruf", "kennung"),
        ]

    def __str__(self):
        return f"Mittelabruf vom {self.datum:%d.%m.%Y}"

    @property
    def spanne(self):
        """The days whose expenses it pays, both ends included."""
        return Zeitraum.aus_range(self.zeitraum)

    @property
    def anteile(self):
        """`[(Finanzierungsanteil, Decimal), ...]`: who of the funders pays how much of it."""
        return self.vorhaben.verteile(self.betrag)

    def clean(self):
        if (self.eingegangen_am is None) != (self.eingegangen is None):
            raise ValidationError({"eingegangen" if self.eingegangen is None else "eingegangen_am": BEIDES})
