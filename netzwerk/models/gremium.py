from django.conf import settings
from django.db import models
from django.db.models import Count, DateField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Lower
from django.urls import reverse
from django.utils import timezone

from protegat.basis.kalender import Wochentag
from protegat.basis.models import Eintrag, Standort
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import Sortierung, gueltige_auswahl, nicht_leer
from protegat.basis.templatetags.haus import zeitspanne
from protegat.basis.volltext import Fundort, suchindizes

from .organisation import Organisation
from .thema import Thema

SUCHFELDER = ("name", "zweck", "rhythmus")


class Gremienart(models.TextChoices):
    ARBEITSKREIS = "arbeitskreis", "Arbeitskreis"
    NETZWERK = "netzwerk", "Netzwerk"
    BEIRAT = "beirat", "Beirat"
    RUNDER_TISCH = "runder_tisch", "Runder Tisch"
    STEUERUNGSRUNDE = "steuerungsrunde", "Steuerungsrunde"
    SONSTIGES = "sonstiges", "Sonstiges Gremium"


class GremiumQuerySet(HausQuerySet):
    titel = "name"
    fundorte = (Fundort(SUCHFELDER),)

    # words that select
    def aktive(self):
        return self.filter(aktiv=True)

    # words that add a column; each asks a table of its own, so that no row is multiplied
    def mit_mitgliedern(self, tag):
        """`mitgliederzahl`: organisations that belong to it on this day."""
        mitglieder = self._verwandte("mitgliedschaften").am(tag).filter(gremium=OuterRef("pk"))
        anzahl = mitglieder.order_by().values("gremium").annotate(anzahl=Count("organisation", distinct=True))
        return self.annotate(mitgliederzahl=Coalesce(Subquery(anzahl.values("anzahl")), 0))

    def mit_sitzungen(self, tag):
        """`letzte_sitzung` that took place, and `naechste_sitzung` planned for this day or later."""
        sitzungen = self._verwandte("sitzungen").filter(gremium=OuterRef("pk"))
        kommende = sitzungen.geplante().filter(datum__gte=tag).order_by("datum")
        return self.annotate(
            letzte_sitzung=_tag(sitzungen.durchgefuehrt().order_by("-datum")), naechste_sitzung=_tag(kommende)
        )

    def _verwandte(self, name):
        """All rows of the table that points here under this name; rooms above are not imported."""
        return self.model._meta.get_field(name).related_model.objects.all()


class Gremium(Eintrag):
    """A body that meets again and again: who leads it, how often, and who of us goes there."""

    name = models.CharField("Name", max_length=160)
    art = models.CharField("Art", max_length=20, choices=Gremienart, default=Gremienart.ARBEITSKREIS)
    zweck = models.TextField("Zweck", blank=True, help_text="Wozu trifft es sich? Keine Namen.")
    leitung = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="geleitete_gremien",
        verbose_name="Leitung",
        help_text="Leer heißt: wir.",
    )
    rhythmus = models.CharField("Rhythmus", max_length=120, blank=True, help_text="Zum Beispiel: alle zwei Monate.")
    wochentag = models.PositiveSmallIntegerField("Üblicher Wochentag", choices=Wochentag, null=True, blank=True)
    uhrzeit = models.TimeField("Übliche Uhrzeit", null=True, blank=True)
    standort = models.ForeignKey(
        Standort, models.PROTECT, null=True, blank=True, related_name="gremien", verbose_name="Üblicher Ort"
    )
    delegierte_person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="gremien",
        verbose_name="Wer von uns hingeht",
    )
    themen = models.ManyToManyField(Thema, related_name="gremien", verbose_name="Themen", blank=True)
    aktiv = models.BooleanField("aktiv", default=True)

    objects = GremiumQuerySet.as_manager()

    class Meta:
        verbose_name = "Gremium"
        verbose_name_plural = "Gremien"
        ordering = (Sortierung("name"), "pk")
        indexes = suchindizes("gremium", *SUCHFELDER)
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="gremium_name_einmal",
                violation_error_message="Ein Gremium mit diesem Namen gibt es schon.",
            ),
            *nicht_leer("gremium", "name", "kennung"),
            *gueltige_auswahl("gremium", art=Gremienart),
            models.CheckConstraint(
                name="gremium_wochentag_aus_katalog",
                condition=Q(wochentag__isnull=True) | Q(wochentag__in=Wochentag.values),
                violation_error_message="Diesen Wochentag gibt es nicht.",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("netzwerk:gremium_detail", args=[self.pk])

    @property
    def wann(self):
        """`alle zwei Monate, Mittwoch, ab 10 Uhr`: what is known of it."""
        uhrzeit = self.uhrzeit and zeitspanne(self.uhrzeit)
        return ", ".join(filter(None, (self.rhythmus, self.get_wochentag_display(), uhrzeit)))

    @property
    def heutige_mitglieder(self):
        """Those that belong to it today."""
        return self.mitgliedschaften.am(timezone.localdate()).select_related("organisation")

    def nimm_auf(self, mitglieder, ab, von):
        """`[(organisation, funktion), ...]` join on this day; needs a transaction."""
        for organisation, funktion in mitglieder:
            mitgliedschaft = self.mitgliedschaften.model(
                gremium=self, organisation=organisation, funktion=funktion, von=ab
            )
            mitgliedschaft.zeichne(von)
            mitgliedschaft.save()


def _tag(sitzungen):
    return Subquery(sitzungen.values("datum")[:1], output_field=DateField())
