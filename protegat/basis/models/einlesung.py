"""Files that were read into a table: looked at first, then written, and taken back if need be."""

from datetime import timedelta

from django.db import models
from django.urls import reverse
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl

from .haus import HausModell

VORSCHAU_TAGE = 1  # how long a file waits to be written
RUECKNAHME_TAGE = 30  # how long the former values are kept


class Tabelle(models.TextChoices):
    VORHABEN = "vorhaben", "Vorhaben"
    ORGANISATIONEN = "organisationen", "Organisationen"
    BERATUNGEN = "beratungen", "Beratungen"
    VERMITTLUNGEN = "vermittlungen", "Vermittlungen"
    VERANSTALTUNGEN = "veranstaltungen", "Veranstaltungen"
    BELEGE = "belege", "Belege"

    @property
    def recht(self):
        return f"basis.einlesen_{self}"


class Einlesungsstand(models.TextChoices):
    VORSCHAU = "vorschau", "noch nicht eingelesen"
    EINGELESEN = "eingelesen", "eingelesen"
    ZURUECKGENOMMEN = "zurueckgenommen", "zurückgenommen"


class EinlesungQuerySet(HausQuerySet):
    # words that select
    def sichtbar_fuer(self, nutzer):
        """Those of the tables that this person may import; the files themselves stay where they are."""
        return self.filter(tabelle__in=einlesbare(nutzer)).defer("datei")

    def wartende(self):
        return self.filter(stand=Einlesungsstand.VORSCHAU)

    def ruecknehmbare(self):
        return self.filter(stand=Einlesungsstand.EINGELESEN, erstellt_am__gt=_vor(RUECKNAHME_TAGE))

    def raeume_auf(self):
        """Files never written go after a day, former values after thirty."""
        self.wartende().filter(erstellt_am__lt=_vor(VORSCHAU_TAGE)).delete()
        alte = self.filter(erstellt_am__lt=_vor(RUECKNAHME_TAGE))
        Einlesungszeile.objects.filter(einlesung__in=alte).delete()
        alte.exclude(fehler=[]).update(fehler=[])


def einlesbare(nutzer):
    return [tabelle for tabelle in Tabelle if nutzer.has_perm(tabelle.recht)]


def _vor(tagen):
    return timezone.now() - timedelta(days=tagen)


class Einlesung(HausModell):
    """One file for one table. The file itself is kept only until it is written."""

    tabelle = models.CharField("Tabelle", max_length=20, choices=Tabelle)
    dateiname = models.CharField("Datei", max_length=200)
    datei = models.BinaryField(null=True)
    abdruck = models.CharField(max_length=64, help_text="Of all changes; what is written must be what was shown.")
    stand = models.CharField("Stand", max_length=20, choices=Einlesungsstand, default=Einlesungsstand.VORSCHAU)
    neu = models.PositiveIntegerField("neu", default=0)
    geaendert = models.PositiveIntegerField("geändert", default=0)
    unveraendert = models.PositiveIntegerField("unverändert", default=0)
    ausgelassen = models.JSONField(default=list, help_text="Numbers of the faulty rows, which stay out.")
    fehler = models.JSONField(default=list, help_text="The first of their faults: [[row, column, value, reason], ...]")
    angelegt = models.JSONField(default=list, help_text="Rows of other tables: [[model, field, [keys]], ...]")
    geblieben = models.JSONField(default=list, help_text="Of those: what could not be taken back, as sentences.")

    objects = EinlesungQuerySet.as_manager()

    class Meta:
        verbose_name = "Einlesung"
        verbose_name_plural = "Einlesungen"
        ordering = ("-erstellt_am", "-pk")
        constraints = gueltige_auswahl("einlesung", tabelle=Tabelle, stand=Einlesungsstand)

    def __str__(self):
        return f"{self.get_tabelle_display()} aus {self.dateiname}"

    def get_absolute_url(self):
        return reverse("einlesung_detail", args=[self.pk])

    @property
    def wartet(self):
        return self.stand == Einlesungsstand.VORSCHAU

    @property
    def ruecknehmbar(self):
        return self.stand == Einlesungsstand.EINGELESEN and self.erstellt_am > _vor(RUECKNAHME_TAGE)

    @property
    def ruecknehmbar_bis(self):
        return timezone.localdate(self.erstellt_am) + timedelta(days=RUECKNAHME_TAGE)

    @property
    def aendert(self):
        """How many rows it touches."""
        return self.neu + self.geaendert


class Einlesungszeile(models.Model):
    """One row of the file that makes or changes something."""

    einlesung = models.ForeignKey(Einlesung, models.CASCADE, related_name="zeilen", db_index=False)  # the index below
    nummer = models.PositiveIntegerField("Zeile")
    neu = models.BooleanField("neu")
    schluessel = models.CharField(max_length=64, blank=True)
    name = models.TextField(blank=True, help_text="By which people know a changed row.")
    felder = models.JSONField(default=list, help_text="[[column, old cell, new cell], ...]")
    vorher = models.JSONField(null=True, help_text="All values before, to restore; None for a new row.")
    abdruck = models.CharField(max_length=64, blank=True, help_text="Of all values after; another one means: changed.")
    zweifel = models.TextField("Zweifel", blank=True, help_text="What may be wrong with a new row, as a sentence.")
    bleibt = models.CharField(max_length=200, blank=True, help_text="Why it could not be taken back.")

    objects = HausQuerySet.as_manager()

    class Meta:
        verbose_name = "Zeile"
        verbose_name_plural = "Zeilen"
        ordering = ("nummer",)
        indexes = [models.Index(fields=("einlesung", "nummer"), name="einlesungszeile_folge")]

    def __str__(self):
        return f"Zeile {self.nummer}"
