from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Gremium, Organisation, Thema
from protegat.basis.merkmale import Sprache
from protegat.basis.models import SPERRVERMERK_HAELT, Standort, Teilnehmermodus, Vorhaben, Wiedervorlage
from protegat.basis.regeln import (
    TagInBerlin,
    gueltige_auswahl,
    gueltige_menge,
    nicht_leer,
    tag_im_vorhaben,
)
from protegat.basis.volltext import suchindizes
from protegat.basis.zeitraum import Zeitraum

from .ausloeser import VERANSTALTUNG_PASST
from .kataloge import SITZUNGSARTEN, Veranstaltungsart, Zugang
from .reihe import Reihe
from .veranstaltung_querysets import SUCHFELDER, VeranstaltungQuerySet
from .werdegang import REGELN, Werdegang


class Veranstaltung(Werdegang):
    """An event: what it is, when, where and for whom; what became of it says its Werdegang."""

    vorhaben = models.ForeignKey(
        Vorhaben,
        models.PROTECT,
        db_index=False,  # veranstaltung_zeit begins with it
        related_name="veranstaltungen",
        verbose_name="Vorhaben",
    )
    art = models.CharField("Art", max_length=30, choices=Veranstaltungsart)
    reihe = models.ForeignKey(
        Reihe, models.PROTECT, null=True, blank=True, related_name="veranstaltungen", verbose_name="Reihe"
    )
    gremium = models.ForeignKey(
        Gremium, models.PROTECT, null=True, blank=True, related_name="sitzungen", verbose_name="Gremium"
    )
    titel = models.CharField("Titel", max_length=200)
    thema = models.ForeignKey(
        Thema, models.PROTECT, null=True, blank=True, related_name="veranstaltungen", verbose_name="Thema"
    )
    beginn = models.DateTimeField("Beginn")
    ende = models.DateTimeField("Ende", null=True, blank=True)
    datum = models.GeneratedField(
        expression=TagInBerlin("beginn"),
        output_field=models.DateField(),
        db_persist=True,
        verbose_name="Datum",
    )
    standort = models.ForeignKey(
        Standort,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="veranstaltungen",
        verbose_name="Standort",
    )
    referent = models.CharField(
        "Referentinnen und Referenten", max_length=400, blank=True, help_text="Mehrere mit Semikolon trennen."
    )
    leitung = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="veranstaltungen",
        verbose_name="Leitung",
    )
    mitveranstalter = models.ManyToManyField(
        Organisation, related_name="mitveranstaltete", verbose_name="Mitveranstalter", blank=True
    )
    anwesende = models.ManyToManyField(
        Organisation, related_name="besuchte", verbose_name="Anwesende Organisationen", blank=True
    )
    zielgruppe = models.CharField("Zielgruppe", max_length=120, blank=True)
    sprachen = ArrayField(
        models.CharField(max_length=20, choices=Sprache), verbose_name="Sprachen", default=list, blank=True
    )
    dolmetschen = models.CharField("Gedolmetscht", max_length=120, blank=True)
    barrierefrei = models.BooleanField("stufenlos erreichbar", default=False)
    zugang = ArrayField(
        models.CharField(max_length=20, choices=Zugang), verbose_name="Außerdem vorhanden", default=list, blank=True
    )
    kapazitaet = models.PositiveIntegerField("Plätze", null=True, blank=True)
    oeffentlich = models.BooleanField("öffentlich angekündigt", default=False)
    anmeldung_noetig = models.BooleanField("mit Anmeldung", default=False)
    anmeldeschluss = models.DateTimeField(
        "Anmeldeschluss", null=True, blank=True, help_text="Leer heißt: bis zum Beginn."
    )
    im_rahmen_von = models.CharField(
        "Im Rahmen von", max_length=120, blank=True, help_text="Zum Beispiel: Stadtteilfest."
    )
    wiedervorlagen = GenericRelation(Wiedervorlage, "objekt_id", "art")

    objects = VeranstaltungQuerySet.as_manager()

    class Meta:
        verbose_name = "Veranstaltung"
        verbose_name_plural = "Veranstaltungen"
        ordering = ("-beginn", "-pk")
        indexes = [
            models.Index(fields=("vorhaben", "datum"), name="veranstaltung_zeit"),
            *suchindizes("veranstaltung", *SUCHFELDER),
        ]
        constraints = [
            *gueltige_auswahl("veranstaltung", art=Veranstaltungsart),
            *nicht_leer("veranstaltung", "titel", "kennung"),
            *gueltige_menge("veranstaltung", sprachen=Sprache, zugang=Zugang),
            *REGELN,
            models.CheckConstraint(
                name="veranstaltung_endet_nach_beginn",
                condition=Q(ende__isnull=True) | Q(ende__gt=F("beginn")),
                violation_error_message="Das Ende liegt vor dem Beginn.",
            ),
            models.CheckConstraint(
                name="veranstaltung_sitzung_ist_ein_treffen",
                condition=Q(gremium__isnull=True) | Q(art__in=SITZUNGSARTEN),
                violation_error_message="Die Sitzung eines Gremiums ist von der Art Netzwerktreffen oder Gremium.",
            ),
            models.CheckConstraint(
                name="veranstaltung_anmeldeschluss_bis_beginn",
                condition=Q(anmeldeschluss__isnull=True) | Q(anmeldeschluss__lte=F("beginn")),
                violation_error_message="Der Anmeldeschluss liegt nach dem Beginn.",
            ),
        ]
        triggers = [
            SPERRVERMERK_HAELT,
            tag_im_vorhaben("veranstaltung", tag="(NEW.beginn AT TIME ZONE 'Europe/Berlin')::date", feld="beginn"),
            *VERANSTALTUNG_PASST,
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("veranstaltungen:veranstaltung_detail", args=[self.pk])

    @property
    def uhrzeiten(self):
        """When it begins and ends on the clock of the office; the end may be None."""
        return timezone.localtime(self.beginn).time(), self.ende and timezone.localtime(self.ende).time()

    @property
    def quartal(self):
        """The quarter whose report counts it."""
        return Zeitraum.quartal_mit(self.datum)

    @property
    def fragt_namen(self):
        """Whether its Vorhaben wants to know who came; else the number is enough."""
        return self.vorhaben.teilnehmermodus in (Teilnehmermodus.LISTE, Teilnehmermodus.STAMMBLATT)

    @property
    def nimmt_anmeldungen_an(self):
        """Whether everybody may register by themselves."""
        offen = self.anmeldeschluss is None or self.anmeldeschluss > timezone.now()
        return self.oeffentlich and self.anmeldung_noetig and self.steht_bevor and offen

    @property
    def sprachnamen(self):
        return [Sprache(sprache).label for sprache in self.sprachen]

    @property
    def zugangsnamen(self):
        return [Zugang(zugang).label for zugang in self.zugang]

    @property
    def referenten(self):
        return [name.strip() for name in self.referent.split(";") if name.strip()]

    def clean(self):
        if self.vorhaben_id and self.beginn:
            self.vorhaben.pruefe_tag(timezone.localdate(self.beginn), feld="beginn")
