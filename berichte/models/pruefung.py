from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone

from protegat.basis.felder import von_wem
from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet

from .bericht import Bericht
from .berichtsstand import Berichtsstand


class PruefungQuerySet(HausQuerySet):
    def geltende(self):
        """Neither taken back nor used: nothing has been frozen since."""
        staende = Berichtsstand.objects.filter(bericht=OuterRef("bericht")).order_by("-am").values("am")[:1]
        offene = self.filter(zurueckgenommen_am=None).alias(zuletzt=Subquery(staende))
        return offene.filter(Q(zuletzt=None) | Q(erstellt_am__gt=models.F("zuletzt"))).order_by("-erstellt_am")


class Pruefung(HausModell):
    """Somebody has read the report against its records; a change of its texts takes the mark back (the database does).

    Who and when are those of the row itself; marks that were taken back stay.
    """

    bericht = models.ForeignKey(Bericht, models.CASCADE, related_name="pruefungen", verbose_name="Bericht")
    ohne_zweite_person = models.BooleanField(
        "ohne zweite Person", default=False, help_text="Es gab niemanden sonst, der prüfen darf."
    )
    zahlen = models.JSONField(default=dict, help_text="What the figures said: {key: [three texts]}.")
    zurueckgenommen_am = models.DateTimeField("zurückgenommen am", null=True, blank=True)
    zurueckgenommen_von = von_wem("zurückgenommen von")

    objects = PruefungQuerySet.as_manager()

    class Meta:
        verbose_name = "Prüfung"
        verbose_name_plural = "Prüfungen"
        ordering = ("-erstellt_am", "-pk")

    def __str__(self):
        return f"Prüfung vom {timezone.localtime(self.erstellt_am):%d.%m.%Y, %H:%M} Uhr"

    def nimm_zurueck(self, von):
        self.zurueckgenommen_am, self.zurueckgenommen_von = timezone.now(), von
        self.save(update_fields=["zurueckgenommen_am", "zurueckgenommen_von"])
