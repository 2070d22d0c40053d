"""What people thought of an event. Kept are counters only: no sheet, no time, nothing about whoever answered."""

from datetime import timedelta
from secrets import token_urlsafe

from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet

from .feedbackfragen import ANTWORTEN, Frage
from .termine import FAELLT_AUS
from .veranstaltung import Veranstaltung

TAGE_DANACH = 7
HOECHSTENS = 500  # sheets of one event: more are no visitors
BYTES = 12


def neuer_schluessel():
    return token_urlsafe(BYTES)


class FeedbackQuerySet(HausQuerySet):
    # words that select
    def zu(self, veranstaltung):
        """That of one event, or None."""
        return self.filter(veranstaltung=veranstaltung).select_related("veranstaltung__vorhaben").first()

    def der_reihe(self, reihe):
        return self.filter(veranstaltung__reihe=reihe).select_related("veranstaltung__vorhaben")

    # verbs
    @transaction.atomic
    def eroeffne(self, veranstaltung, von):
        """The one of this event; asked for twice it is the same."""
        feedback, neu = self.get_or_create(veranstaltung=veranstaltung, defaults={"erstellt_von": von})
        if neu:
            Feedbackzahl.objects.bulk_create(
                Feedbackzahl(feedback=feedback, frage=frage, antwort=antwort)
                for frage, antworten in ANTWORTEN.items()
                for antwort in antworten.values
            )
        return feedback


class Feedback(HausModell):
    """Three anonymous questions after one event, reached by a QR code."""

    veranstaltung = models.OneToOneField(Veranstaltung, models.CASCADE, related_name="feedback")
    schluessel = models.CharField(max_length=20, unique=True, default=neuer_schluessel, editable=False)
    boegen = models.PositiveIntegerField("Bögen", default=0, editable=False)
    geschlossen_am = models.DateTimeField("geschlossen am", null=True, blank=True, editable=False)

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        verbose_name = "Feedback"
        verbose_name_plural = "Feedback"
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(
                name="feedback_hoechstens_boegen",
                condition=Q(boegen__lte=HOECHSTENS),
                violation_error_message=f"Mehr als {HOECHSTENS} Bögen nimmt ein Feedback nicht an.",
            ),
        ]

    def __str__(self):
        return f"Feedback zu {self.veranstaltung}"

    def get_absolute_url(self):
        """The public page with the questions."""
        return reverse("veranstaltungen:feedback", args=[self.schluessel])

    @property
    def letzter_tag(self):
        ende = self.veranstaltung.ende or self.veranstaltung.beginn
        return timezone.localdate(ende) + timedelta(days=TAGE_DANACH)

    @property
    def beginnt_noch(self):
        return timezone.now() < self.veranstaltung.beginn

    @property
    def vorbei(self):
        """For good: closed by hand, or its days have passed. Only then are there results, so that nobody can watch
        how they change with one sheet."""
        return self.geschlossen_am is not None or timezone.localdate() > self.letzter_tag

    @property
    def offen(self):
        return not (self.beginnt_noch or self.vorbei or self.veranstaltung.status in FAELLT_AUS)

    @property
    def schwelle(self):
        return self.veranstaltung.vorhaben.kleinzellen_schwelle

    @property
    def auswertbar(self):
        return self.vorbei and self.boegen >= self.schwelle

    def schliesse(self, von):
        self.geschlossen_am = self.geschlossen_am or timezone.now()
        self.zeichne(von)
        self.save(update_fields=("geschlossen_am", "geaendert_von", "geaendert_am"))

    @transaction.atomic
    def zaehle_bogen(self, antworten):
        """`{frage: [antwort, ...]}`: one more in each counter; `update` leaves no time behind. False when full."""
        gleich = Feedback.objects.filter(pk=self.pk, geschlossen_am__isnull=True, boegen__lt=HOECHSTENS)
        if not gleich.update(boegen=F("boegen") + 1):
            return False
        for frage, gewaehlte in antworten.items():
            self.zahlen.filter(frage=frage, antwort__in=gewaehlte).update(anzahl=F("anzahl") + 1)
        return True


def _antwort_passt():
    """Each question has answers of its own."""
    regel = Q()
    for frage, antworten in ANTWORTEN.items():
        regel |= Q(frage=frage.value, antwort__in=antworten.values)
    return regel


class Feedbackzahl(models.Model):
    """How often one answer was given. No times on purpose: they would tell when the last sheet came in."""

    feedback = models.ForeignKey(Feedback, models.CASCADE, related_name="zahlen")
    frage = models.CharField("Frage", max_length=20, choices=Frage)
    antwort = models.CharField("Antwort", max_length=20)
    anzahl = models.PositiveIntegerField("Anzahl", default=0)

    class Meta:
        verbose_name = "Feedbackzahl"
        verbose_name_plural = "Feedbackzahlen"
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("feedback", "frage", "antwort"),
                name="feedbackzahl_jede_antwort_einmal",
                violation_error_message="Diese Antwort wird schon gezählt.",
            ),
            models.CheckConstraint(
                name="feedbackzahl_antwort_gehoert_zur_frage",
                condition=_antwort_passt(),
                violation_error_message="Diese Antwort gehört nicht zur Frage.",
            ),
        ]

    def __str__(self):
        return f"{ANTWORTEN[Frage(self.frage)](self.antwort).label}: {self.anzahl}"
