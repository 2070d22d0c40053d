"""Two rows turned out to be one thing: what moved, who did it, and the way back."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, InternalError, models, transaction
from django.utils import timezone

from protegat.basis.austausch.regeln import meldung_der_datenbank
from protegat.basis.felder import von_wem
from protegat.basis.querysets import HausQuerySet

from .haus import HausModell
from .verweise import verweis_namens

DOPPELT = ("23505", "23P01")  # PostgreSQL: unique_violation, exclusion_violation


class ZusammenfuehrbarMixin:
    """For a model with `aufgegangen_in`: two rows that are one thing become one, the other leads there."""

    derselbe = ""  # the sentence for a row with itself

    @property
    def gilt(self):
        """The row that stands for the thing now."""
        return self.aufgegangen_in or self

    def sperre(self, anderer):
        """Read both anew and keep others from changing them; needs a transaction."""
        list(type(self).objects.select_for_update().filter(pk__in=(self.pk, anderer.pk)).order_by("pk"))
        self.refresh_from_db()
        anderer.refresh_from_db()

    def pruefe_aufnahme(self, anderer):
        """Raises ValidationError when the two cannot become one."""
        if self == anderer:
            raise ValidationError(self.derselbe)
        for einer in (self, anderer):
            if einer.aufgegangen_in:
                raise ValidationError(f"{einer} ist schon in {einer.aufgegangen_in} aufgegangen.")


class ZusammenfuehrungQuerySet(HausQuerySet):
    # words that select
    def gueltige(self):
        """Not taken back."""
        return self.filter(zurueckgenommen_am=None)


class ZusammenfuehrungBasis(HausModell):
    """A trace with two references of its own, `behalten` and `aufgenommen` (`related_name`: aufnahmen).

    Their model has `aufgegangen_in`, `sperre(anderer)` and `vergiss(...)`.
    """

    bleibt_stehen = True  # a trace

    bewegt = models.JSONField("bewegt", default=dict, help_text="Keys of the moved rows by column.")
    zurueckgenommen_am = models.DateTimeField("zurückgenommen am", null=True, blank=True)
    zurueckgenommen_von = von_wem("zurückgenommen von")

    objects = ZusammenfuehrungQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.aufgenommen} in {self.behalten}"

    @transaction.atomic
    def nimm_zurueck(self, von):
        """Give back exactly what moved; what was written since stays with the kept one. Raises ValidationError.

        A moved row that somebody has led elsewhere since, or deleted, stays as they left it.
        """
        self.behalten.sperre(self.aufgenommen)
        self.refresh_from_db()
        behalten, aufgenommen = self.behalten, self.aufgenommen
        self._pruefe_ruecknahme(behalten)
        aufgenommen.aufgegangen_in = None
        self.stelle_wieder_her(behalten, aufgenommen, von)
        self.zurueckgenommen_am, self.zurueckgenommen_von = timezone.now(), von
        self.zeichne(von)
        self.save()

    def stelle_wieder_her(self, behalten, aufgenommen, von):
        """Both as they were, saved, and what moved back in its place."""
        raise NotImplementedError

    def gib_zurueck(self, behalten, aufgenommen):
        for name, nummern in self.bewegt.items():
            haenge_um(verweis_namens(name), behalten, aufgenommen, nummern)

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
    """Move the rows of one column. Raises Doppelt, or ValidationError with a sentence, where the database refuses."""
    try:
        with transaction.atomic():
            return verweis.haenge_um(von, nach, nur)
    except (IntegrityError, InternalError) as fehler:
        name = verweis.modell._meta.verbose_name_plural
        if fehler.__cause__.diag.sqlstate in DOPPELT:
            raise Doppelt(
                f"Beide haben etwas unter „{name}“, das es nur einmal geben darf. "
                "Bitte klären Sie dort zuerst, was gilt."
            ) from None
        grund = meldung_der_datenbank(fehler, verweis.modell)
        raise ValidationError(f"Unter „{name}“ lässt sich nichts umhängen: {grund}") from None


class Doppelt(ValidationError):
    """Both have a row that there may be only once."""
