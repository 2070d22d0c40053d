from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q

from protegat.basis.models import HausModell, Vorhaben
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_leer
from protegat.basis.zeitraum import Zeitraum

from .ausloeser import BERICHT_BLEIBT, NIMMT_PRUEFUNG_ZURUECK
from .zielwert import Zielwert


class Berichtsart(models.TextChoices):
    QUARTALSBERICHT = "quartalsbericht", "Quartalsbericht"
    PROJEKTBLATT = "projektblatt", "Projektblatt"


class BerichtQuerySet(HausQuerySet):
    def ueber(self, zeitraum):
        """Those that speak of exactly these days."""
        return self.filter(zeitraum=zeitraum.als_range())


class Bericht(HausModell):
    """What people add to the figures of one Vorhaben and one period: texts, reasons, and that they have checked it.

    The figures themselves are counted from the records until the report is frozen.
    """

    vorhaben = models.ForeignKey(Vorhaben, models.PROTECT, related_name="berichte", verbose_name="Vorhaben")
    art = models.CharField("Art", max_length=20, choices=Berichtsart, default=Berichtsart.QUARTALSBERICHT)
    zeitraum = DateRangeField("Berichtszeitraum", help_text="Die Tage im Vorhaben, von denen der Bericht spricht.")

    objects = BerichtQuerySet.as_manager()

    class Meta:
        verbose_name = "Bericht"
        verbose_name_plural = "Berichte"
        ordering = ("vorhaben", "zeitraum", "art")
        constraints = [
            models.UniqueConstraint(
                fields=("vorhaben", "art", "zeitraum"),
                name="bericht_je_zeitraum_einmal",
                violation_error_message="Diesen Bericht gibt es schon.",
            ),
            models.CheckConstraint(
                name="bericht_hat_anfang_und_ende",
                condition=Q(zeitraum__isempty=False, zeitraum__lower_inf=False, zeitraum__upper_inf=False),
                violation_error_message="Der Bericht braucht einen Anfang und ein Ende.",
            ),
            *gueltige_auswahl("bericht", art=Berichtsart),
        ]
        triggers = [BERICHT_BLEIBT]

    def __str__(self):
        return f"{self.get_art_display()} {self.vorhaben.kuerzel}, {self.spanne}"

    @property
    def spanne(self):
        """The days it speaks of, both ends included."""
        return Zeitraum.aus_range(self.zeitraum)


class Berichtstext(HausModell):
    """What people have written beside the figures of one section; only this goes out, never a generated draft."""

    bericht = models.ForeignKey(Bericht, models.CASCADE, related_name="texte", verbose_name="Bericht")
    feld = models.CharField("Feld", max_length=40)
    text = models.TextField("Text")

    class Meta:
        verbose_name = "Berichtstext"
        verbose_name_plural = "Berichtstexte"
        ordering = ("bericht", "feld")
        constraints = [
            models.UniqueConstraint(
                fields=("bericht", "feld"),
                name="berichtstext_je_feld_einmal",
                violation_error_message="Zu diesem Feld gibt es schon einen Text.",
            ),
            *nicht_leer("berichtstext", "feld", "text"),
        ]
        triggers = [NIMMT_PRUEFUNG_ZURUECK]

    def __str__(self):
        return f"{self.feld}: {self.text[:60]}"


class Begruendung(HausModell):
    """Why a target is far off its pace, below 80 or above 120 per cent; required before freezing (section 9)."""

    bericht = models.ForeignKey(Bericht, models.CASCADE, related_name="begruendungen", verbose_name="Bericht")
    zielwert = models.ForeignKey(Zielwert, models.CASCADE, related_name="begruendungen", verbose_name="Ziel")
    text = models.TextField("Begründung")

    class Meta:
        verbose_name = "Begründung"
        verbose_name_plural = "Begründungen"
        ordering = ("bericht", "zielwert")
        constraints = [
            models.UniqueConstraint(
                fields=("bericht", "zielwert"),
                name="begruendung_je_ziel_einmal",
                violation_error_message="Zu diesem Ziel gibt es schon eine Begründung.",
            ),
            *nicht_leer("begruendung", "text"),
        ]
        triggers = [NIMMT_PRUEFUNG_ZURUECK]

    def __str__(self):
        return self.text[:60]
