"""How a receipt is split."""

from decimal import ROUND_HALF_UP, Decimal

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, Sum

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet

from .beleg import Beleg, euro_feld
from .finanzausloeser import ANTEIL_KEINE_PAUSCHALE, ANTEILE_HOECHSTENS_GANZ
from .kostenposition import Kostenposition

GANZES, CENT = Decimal(100), Decimal("0.01")
NUR_EINS = "Bitte entweder Prozent oder Betrag angeben; beides leer heißt: der Rest."


class BelegaufteilungQuerySet(HausQuerySet):
    # words that count
    def prozent(self):
        return self.aggregate(summe=Sum("satz", default=Decimal(0)))["summe"]

    def uebrig_von(self, ganzes):
        """What these shares leave of an eligible amount; of the other sign when they are too much for it."""
        betraege = self.aggregate(summe=Sum("betrag", default=Decimal(0)))["summe"]
        return ganzes - betraege - prozent_von(self.prozent(), ganzes)


class Belegaufteilung(HausModell):
    """One share of a receipt: a percentage or an amount of what is eligible; neither means the rest.

    As soon as a receipt has one share, only its shares count; what is in none of them counts nowhere.
    """

    beleg = models.ForeignKey(Beleg, models.CASCADE, related_name="aufteilungen", verbose_name="Beleg")
    kostenposition = models.ForeignKey(
        Kostenposition, models.PROTECT, related_name="aufteilungen", verbose_name="Kostenposition"
    )
    satz = models.DecimalField("Anteil in %", max_digits=5, decimal_places=2, null=True, blank=True)
    betrag = euro_feld("oder Betrag in Euro", null=True, blank=True)

    objects = BelegaufteilungQuerySet.as_manager()

    class Meta:
        verbose_name = "Anteil am Beleg"
        verbose_name_plural = "Anteile am Beleg"
        ordering = (models.F("satz").desc(nulls_last=True), "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("beleg", "kostenposition"),
                name="belegaufteilung_jede_position_einmal",
                violation_error_message="Auf diese Position ist der Beleg schon verteilt.",
            ),
            models.UniqueConstraint(
                "beleg",
                name="belegaufteilung_ein_rest",
                condition=Q(satz__isnull=True, betrag__isnull=True),
                violation_error_message="Den Rest kann nur ein Anteil tragen. Bitte Prozent oder Betrag angeben.",
            ),
            models.CheckConstraint(
                name="belegaufteilung_satz_oder_betrag",
                condition=Q(satz__isnull=True) | Q(betrag__isnull=True),
                violation_error_message=NUR_EINS,
            ),
            models.CheckConstraint(
                name="belegaufteilung_satz_ist_prozent",
                condition=Q(satz__isnull=True) | Q(satz__gt=0, satz__lte=100),
                violation_error_message="Ein Anteil liegt über 0 und höchstens bei 100 Prozent.",
            ),
        ]
        triggers = [ANTEIL_KEINE_PAUSCHALE, ANTEILE_HOECHSTENS_GANZ]

    def __str__(self):
        return f"{self.kostenposition.vorhaben.kuerzel}: {self.kostenposition}"

    @property
    def ist_rest(self):
        return self.satz is None and self.betrag is None

    def clean(self):
        if self.kostenposition_id and self.kostenposition.ist_pauschale:
            raise ValidationError({"kostenposition": "Eine Pauschale wird berechnet, sie hat keine Belege."})
        if None not in (self.satz, self.betrag):
            raise ValidationError({"betrag": NUR_EINS})
        self._pruefe_hoehe(self.beleg.foerderfaehig, self.beleg.aufteilungen.exclude(pk=self.pk))

    def _pruefe_hoehe(self, ganzes, andere):
        """All shares together carry at most the whole."""
        prozent, uebrig = andere.prozent(), andere.uebrig_von(ganzes)
        if self.betrag is not None and not _liegt_in(self.betrag, uebrig):
            raise ValidationError({"betrag": f"Zu verteilen sind an diesem Beleg noch {kurz(uebrig)} Euro."})
        if self.satz is not None and self.satz > 0:  # what is below, the database names
            eigenes = prozent_von(prozent + self.satz, ganzes) - prozent_von(prozent, ganzes)
            if prozent + self.satz > GANZES or not (eigenes == 0 or _liegt_in(eigenes, uebrig)):
                rest = f"{kurz(GANZES - prozent)} Prozent, {kurz(uebrig)} Euro"
                raise ValidationError({"satz": f"Zusammen wären das mehr als 100 Prozent. Übrig sind {rest}."})


def prozent_von(satz, betrag):
    """Half up to the cent, as the database does it."""
    return (betrag * satz / GANZES).quantize(CENT, ROUND_HALF_UP)


def _liegt_in(teil, ganzes):
    return teil * ganzes > 0 and abs(teil) <= abs(ganzes)


def kurz(zahl):
    return f"{zahl:.2f}".replace(".", ",")
