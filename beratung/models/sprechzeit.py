from datetime import time

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from protegat.basis.kalender import Wochentag
from protegat.basis.models import HausModell, Standort, Vorhaben
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl
from protegat.basis.templatetags.haus import zeitspanne

from .kataloge import Angebot


class SprechzeitQuerySet(HausQuerySet):
    # words that select
    def aktive(self):
        return self.filter(aktiv=True)

    def gueltige(self, tag):
        """Those in force on this day, in a Vorhaben that runs."""
        gilt = Q(gueltig_ab__isnull=True) | Q(gueltig_ab__lte=tag)
        gilt &= Q(gueltig_bis__isnull=True) | Q(gueltig_bis__gte=tag)
        laeuft = Q(vorhaben__aktiv=True, vorhaben__zeitraum__contains=tag)
        return self.aktive().filter(gilt, laeuft)

    def am(self, tag):
        """Those that take place on this day."""
        return self.gueltige(tag).filter(wochentag=tag.weekday())

    def offene(self, tag):
        """Where anybody may simply come, in the order of the week."""
        return self.gueltige(tag).filter(angebot=Angebot.SPRECHZEIT).select_related("standort")

    def von(self, nutzer):
        """This person's own and everybody's."""
        return self.filter(Q(beratende_person=nutzer) | Q(beratende_person__isnull=True))

    def naechstliegende(self, nutzer, tag, uhrzeit):
        """The running one, else the next, else the last of the day; the own before everybody's. None without."""
        sprechzeiten = self.am(tag).von(nutzer).select_related("standort", "vorhaben")
        return min(sprechzeiten, key=lambda sprechzeit: sprechzeit.abstand(uhrzeit), default=None)


class Sprechzeit(HausModell):
    """A weekly slot: whoever logs in it finds time, place, Angebot and Vorhaben filled in."""

    wochentag = models.PositiveSmallIntegerField("Wochentag", choices=Wochentag)
    beginn = models.TimeField("Beginn")
    ende = models.TimeField("Ende")
    vorhaben = models.ForeignKey(Vorhaben, models.PROTECT, related_name="sprechzeiten", verbose_name="Vorhaben")
    standort = models.ForeignKey(Standort, models.PROTECT, related_name="sprechzeiten", verbose_name="Standort")
    angebot = models.CharField("Angebot", max_length=20, choices=Angebot, default=Angebot.SPRECHZEIT)
    beratende_person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sprechzeiten",
        verbose_name="Wer berät",
        help_text="Leer heißt: alle.",
    )
    gueltig_ab = models.DateField("gültig ab", null=True, blank=True, help_text="Leer heißt: schon immer.")
    gueltig_bis = models.DateField("gültig bis", null=True, blank=True, help_text="Leer heißt: bis auf Weiteres.")
    aktiv = models.BooleanField("aktiv", default=True)

    objects = SprechzeitQuerySet.as_manager()

    class Meta:
        verbose_name = "Sprechzeit"
        verbose_name_plural = "Sprechzeiten"
        ordering = ("wochentag", "beginn", "pk")
        constraints = [
            *gueltige_auswahl("sprechzeit", wochentag=Wochentag, angebot=Angebot),
            models.CheckConstraint(
                name="sprechzeit_endet_nach_beginn",
                condition=Q(ende__gt=F("beginn")),
                violation_error_message="Das Ende liegt vor dem Beginn.",
            ),
            models.CheckConstraint(
                name="sprechzeit_gueltig_bis_nach_ab",
                condition=Q(gueltig_ab__isnull=True)
                | Q(gueltig_bis__isnull=True)
                | Q(gueltig_bis__gte=F("gueltig_ab")),
                violation_error_message="„gültig bis“ liegt vor „gültig ab“.",
            ),
        ]

    def __str__(self):
        return f"{self.get_wochentag_display()} {self.uhrzeit}, {self.standort}"

    def get_absolute_url(self):
        return reverse("beratung:sprechzeit_update", args=[self.pk])

    def clean(self):
        """Nobody sits in two places at once."""
        if not self.aktiv or None in (self.wochentag, self.beginn, self.ende, self.beratende_person_id):
            return
        if gleichzeitig := self._gleichzeitige().first():
            raise ValidationError({"beginn": f"Da ist schon eine Sprechzeit dieser Person: {gleichzeitig}."})

    def _gleichzeitige(self):
        """Other slots of the same person that share time with this one."""
        andere = Sprechzeit.objects.aktive().exclude(pk=self.pk).select_related("standort")
        andere = andere.filter(beratende_person=self.beratende_person_id, wochentag=self.wochentag)
        if self.gueltig_ab:
            andere = andere.filter(Q(gueltig_bis__isnull=True) | Q(gueltig_bis__gte=self.gueltig_ab))
        if self.gueltig_bis:
            andere = andere.filter(Q(gueltig_ab__isnull=True) | Q(gueltig_ab__lte=self.gueltig_bis))
        return andere.filter(beginn__lt=self.ende, ende__gt=self.beginn)

    @property
    def uhrzeit(self):
        """`15–18 Uhr`"""
        return zeitspanne(self.beginn, self.ende)

    def grenzen(self):
        return ("ab", self.gueltig_ab), ("bis", self.gueltig_bis)

    def gilt_am(self, tag):
        """Whether it takes place on this day: what `am` asks of the database, for a page of many days."""
        ab, bis = self.gueltig_ab or tag, self.gueltig_bis or tag
        laeuft = self.vorhaben.aktiv and tag in self.vorhaben.spanne
        return self.aktiv and laeuft and self.wochentag == tag.weekday() and ab <= tag <= bis

    def laeuft(self, uhrzeit):
        return self.beginn <= uhrzeit < self.ende

    def abstand(self, uhrzeit):
        """Sorts the slots of one day: running, coming (the soonest first), past (the latest first); own ones first."""
        fuer_alle = self.beratende_person_id is None
        if self.laeuft(uhrzeit):
            return 0, 0, fuer_alle
        if uhrzeit < self.beginn:
            return 1, _minuten(self.beginn), fuer_alle
        return 2, -_minuten(self.ende), fuer_alle

    def in_worten(self, uhrzeit):
        """`Sprechzeit läuft, noch bis 18 Uhr`: the same thought before, during and after."""
        name = self.get_angebot_display()
        if self.laeuft(uhrzeit):
            return f"{name} läuft, noch bis {_stunde(self.ende)} Uhr"
        if uhrzeit < self.beginn:
            return f"{name} beginnt um {_stunde(self.beginn)} Uhr"
        return f"{name} war bis {_stunde(self.ende)} Uhr"


def uhrzeit_am(tag):
    """What the clock of the office shows on this day: now, and for a day that has passed its end."""
    return timezone.localtime().time() if tag == timezone.localdate() else time.max


def _minuten(uhrzeit):
    return uhrzeit.hour * 60 + uhrzeit.minute


def _stunde(uhrzeit):
    return date_format(uhrzeit, "G:i" if uhrzeit.minute else "G")
