from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Greatest, Least
from django.utils import timezone

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl

from .organisation import Organisation


class Beziehungsart(models.TextChoices):
    """What the first is to the second."""

    TRAEGER = "traeger", "ist Träger von"
    MITGLIED = "mitglied", "ist Mitglied in"
    STANDORT = "standort", "ist ein Standort von"
    NACHFOLGE = "nachfolge", "hat die Arbeit übernommen von"
    ZUSAMMENARBEIT = "zusammenarbeit", "arbeitet zusammen mit"

    @property
    def umgekehrt(self):
        """What the second is to the first."""
        return UMGEKEHRT.get(self, self.label)


UMGEKEHRT = {
    Beziehungsart.TRAEGER: "wird getragen von",
    Beziehungsart.MITGLIED: "hat als Mitglied",
    Beziehungsart.STANDORT: "hat als Standort",
    Beziehungsart.NACHFOLGE: "hat die Arbeit übergeben an",
}


class BeziehungQuerySet(HausQuerySet):
    tag = "von"

    def zwischen(self, *organisationen):
        """Those with one of these at either end."""
        return self.filter(Q(organisation__in=organisationen) | Q(gegenueber__in=organisationen))

    def ueberschneiden(self, von, bis):
        """Those that share a day with this time; a day that nobody knows is no limit."""
        beginnt = Q(von=None) | Q(von__lte=bis) if bis else Q()
        endet = Q(bis=None) | Q(bis__gte=von) if von else Q()
        return self.filter(beginnt, endet)

    def laufende(self, tag):
        """In force on this day, both ends included; without a beginning they always were."""
        return self.filter(Q(von=None) | Q(von__lte=tag), Q(bis=None) | Q(bis__gte=tag))


class Beziehung(HausModell):
    """How two partners belong together, and for how long; a day that nobody knows stays empty."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="beziehungen", verbose_name="Organisation"
    )
    art = models.CharField("Art", max_length=20, choices=Beziehungsart, default=Beziehungsart.ZUSAMMENARBEIT)
    gegenueber = models.ForeignKey(
        Organisation, models.CASCADE, related_name="beziehungen_von_anderen", verbose_name="Andere Organisation"
    )
    von = models.DateField("seit", null=True, blank=True)
    bis = models.DateField("bis", null=True, blank=True, help_text="Leer heißt: bis auf Weiteres.")

    objects = BeziehungQuerySet.as_manager()

    class Meta:
        verbose_name = "Beziehung"
        verbose_name_plural = "Beziehungen"
        ordering = (F("bis").desc(nulls_first=True), F("von").desc(nulls_last=True), "pk")
        constraints = [
            *gueltige_auswahl("beziehung", art=Beziehungsart),
            models.CheckConstraint(
                name="beziehung_verbindet_zwei",
                condition=~Q(organisation=F("gegenueber")),
                violation_error_message="Eine Organisation hat keine Beziehung zu sich selbst.",
            ),
            models.CheckConstraint(
                name="beziehung_endet_nicht_vor_beginn",
                condition=Q(bis__gte=F("von")),
                violation_error_message="Das Ende liegt vor dem Beginn.",
            ),
            ExclusionConstraint(
                name="beziehung_zur_gleichen_zeit_nur_einmal",
                expressions=[
                    (Least("organisation", "gegenueber"), "="),
                    (Greatest("organisation", "gegenueber"), "="),
                    ("art", "="),
                    (Func("von", "bis", Value("[]"), function="DATERANGE", output_field=DateRangeField()), "&&"),
                ],
                violation_error_message="Diese Beziehung ist für diese Zeit schon festgehalten.",
            ),
        ]

    def __str__(self):
        return f"{self.organisation} {self.get_art_display()} {self.gegenueber}"

    def clean(self):
        """A range that ends before it begins cannot even be compared with others."""
        if self.von and self.bis and self.bis < self.von:
            raise ValidationError({"bis": "Das Ende liegt vor dem Beginn."})

    @property
    def gilt(self):
        heute = timezone.localdate()
        return (self.von is None or self.von <= heute) and (self.bis is None or self.bis >= heute)

    def gleichlaufende(self, eine, andere):
        """Those that this one would be once more, were it one of the other organisation."""
        gegenueber = self.aus_sicht_von(eine)[1]
        beziehungen = Beziehung.objects.zwischen(andere).zwischen(gegenueber)
        return beziehungen.filter(art=self.art).ueberschneiden(self.von, self.bis)

    def verlaengere(self, *andere):
        """Take the time of these over as well; saving is up to the caller."""
        alle = (self, *andere)
        anfaenge, enden = [eine.von for eine in alle], [eine.bis for eine in alle]
        self.von = None if None in anfaenge else min(anfaenge)
        self.bis = None if None in enden else max(enden)

    def aus_sicht_von(self, organisation):
        """`("wird getragen von", <Stadt>)`: the words and the other one, read from this end."""
        if organisation.pk == self.organisation_id:
            return Beziehungsart(self.art).label, self.gegenueber
        return Beziehungsart(self.art).umgekehrt, self.organisation
