"""Who outside the house may read frozen reports: of which Vorhaben, what for, and until when."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from protegat.basis.models import HausModell, Rolle, Vorhaben
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_leer


class JahrSpaeter(models.Func):
    """The same day of the next year."""

    template = "(%(expressions)s + interval '1 year')::date"
    arity = 1
    output_field = models.DateField()


class Umfang(models.TextChoices):
    """A report that has not been handed in may still be corrected before the city sees it."""

    EINGEREICHTE = "eingereichte", "nur eingereichte Berichte"
    FESTGESCHRIEBENE = "festgeschriebene", "alle festgeschriebenen Berichte"


class LesezugangQuerySet(HausQuerySet):
    # words that select
    def fuer_heute(self, nutzer):
        """What this account may use today."""
        return self.gueltige(timezone.localdate()).filter(nutzer=nutzer)

    def gueltige(self, tag):
        """On this day; both the first and the last day count."""
        return self.offene().filter(gueltig_von__lte=tag, gueltig_bis__gte=tag)

    def offene(self):
        """Not ended by hand."""
        return self.filter(beendet_am=None)

    def beendete(self):
        return self.exclude(beendet_am=None)

    def auf_alle(self):
        return self.filter(umfang=Umfang.FESTGESCHRIEBENE)

    # words that count
    def letzter_tag(self):
        return self.aggregate(tag=models.Max("gueltig_bis"))["tag"]


class Lesezugang(HausModell):
    """One reader, some Vorhaben, some months; it ends by itself. Who granted it is the author of the row."""

    nutzer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="lesezugaenge", verbose_name="Konto"
    )
    vorhaben = models.ManyToManyField(Vorhaben, related_name="lesezugaenge", verbose_name="Vorhaben")
    umfang = models.CharField("Umfang", max_length=20, choices=Umfang, default=Umfang.EINGEREICHTE)
    zweck = models.CharField("Zweck", max_length=200, help_text="Zum Beispiel: Prüfung SAB 2027.")
    gueltig_von = models.DateField("gültig von", default=timezone.localdate)
    gueltig_bis = models.DateField("gültig bis", help_text="Der letzte Tag, höchstens ein Jahr nach dem ersten.")
    beendet_am = models.DateTimeField("beendet am", null=True, blank=True, editable=False)

    objects = LesezugangQuerySet.as_manager()

    class Meta:
        verbose_name = "Lesezugang"
        verbose_name_plural = "Lesezugänge"
        ordering = ("-gueltig_bis", "-pk")
        constraints = [
            models.CheckConstraint(
                name="lesezugang_bis_nach_von",
                condition=Q(gueltig_bis__gte=F("gueltig_von")),
                violation_error_message="Der letzte Tag liegt vor dem ersten.",
            ),
            models.CheckConstraint(
                name="lesezugang_hoechstens_ein_jahr",
                condition=Q(gueltig_bis__lte=JahrSpaeter("gueltig_von")),
                violation_error_message="Ein Zugang gilt höchstens ein Jahr. Danach geben Sie einen neuen.",
            ),
            *nicht_leer("lesezugang", "zweck"),
            *gueltige_auswahl("lesezugang", umfang=Umfang),
        ]

    def __str__(self):
        return f"{self.nutzer}: {self.zweck}"

    def get_absolute_url(self):
        return reverse("lesen:lesezugang_detail", args=[self.pk])

    def clean(self):
        if self.nutzer_id and self.nutzer.rolle != Rolle.LESERECHT:
            raise ValidationError({"nutzer": "Einen Lesezugang bekommen nur Konten mit der Rolle Leserecht."})

    @property
    def stand(self):
        """`beendet`, `kommt`, `gilt` or `abgelaufen`."""
        heute = timezone.localdate()
        if self.beendet_am:
            return "beendet"
        return "kommt" if heute < self.gueltig_von else "gilt" if heute <= self.gueltig_bis else "abgelaufen"

    def beende(self, von):
        """From this moment on."""
        self._setze(timezone.now(), von)

    def nimm_wieder_auf(self, von):
        """The end was a slip; the last day stays."""
        self._setze(None, von)

    def _setze(self, beendet_am, von):
        self.beendet_am = beendet_am
        self.zeichne(von)
        self.save(update_fields=["beendet_am", "geaendert_von", "geaendert_am"])
