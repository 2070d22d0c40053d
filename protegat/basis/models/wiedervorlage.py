from datetime import timedelta

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from protegat.basis.felder import von_wem
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_leer
from protegat.basis.volltext import Fundort, suchindizes

from .haus import HausModell

ALLE_SEHEN = "basis.verteilen_wiedervorlage"
SAMSTAG = 5


class WiedervorlageQuerySet(HausQuerySet):
    tag = "faellig_am"
    titel = "text"
    fundorte = (Fundort(("text",)),)

    # words that select
    def sichtbar_fuer(self, nutzer):
        """One's own and those one has given to others; whoever shares out the work sees all."""
        zeilen = super().sichtbar_fuer(nutzer)
        return zeilen if nutzer.has_perm(ALLE_SEHEN) else zeilen.filter(Q(fuer=nutzer) | Q(erstellt_von=nutzer))

    def offene(self):
        return self.filter(erledigt_am__isnull=True)

    def erledigte(self):
        return self.filter(erledigt_am__isnull=False)

    def von(self, nutzer):
        """What this person has to do."""
        return self.filter(fuer=nutzer)

    def faellig(self, tag):
        """Open ones whose day has come, the longest due first."""
        return self.offene().filter(faellig_am__lte=tag).order_by("faellig_am", "pk")

    def zu(self, *mengen):
        """Those that speak of a record in one of these QuerySets."""
        treffer = Q(pk__in=[])
        for eintraege in mengen:
            art = ContentType.objects.get_for_model(eintraege.model)
            treffer |= Q(art=art, objekt_id__in=eintraege.order_by().values("pk"))
        return self.filter(treffer)


class Wiedervorlage(HausModell):
    """Something to come back to on a day: whose part it is, what to do, and the record it speaks of."""

    text = models.CharField("Was ist zu tun?", max_length=200, help_text="Keine Namen.")
    faellig_am = models.DateField("Fällig am")
    fuer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_index=False,  # wiedervorlage_offen begins with it
        related_name="wiedervorlagen",
        verbose_name="Für",
    )
    art = models.ForeignKey(ContentType, models.CASCADE, null=True, blank=True, editable=False, related_name="+")
    objekt_id = models.PositiveBigIntegerField(null=True, blank=True, editable=False)
    gegenstand = GenericForeignKey("art", "objekt_id")
    erledigt_am = models.DateTimeField("erledigt am", null=True, blank=True, editable=False)
    erledigt_von = von_wem("erledigt von", models.PROTECT)

    objects = WiedervorlageQuerySet.as_manager()

    class Meta:
        verbose_name = "Wiedervorlage"
        verbose_name_plural = "Wiedervorlagen"
        ordering = ("faellig_am", "pk")
        indexes = [
            models.Index(
                fields=("fuer", "faellig_am"), name="wiedervorlage_offen", condition=Q(erledigt_am__isnull=True)
            ),
            models.Index(fields=("art", "objekt_id"), name="wiedervorlage_gegenstand"),
            *suchindizes("wiedervorlage", "text"),
        ]
        constraints = [
            *nicht_leer("wiedervorlage", "text"),
            models.CheckConstraint(
                name="wiedervorlage_gegenstand_ganz_oder_gar_nicht",
                condition=Q(art__isnull=True, objekt_id__isnull=True) | Q(art__isnull=False, objekt_id__isnull=False),
                violation_error_message="Zu einem Eintrag gehören seine Art und seine Nummer.",
            ),
            models.CheckConstraint(
                name="wiedervorlage_erledigt_von_jemandem",
                condition=Q(erledigt_am__isnull=True, erledigt_von__isnull=True)
                | Q(erledigt_am__isnull=False, erledigt_von__isnull=False),
                violation_error_message="Wer etwas erledigt hat, steht mit der Zeit dabei.",
            ),
        ]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return reverse("wiedervorlage_update", args=[self.pk])

    @property
    def offen(self):
        return self.erledigt_am is None

    @property
    def ueberfaellig(self):
        return self.offen and self.faellig_am < timezone.localdate()

    @property
    def heute_faellig(self):
        return self.offen and self.faellig_am == timezone.localdate()

    def erledige(self, von):
        self.erledigt_am, self.erledigt_von = timezone.now(), von
        self.zeichne(von)
        self.save()

    def oeffne_wieder(self, von):
        """Undo: it was not done after all."""
        self.erledigt_am = self.erledigt_von = None
        self.zeichne(von)
        self.save()

    def verschiebe(self, auf, von):
        self.faellig_am = auf
        self.zeichne(von)
        self.save()


def arbeitstag_in(tagen, tag):
    """So many days from this one; what would fall on a weekend waits until Monday."""
    ziel = tag + timedelta(days=tagen)
    return ziel + timedelta(days=max(0, 7 - ziel.weekday())) if ziel.weekday() >= SAMSTAG else ziel
