"""When the house was backed up, and whether the file has proven that it can be restored."""

from datetime import timedelta

from django.db import models
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl


class Laufart(models.TextChoices):
    SICHERUNG = "sicherung", "Sicherung"
    PROBE = "probe", "Prüfung"
    WIEDERHERSTELLUNG = "wiederherstellung", "Wiederherstellung"


class SicherungslaufQuerySet(HausQuerySet):
    # words that select
    def bewiesene(self):
        """Whose file was restored into a fresh database, and all numbers were the same."""
        return self.filter(gelungen=True, geprueft=True).exclude(art=Laufart.WIEDERHERSTELLUNG)

    # words that count
    def letzter_beweis(self):
        """When the last backup was made that has proven itself; None for never."""
        return self.bewiesene().aggregate(letzter=models.Max("stand_vom"))["letzter"]


class Sicherungslauf(models.Model):
    """One run of `manage.py sicherung` or `wiederherstellung`; the file may be gone by now."""

    art = models.CharField("Was", max_length=20, choices=Laufart, default=Laufart.SICHERUNG)
    am = models.DateTimeField("Wann", default=timezone.now)
    dauer = models.DurationField("Dauer", default=timedelta)
    datei = models.CharField("Datei", max_length=200, blank=True)
    groesse = models.PositiveBigIntegerField("Größe", default=0, help_text="in Bytes")
    stand_vom = models.DateTimeField("Stand der Daten", null=True)
    gelungen = models.BooleanField("gelungen", default=False)
    geprueft = models.BooleanField("zurückgespielt und verglichen", default=False)
    gleiche_platte = models.BooleanField("auf der Platte der Daten", default=False)
    satz = models.CharField("Ergebnis", max_length=500, blank=True)

    objects = SicherungslaufQuerySet.as_manager()

    class Meta:
        verbose_name = "Sicherungslauf"
        verbose_name_plural = "Sicherungsläufe"
        ordering = ("-am", "-pk")
        constraints = [
            *gueltige_auswahl("sicherungslauf", art=Laufart),
            models.CheckConstraint(
                name="sicherungslauf_geprueft_heisst_gelungen",
                condition=models.Q(geprueft=False) | models.Q(gelungen=True, stand_vom__isnull=False),
                violation_error_message="Geprüft ist nur, was gelungen ist.",
            ),
        ]

    def __str__(self):
        return f"{self.get_art_display()} vom {timezone.localtime(self.am):%d.%m.%Y %H:%M}"
