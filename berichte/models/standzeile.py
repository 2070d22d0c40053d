"""The records and the figures of a frozen report, as they were."""

from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db import models

from protegat.basis.querysets import HausQuerySet
from protegat.basis.zeitraum import Zeitraum

from .ausloeser import unveraenderlich, versiegelt
from .berichtsstand import Berichtsstand

HAPPEN = 2000  # rows in memory at a time


class StandteilQuerySet(HausQuerySet):
    def in_reihe(self):
        """One after the other in their order, a few at a time."""
        return self.order_by("nummer").iterator(HAPPEN)

    def sichtbar_fuer(self, nutzer):
        """As the report they belong to."""
        return self.filter(stand__in=Berichtsstand.objects.sichtbar_fuer(nutzer))


class Standzeile(models.Model):
    """One record as it was counted: codes of the statistics only, no code of a client, no name of a person, no text."""

    stand = models.ForeignKey(Berichtsstand, models.PROTECT, related_name="zeilen", db_index=False)
    nummer = models.PositiveIntegerField("Nummer", help_text="Its name in this report.")
    art = models.CharField("Art", max_length=40, help_text="Name of the model, e.g. beratung.")
    schluessel = models.BigIntegerField("Schlüssel", help_text="The record itself; for the team only.")
    tag = models.DateField("Tag", null=True)
    merkmale = models.JSONField(default=dict)

    objects = StandteilQuerySet.as_manager()

    class Meta:
        verbose_name = "festgeschriebener Eintrag"
        verbose_name_plural = "festgeschriebene Einträge"
        ordering = ("stand", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=("stand", "nummer"),
                name="standzeile_nummer_einmal",
                violation_error_message="Diese Nummer gibt es schon.",
            ),
            models.UniqueConstraint(
                fields=("stand", "art", "schluessel"),
                name="standzeile_eintrag_einmal",
                violation_error_message="Dieser Eintrag ist schon festgehalten.",
            ),
        ]
        triggers = [*unveraenderlich("standzeile"), versiegelt("standzeile")]

    def __str__(self):
        return f"{self.art} {self.nummer}"

    @property
    def kanon(self):
        tag = self.tag and self.tag.isoformat()
        return {"zeile": [self.nummer, self.art, self.schluessel, tag, self.merkmale]}


class Standzahl(models.Model):
    """One printed figure, or one row of its table, with the numbers of exactly the records that it counted."""

    stand = models.ForeignKey(Berichtsstand, models.PROTECT, related_name="zahlen", db_index=False)
    nummer = models.PositiveIntegerField("Nummer")
    kennzahl = models.CharField("Kennzahl", max_length=60)
    von = models.DateField("erster Tag")
    bis = models.DateField("letzter Tag")
    nach = models.CharField("Aufgliederung", max_length=60, blank=True)
    auspraegung = models.CharField("Zeile", max_length=250, blank=True)
    wert = models.CharField("Wert", max_length=40, blank=True, help_text="A number with a point; empty: there is none.")
    text = models.TextField("gedruckt als")
    zeilen = ArrayField(models.PositiveIntegerField(), verbose_name="Nummern der Einträge")

    objects = StandteilQuerySet.as_manager()

    class Meta:
        verbose_name = "festgeschriebene Zahl"
        verbose_name_plural = "festgeschriebene Zahlen"
        ordering = ("stand", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=("stand", "nummer"),
                name="standzahl_nummer_einmal",
                violation_error_message="Diese Nummer gibt es schon.",
            ),
            models.UniqueConstraint(
                fields=("stand", "kennzahl", "von", "bis", "nach", "auspraegung"),
                name="standzahl_fundstelle_einmal",
                violation_error_message="Diese Zahl ist schon festgehalten.",
            ),
            models.CheckConstraint(
                name="standzahl_wert_ist_zahl",
                condition=models.Q(wert__regex=r"^(-?[0-9]+([.][0-9]+)?(E[+-]?[0-9]+)?)?$"),
                violation_error_message="Das ist keine Zahl.",
            ),
            models.CheckConstraint(
                name="standzahl_von_bis",
                condition=models.Q(von__lte=models.F("bis")),
                violation_error_message="Der Zeitraum endet vor seinem Anfang.",
            ),
        ]
        triggers = [*unveraenderlich("standzahl"), versiegelt("standzahl")]

    def __str__(self):
        return f"{self.kennzahl} {self.zeitraum}: {self.text}"

    @property
    def zeitraum(self):
        return Zeitraum(self.von, self.bis)

    @property
    def als_zahl(self):
        return Decimal(self.wert) if self.wert else None

    @property
    def ausschnitt(self):
        """`("angebot", "termin")`, or None."""
        return (self.nach, self.auspraegung) if self.nach else None

    @property
    def ort(self):
        """`K1, 01.10.2018 – 31.12.2018, angebot: termin`: which number it is, not what it says."""
        ausschnitt = f"{self.nach}: {self.auspraegung or '–'}" if self.nach else ""
        return ", ".join(filter(None, (self.kennzahl, str(self.zeitraum), ausschnitt)))

    @property
    def kanon(self):
        zeit = self.von.isoformat(), self.bis.isoformat()
        return {
            "zahl": [
                self.nummer,
                self.kennzahl,
                *zeit,
                self.nach,
                self.auspraegung,
                self.wert,
                self.text,
                self.zeilen,
            ]
        }
