from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from protegat.basis.felder import Webadresse
from protegat.basis.models import Datei, DateiQuerySet, Eintrag, Publizitaetspflicht, Vorhaben, mit_dateien
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, gueltige_menge, nicht_in_der_zukunft, nicht_leer, tag_im_vorhaben

from .nachweisdatei import esf_frist
from .veranstaltung import Veranstaltung


class Medium(models.TextChoices):
    PLAKAT = "plakat", "Plakat"
    SCHILD = "schild", "Schild an der Tür"
    ROLLUP = "rollup", "Roll-up oder Banner"
    FLYER = "flyer", "Flyer"
    WEBSITE = "website", "Website"
    SOZIALE_MEDIEN = "soziale_medien", "Soziale Medien"
    PRESSE = "presse", "Presse"
    BRIEFKOPF = "briefkopf", "Briefkopf und Vordrucke"
    SONSTIGES = "sonstiges", "Sonstiges"


class PublizitaetsnachweisQuerySet(HausQuerySet):
    # words that select
    def belegte(self):
        """Those that can be looked at: an address or a file; a claim alone proves nothing."""
        return self.filter(~Q(link="") | Exists(Publizitaetsdatei.objects.filter(nachweis=OuterRef("pk"))))

    def zur_pflicht(self, pflicht):
        return self.belegte().filter(pflichten__contains=[pflicht])

    def ohne(self, veranstaltungen):
        """Of these events the ones to which none of these proofs belongs."""
        return veranstaltungen.exclude(Exists(self.filter(veranstaltung=OuterRef("pk"))))

    # words that count
    def erfuellte_pflichten(self):
        return {pflicht for pflichten in self.belegte().values_list("pflichten", flat=True) for pflicht in pflichten}


class Publizitaetsnachweis(Eintrag):
    """A measure that told the public who pays: when, by which medium, and what proves it."""

    vorhaben = models.ForeignKey(
        Vorhaben, models.PROTECT, related_name="publizitaetsnachweise", verbose_name="Vorhaben"
    )
    veranstaltung = models.ForeignKey(
        Veranstaltung,
        mit_dateien,
        null=True,
        blank=True,
        related_name="publizitaetsnachweise",
        verbose_name="Veranstaltung",
    )
    datum = models.DateField("Seit wann", default=timezone.localdate)
    medium = models.CharField("Medium", max_length=20, choices=Medium)
    beschreibung = models.CharField(
        "Was genau?", max_length=200, help_text="Zum Beispiel: Plakat A3 im Eingang des Stadtteilbüros."
    )
    link = Webadresse("Adresse im Netz", blank=True)
    pflichten = ArrayField(
        models.CharField(max_length=20, choices=Publizitaetspflicht),
        verbose_name="Was ist damit nachgewiesen?",
        default=list,
        blank=True,
    )

    objects = PublizitaetsnachweisQuerySet.as_manager()

    class Meta:
        verbose_name = "Publizitätsnachweis"
        verbose_name_plural = "Publizitätsnachweise"
        ordering = ("-datum", "-pk")
        indexes = [models.Index(fields=("vorhaben", "datum"), name="publizitaetsnachweis_zeit")]
        constraints = [
            *gueltige_auswahl("publizitaetsnachweis", medium=Medium),
            *gueltige_menge("publizitaetsnachweis", pflichten=Publizitaetspflicht),
            *nicht_leer("publizitaetsnachweis", "beschreibung", "kennung"),
            nicht_in_der_zukunft("publizitaetsnachweis"),
        ]
        triggers = [tag_im_vorhaben("publizitaetsnachweis")]

    def __str__(self):
        return f"{self.get_medium_display()}: {self.beschreibung}"

    def get_absolute_url(self):
        return reverse("veranstaltungen:publizitaetsnachweis_detail", args=[self.pk])

    def clean(self):
        if self.vorhaben_id and self.datum:
            self.vorhaben.pruefe_tag(self.datum)
        if self.veranstaltung_id and self.vorhaben_id != self.veranstaltung.vorhaben_id:
            raise ValidationError({"vorhaben": f"Die Veranstaltung gehört zu {self.veranstaltung.vorhaben.kuerzel}."})

    @property
    def pflichtnamen(self):
        return [Publizitaetspflicht(pflicht).label for pflicht in self.pflichten]


class PublizitaetsdateiQuerySet(DateiQuerySet):
    regelfrist = esf_frist("nachweis__vorhaben")


class Publizitaetsdatei(Datei):
    """A picture or document that proves a measure. Stays as long as the records of the ESF."""

    nachweis = models.ForeignKey(
        Publizitaetsnachweis, mit_dateien, related_name="dateien", verbose_name="Publizitätsnachweis"
    )

    gehalten_durch = ("nachweis__veranstaltung",)

    objects = PublizitaetsdateiQuerySet.as_manager()

    class Meta(Datei.Meta):
        verbose_name = "Publizitätsdatei"
        verbose_name_plural = "Publizitätsdateien"

    def get_absolute_url(self):
        return reverse("veranstaltungen:publizitaetsdatei_abruf", args=[self.nachweis_id, self.pk])
