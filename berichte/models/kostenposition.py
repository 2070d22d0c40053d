from decimal import Decimal

import pgtrigger
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from protegat.basis.models import Eintrag, HausModell, Vorhaben
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_leer

from .finanzausloeser import BASIS_PASST, OBERPOSITION_PASST, POSITION_BLEIBT

EIN_HUNDERTSTEL = Decimal("0.01")
SATZ_FEHLT = "Eine Pauschale braucht einen Satz über 0 und höchstens 100 Prozent."
SATZ_NUR_PAUSCHALE = "Einen Satz hat nur eine Pauschale; alle anderen Kosten kommen aus Belegen."


class Kostenart(models.TextChoices):
    PERSONAL = "personal", "Personalkosten"
    HONORAR = "honorar", "Honorare"
    SACH = "sach", "Sachkosten"
    PAUSCHALE = "pauschale", "Pauschale"


class KostenpositionQuerySet(HausQuerySet):
    # words that select
    def belegbare(self):
        """Those that receipts are booked on; a flat rate is computed and never has any."""
        return self.exclude(kostenart=Kostenart.PAUSCHALE)

    def oberste(self):
        return self.filter(oberposition=None)

    # words that count
    def naechster_rang(self):
        return self.aggregate(letzter=models.Max("rang", default=0))["letzter"] + 1

    def plan(self):
        return self.aggregate(summe=models.Sum("plan", default=Decimal(0)))["summe"]


