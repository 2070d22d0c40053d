"""How often somebody has guessed: shared by all processes, and nobody can read from it who or whence."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Greatest
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet

VERGESSEN = timedelta(hours=24)  # without another attempt


@dataclass(frozen=True)
class Bremse:
    """So many attempts are free; then each one waits twice as long as the one before, up to a limit."""

    frei: int
    zuerst: timedelta
    hoechstens: timedelta
    vergessen: timedelta = VERGESSEN

    def wartezeit(self, anzahl):
        verdoppelt = min(max(anzahl - self.frei, 0), 16)
        return min(self.zuerst * 2**verdoppelt, self.hoechstens) if anzahl >= self.frei else timedelta(0)


class VersuchszaehlerQuerySet(HausQuerySet):
    # verbs
    @transaction.atomic
    def beginne(self, bremsen):
        """Count an attempt before it is made, so that a hundred at once count too; `{schluessel: Bremse}`.

        Returns the moment until which none is made, or None.
        """
        jetzt = timezone.now()
        self.bulk_create([self.model(schluessel=s, zuletzt=jetzt) for s in bremsen], ignore_conflicts=True)
        zaehler = list(self.select_for_update().filter(schluessel__in=bremsen).order_by("schluessel"))
        if bis := max((z.gesperrt_bis for z in zaehler if z.gesperrt_bis and z.gesperrt_bis > jetzt), default=None):
            return bis
        for einer in zaehler:
            einer.zaehle(bremsen[einer.schluessel], jetzt)
        return None

    def gelungen(self, schluessel):
        """That was no guess: it does not count, nor does the wait that it began."""
        self.filter(schluessel__in=schluessel).update(anzahl=Greatest(models.F("anzahl") - 1, 0), gesperrt_bis=None)

    def vergiss(self, schluessel):
        self.filter(schluessel__in=schluessel).delete()

    def einmal(self, schluessel, frist):
        """Whether this is used for the first time within `frist`; true once, however many ask at once."""
        jetzt = timezone.now()
        _, neu = self.get_or_create(schluessel=schluessel, defaults={"zuletzt": jetzt})
        return neu or bool(self.filter(schluessel=schluessel, zuletzt__lt=jetzt - frist).update(zuletzt=jetzt))


class Versuchszaehler(models.Model):
    schluessel = models.CharField("Fingerabdruck", max_length=64, unique=True, editable=False)
    anzahl = models.PositiveIntegerField("Versuche", default=0)
    gesperrt_bis = models.DateTimeField("wartet bis", null=True)
    zuletzt = models.DateTimeField("zuletzt")

    objects = VersuchszaehlerQuerySet.as_manager()

    class Meta:
        verbose_name = "Versuchszähler"
        verbose_name_plural = "Versuchszähler"
        constraints = [
            models.CheckConstraint(
                name="versuchszaehler_fingerabdruck",
                condition=Q(schluessel__regex=r"^[0-9a-f]{64}$"),
                violation_error_message="Hier steht kein Fingerabdruck.",
            ),
        ]

    def __str__(self):
        return f"{self.anzahl} Versuche"

    def zaehle(self, bremse, jetzt):
        """One more; who has long been quiet begins again."""
        self.anzahl = self.anzahl + 1 if self.zuletzt > jetzt - bremse.vergessen else 1
        self.zuletzt = jetzt
        wartezeit = bremse.wartezeit(self.anzahl)
        self.gesperrt_bis = jetzt + wartezeit if wartezeit else None
        self.save(update_fields=["anzahl", "zuletzt", "gesperrt_bis"])
