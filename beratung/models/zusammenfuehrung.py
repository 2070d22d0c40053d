from django.db import models
from django.db.models import F, Q

from protegat.basis.models.zusammenfuehrung import ZusammenfuehrungBasis, ZusammenfuehrungQuerySet, haenge_um
from protegat.basis.ruhende import RuhendeMixin


class CodesQuerySet(RuhendeMixin, ZusammenfuehrungQuerySet):
    zur_person = ("behalten", "aufgenommen")


class Zusammenfuehrung(ZusammenfuehrungBasis):
    """Two cards turned out to be one person: who joined them, when, what moved, and what was known before."""

    behalten = models.ForeignKey("Klient", models.CASCADE, related_name="aufnahmen", verbose_name="behaltener Code")
    aufgenommen = models.ForeignKey(
        "Klient", models.CASCADE, related_name="zusammenfuehrungen", verbose_name="aufgenommener Code"
    )
    merkmale = models.JSONField("Merkmale", default=dict, help_text="By field: the value before, the value chosen.")

    objects = CodesQuerySet.as_manager()

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

    def kontakte(self):
        """How many Beratungen moved."""
        return len(self.bewegt.get("beratung.beratung.klient", ()))

    def bewege(self, verweise):
        """Move all that leads to the code taken in, and remember what it was; raises ValidationError."""
        for verweis in verweise:
            nummern = haenge_um(verweis, self.aufgenommen, self.behalten)
            if nummern:
                self.bewegt[verweis.name] = nummern

    def stelle_wieder_her(self, behalten, aufgenommen, von):
        aufgenommen.zeichne(von)
        aufgenommen.save()
        self.gib_zurueck(behalten, aufgenommen)
        behalten.vergiss(self.merkmale)
        behalten.zeichne(von)
        behalten.save()