class Kostenposition(Eintrag):
    """One line of the approved cost plan of a Vorhaben. What its sub-positions plan stands with them, not here."""

    vorhaben = models.ForeignKey(Vorhaben, models.CASCADE, related_name="kostenpositionen", verbose_name="Vorhaben")
    oberposition = models.ForeignKey(
        "self",
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="unterpositionen",
        verbose_name="Gehört zu",
        help_text="Leer heißt: eine eigene Position.",
    )
    kostenart = models.CharField("Kostenart", max_length=20, choices=Kostenart)
    code = models.CharField("Nummer", max_length=20, help_text="Wie im Kostenplan, zum Beispiel 1.1.")
    bezeichnung = models.CharField("Bezeichnung", max_length=120)
    plan = models.DecimalField(
        "Plan in Euro",
        max_digits=12,
        decimal_places=2,
        default=Decimal(0),
        validators=[MinValueValidator(0, "Ein Plan ist 0 oder größer.")],
    )
    satz = models.DecimalField(
        "Satz in %",
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(EIN_HUNDERTSTEL, SATZ_FEHLT), MaxValueValidator(100, SATZ_FEHLT)],
        help_text="Nur bei einer Pauschale: so viel Prozent ihrer Grundlage.",
    )
    basis = models.ManyToManyField(
        "self",
        through="Pauschalbasis",
        through_fields=("pauschale", "position"),
        symmetrical=False,
        blank=True,
        related_name="pauschalen",
        verbose_name="Grundlage der Pauschale",
    )
    rang = models.PositiveSmallIntegerField("Rang", default=1, help_text="Die Reihenfolge im Kostenplan.")

    objects = KostenpositionQuerySet.as_manager()

    class Meta:
        verbose_name = "Kostenposition"
        verbose_name_plural = "Kostenpositionen"
        ordering = ("rang", "code", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("vorhaben", "code"),
                name="kostenposition_code_je_vorhaben_einmal",
                violation_error_message="Diese Nummer gibt es in diesem Kostenplan schon.",
            ),
            models.CheckConstraint(
                name="kostenposition_pauschale_hat_satz",
                condition=~Q(kostenart=Kostenart.PAUSCHALE) | Q(satz__isnull=False, satz__gt=0, satz__lte=100),
                violation_error_message=SATZ_FEHLT,
            ),
            models.CheckConstraint(
                name="kostenposition_satz_nur_pauschale",
                condition=Q(kostenart=Kostenart.PAUSCHALE) | Q(satz__isnull=True),
                violation_error_message=SATZ_NUR_PAUSCHALE,
            ),
            models.CheckConstraint(
                name="kostenposition_pauschale_steht_allein",
                condition=~Q(kostenart=Kostenart.PAUSCHALE) | Q(oberposition__isnull=True),
                violation_error_message="Eine Pauschale ist eine eigene Position.",
            ),
            models.CheckConstraint(
                name="kostenposition_plan_nicht_negativ",
                condition=Q(plan__gte=0),
                violation_error_message="Ein Plan ist 0 oder größer.",
            ),
            *gueltige_auswahl("kostenposition", kostenart=Kostenart),
            *nicht_leer("kostenposition", "code", "bezeichnung", "kennung"),
        ]
        triggers = [OBERPOSITION_PASST, POSITION_BLEIBT]

    def __str__(self):
        return f"{self.code} {self.bezeichnung}"

    @property
    def ist_pauschale(self):
        return self.kostenart == Kostenart.PAUSCHALE

    @property
    def benutzt(self):
        """Whether receipts, flat rates or sub-positions lean on it."""
        dazu = (self.belege, self.aufteilungen, self.pauschalen, self.unterpositionen)
        return any(zeilen.exists() for zeilen in dazu)

    def was_daran_haengt(self):
        """`3 Belege, 1 Unterposition`."""
        belege = self.belege.union(self.belege.model.objects.filter(aufteilungen__kostenposition=self)).count()
        gezaehlt = (
            (belege, "Beleg", "Belege"),
            (self.unterpositionen.count(), "Unterposition", "Unterpositionen"),
            (self.pauschalen.count(), "Pauschale", "Pauschalen"),
        )
        return ", ".join(f"{zahl} {eins if zahl == 1 else mehrere}" for zahl, eins, mehrere in gezaehlt if zahl)

    def clean(self):
        """What the database refuses, too, said at its field."""
        if self.pk:
            self._pruefe_kostenart(type(self).objects.get(pk=self.pk))
        if self.ist_pauschale and self.satz is None:
            raise ValidationError({"satz": SATZ_FEHLT})
        if not self.ist_pauschale and self.satz is not None:
            raise ValidationError({"satz": SATZ_NUR_PAUSCHALE})
        if self.oberposition is not None:
            self._pruefe_oberposition(self.oberposition)

    def _pruefe_kostenart(self, bisher):
        if bisher.kostenart != self.kostenart and (bisher.benutzt or bisher.grundlagen.exists()):
            raise ValidationError({"kostenart": "Belege oder andere Positionen hängen daran: Die Kostenart bleibt."})

    def _pruefe_oberposition(self, obere):
        if obere.pk == self.pk or obere.oberposition_id is not None:
            raise ValidationError({"oberposition": "Hier geht nur eine eigene Position, keine Unterposition."})
        if obere.kostenart != self.kostenart:
            raise ValidationError({"oberposition": f"Diese Position zählt zu „{obere.get_kostenart_display()}“."})
        if self.pk and self.unterpositionen.exists():
            raise ValidationError({"oberposition": "Diese Position hat selbst Unterpositionen."})


class Pauschalbasis(HausModell):
    """What a flat rate is a percentage of: one chosen position, with the sub-positions under it."""

    pauschale = models.ForeignKey(Kostenposition, models.CASCADE, related_name="grundlagen")
    position = models.ForeignKey(Kostenposition, models.CASCADE, related_name="+")

    class Meta:
        verbose_name = "Grundlage einer Pauschale"
        verbose_name_plural = "Grundlagen von Pauschalen"
        constraints = [
            models.UniqueConstraint(
                fields=("pauschale", "position"),
                name="pauschalbasis_position_einmal",
                violation_error_message="Diese Position gehört schon zur Grundlage.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="pauschalbasis_passt",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=BASIS_PASST,
            )
        ]

    def __str__(self):
        return f"{self.position} in {self.pauschale}"
