from django.db import models
from django.db.models import F
from django.urls import reverse

from netzwerk.models import Organisation
from protegat.basis.models import HausModell, Wiedervorlage, haelt_mit
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_leer
from protegat.basis.volltext import Fundort, suchindizes

from .veranstaltung import Veranstaltung


class BeschlussQuerySet(HausQuerySet):
    tag = "veranstaltung__datum"
    titel = "text"
    fundorte = (Fundort(("text",)),)

    # words that select
    def offene(self):
        """Those that somebody still has to come back to."""
        return self.filter(wiedervorlage__isnull=False, wiedervorlage__erledigt_am__isnull=True)

    def vor(self, sitzung):
        """Those of earlier sessions of the same Gremium."""
        return self.filter(veranstaltung__in=Veranstaltung.objects.vor(sitzung).order_by().values("pk"))

    def mit_stand(self):
        """With everything at hand that says whose part it is and how far it is."""
        return self.select_related(
            "organisation", "veranstaltung", "wiedervorlage__fuer", "wiedervorlage__erledigt_von"
        )

    def begleiter(self):
        """A Beschluss says on its Wiedervorlage what it says itself; they go together (basis/loeschung.py)."""
        return (Wiedervorlage.objects.filter(beschluss__in=self),)

    def nach_faelligkeit(self):
        return self.order_by(F("wiedervorlage__faellig_am").asc(nulls_last=True), "pk")


class Beschluss(HausModell):
    """What a session decided. Who of us looks after it and by when stands on its Wiedervorlage, and only there."""

    veranstaltung = models.ForeignKey(Veranstaltung, models.CASCADE, related_name="beschluesse", verbose_name="Sitzung")
    text = models.CharField("Was ist beschlossen?", max_length=200, help_text="Keine Namen.")
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="beschluesse",
        verbose_name="Wer macht es?",
        help_text="Leer heißt: wir.",
    )
    wiedervorlage = models.OneToOneField(
        Wiedervorlage,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="beschluss",
        verbose_name="Wiedervorlage",
    )

    gehalten_durch = ("veranstaltung",)

    objects = BeschlussQuerySet.as_manager()

    class Meta:
        verbose_name = "Beschluss"
        verbose_name_plural = "Beschlüsse"
        ordering = ("pk",)
        indexes = suchindizes("beschluss", "text")
        constraints = nicht_leer("beschluss", "text")
        triggers = [haelt_mit("veranstaltungen_veranstaltung", "veranstaltung_id")]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return reverse("veranstaltungen:beschluss_update", args=[self.veranstaltung_id, self.pk])

    @property
    def stand(self):
        """`notiert` (nobody has to come back to it), `offen`, `ueberfaellig` or `erledigt`."""
        if self.wiedervorlage is None:
            return "notiert"
        if not self.wiedervorlage.offen:
            return "erledigt"
        return "ueberfaellig" if self.wiedervorlage.ueberfaellig else "offen"

    def lege_vor(self, faellig_am, fuer, von):
        """Save with its Wiedervorlage on the session; without a day there is none. Needs a transaction."""
        bisherige = self.wiedervorlage
        self.wiedervorlage = self._vorgelegt(faellig_am, fuer, von) if faellig_am else None
        self.save()
        if bisherige and bisherige.offen and not faellig_am:
            bisherige.delete()

    def _vorgelegt(self, faellig_am, fuer, von):
        vorlage = self.wiedervorlage or Wiedervorlage(gegenstand=self.veranstaltung)
        vorlage.text, vorlage.faellig_am, vorlage.fuer = self.text, faellig_am, fuer
        vorlage.zeichne(von)
        vorlage.save()
        return vorlage
