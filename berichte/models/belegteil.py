"""What of a receipt counts where."""

from decimal import Decimal

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Sum

from protegat.basis.models import Vorhaben
from protegat.basis.querysets import HausQuerySet

from .beleg import Beleg, euro_feld
from .belegaufteilung import Belegaufteilung, kurz
from .kostenposition import Kostenposition


class BelegteilQuerySet(HausQuerySet):
    tag = "zahlungsdatum"

    # words that select
    def zaehlende(self):
        """K13: paid inside the Bewilligungszeitraum of the Vorhaben."""
        return self.filter(self._bewilligt())

    def unbezahlte(self):
        return self.filter(zahlungsdatum=None)

    def rechnungen(self):
        return self.filter(foerderfaehig__gt=0)

    def gutschriften(self):
        return self.filter(foerderfaehig__lt=0)

    def ausserhalb(self):
        """Paid, but not inside the Bewilligungszeitraum: kept, and not eligible."""
        return self.exclude(zahlungsdatum=None).exclude(self._bewilligt())

    def ausserhalb_des_vorhabens(self):
        """Eligible, but on a day that no report of the Vorhaben speaks of."""
        return self.zaehlende().exclude(vorhaben__zeitraum__contains=F("zahlungsdatum"))

    def bis(self, tag):
        return self.filter(zahlungsdatum__lte=tag)

    def nach(self, tag):
        return self.filter(zahlungsdatum__gt=tag)

    def gestellt_bis(self, tag):
        """Whose invoice was there by this day, or bears none."""
        return self.filter(Q(beleg__rechnungsdatum=None) | Q(beleg__rechnungsdatum__lte=tag))

    def mit_rest(self):
        """Each knows whether it is the share that takes the rest."""
        reste = Belegaufteilung.objects.filter(pk=OuterRef("pk"), satz=None, betrag=None)
        return self.annotate(ist_rest=Exists(reste))

    # words that count
    def foerderfaehig(self):
        return self.aggregate(summe=Sum("foerderfaehig", default=Decimal(0)))["summe"]

    def _bewilligt(self):
        eigener = Q(vorhaben__bewilligungszeitraum__contains=F("zahlungsdatum"))
        ohne = Q(vorhaben__bewilligungszeitraum__isnull=True)
        return eigener | (ohne & Q(vorhaben__zeitraum__contains=F("zahlungsdatum")))


class Belegteil(models.Model):
    """What of one receipt belongs to one Kostenposition: the receipt as a whole, or one of its shares.

    A view of the database, so that an amount is never typed and cents always add up: percentages are rounded half up
    one after the other on their running sum, the rest is what remains.
    """

    beleg = models.ForeignKey(Beleg, models.DO_NOTHING, related_name="teile")
    vorhaben = models.ForeignKey(Vorhaben, models.DO_NOTHING, related_name="+")
    kostenposition = models.ForeignKey(Kostenposition, models.DO_NOTHING, related_name="+")
    gruppe = models.ForeignKey(Kostenposition, models.DO_NOTHING, related_name="+")  # the position above, or itself
    zahlungsdatum = models.DateField("Bezahlt am", null=True)
    satz = models.DecimalField("Anteil in %", max_digits=5, decimal_places=2, null=True)
    geteilt = models.BooleanField("geteilt")
    foerderfaehig = euro_feld("Förderfähig")

    ist_rest = False  # asked for by `mit_rest()`

    objects = BelegteilQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "berichte_belegteil"
        verbose_name = "Beleg"
        verbose_name_plural = "Belege"
        ordering = ("zahlungsdatum", "beleg", "pk")

    def __str__(self):
        return str(self.beleg)

    def get_absolute_url(self):
        return self.beleg.get_absolute_url()

    @property
    def stand(self):
        """`zaehlt`, `offen` or `ausserhalb`."""
        if self.zahlungsdatum is None:
            return "offen"
        return "zaehlt" if self.zahlungsdatum in self.vorhaben.bewilligung else "ausserhalb"

    @property
    def anteil(self):
        """`60 %`, `Rest` or `Teilbetrag`; empty for a whole receipt."""
        if self.satz is not None:
            return f"{kurz(self.satz).rstrip('0').rstrip(',')} %"
        if self.ist_rest:
            return "Rest"
        return "Teilbetrag" if self.geteilt else ""
