from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, InternalError, models, transaction
from django.db.models import F, Q
from django.utils import timezone

from protegat.basis.austausch.regeln import meldung_der_datenbank
from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet

from .verweise import verweis_namens

DOPPELT = "23505"  # PostgreSQL: unique_violation


class ZusammenfuehrungQuerySet(HausQuerySet):
    # words that select
    def gueltige(self):
        """Not taken back."""
        return self.filter(zurueckgenommen_am=None)


class Zusammenfuehrung(HausModell):
    """Two cards turned out to be one person: who joined them, when, what moved, and what was known before."""

    bleibt_stehen = True  # a trace

    behalten = models.ForeignKey("Klient", models.CASCADE, related_name="aufnahmen", verbose_name="behaltener Code")
    aufgenommen = models.ForeignKey(
        "Klient", models.CASCADE, related_name="zusammenfuehrungen", verbose_name="aufgenommener Code"
    )
    bewegt = models.JSONField("bewegt", default=dict, help_text="Keys of the moved rows by column.")
    merkmale = models.JSONField("Merkmale", default=dict, help_text="By field: the value before, the value chosen.")
    zurueckgenommen_am = models.DateTimeField("zurückgenommen am", null=True, blank=True)
    zurueckgenommen_von = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        db_index=False,  # nobody searches by it
        related_name="+",
        verbose_name="zurückgenommen von",
    )

    objects = ZusammenfuehrungQuerySet.as_manager()

    class Meta:
        verbose_name = "Zusammenführung"
        verbose_name_plural = "Zusammenführungen"
        ordering = ("-pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("aufgenommen",),
                condition=Q(zurueckgenommen_am=None),
                name="zusammenfuehrung_nur_eine_gilt",
                violation_error_message="Dieser Code ist schon in einem anderen aufgegangen.",
            ),
            models.CheckConstraint(
                name="zusammenfuehrung_zweier_codes",
                condition=~Q(behalten=F("aufgenommen")),
                violation_error_message="Das ist derselbe Code.",
            ),
        ]

    def __str__(self):
        return f"{self.aufgenommen} in {self.behalten}"

    def kontakte(self):
        """How many Beratungen moved."""
        return len(self.bewegt.get("beratung.beratung.klient", ()))

    def bewege(self, verweise):
        """Move all that leads to the code taken in, and remember what it was; raises ValidationError."""
        for verweis in verweise:
            nummern = haenge_um(verweis, self.aufgenommen, self.behalten)
            if nummern:
                self.bewegt[verweis.name] = nummern

    @transaction.atomic
    def nimm_zurueck(self, von):
        """Give back exactly what moved; what was written since stays with the kept code. Raises ValidationError.

        A moved row that somebody has given another code since, or deleted, stays as they left it.
        """
        behalten, aufgenommen = self._gesperrt()
        self._pruefe_ruecknahme(behalten)
        aufgenommen.aufgegangen_in = None
        aufgenommen.zeichne(von)
        aufgenommen.save()
        for name, nummern in self.bewegt.items():
            haenge_um(verweis_namens(name), behalten, aufgenommen, nummern)
        behalten.vergiss(self.merkmale)
        behalten.zeichne(von)
        behalten.save()
        self.zurueckgenommen_am, self.zurueckgenommen_von = timezone.now(), von
        self.zeichne(von)
        self.save()

    def _gesperrt(self):
        """Both codes as they are now, kept from changing by anybody else."""
        self.behalten.sperre(self.aufgenommen)
        self.refresh_from_db()
        return self.behalten, self.aufgenommen

    def _pruefe_ruecknahme(self, behalten):
        if self.zurueckgenommen_am:
            raise ValidationError("Diese Zusammenführung ist schon zurückgenommen.")
        if behalten.aufgegangen_in:
            raise ValidationError(
                f"{behalten} ist inzwischen selbst in {behalten.aufgegangen_in} aufgegangen. "
                "Bitte nehmen Sie zuerst diese Zusammenführung zurück."
            )
        if spaetere := behalten.aufnahmen.gueltige().filter(pk__gt=self.pk).first():
            raise ValidationError(
                f"{behalten} hat danach noch {spaetere.aufgenommen} aufgenommen. "
                "Bitte nehmen Sie zuerst diese Zusammenführung zurück."
            )


def haenge_um(verweis, von, nach, nur=None):
    """Move the rows of one column. Raises ValidationError with a sentence where the database refuses."""
    try:
        with transaction.atomic():
            return verweis.haenge_um(von, nach, nur)
    except (IntegrityError, InternalError) as fehler:
        name = verweis.modell._meta.verbose_name_plural
        if fehler.__cause__.diag.sqlstate == DOPPELT:
            raise ValidationError(
                f"Beide Codes haben etwas unter „{name}“, das es zu einer Person nur einmal gibt. "
                "Bitte klären Sie dort zuerst, was gilt."
            ) from None
        grund = meldung_der_datenbank(fehler, verweis.modell)
        raise ValidationError(f"Unter „{name}“ lässt sich der Code nicht ändern: {grund}") from None
