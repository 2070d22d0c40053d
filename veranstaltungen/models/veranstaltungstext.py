from django.db import models
from django.db.models import Q
from django.urls import reverse

from protegat.basis.merkmale import Sprache

from .uebersetzung import Uebersetzung, geaendert_heisst_ungeprueft, nur_aus_dem_katalog
from .veranstaltung import Veranstaltung

KOPF = ("titel", "zielgruppe", "dolmetschen")  # the event itself says these in German
TEXTE = ("titel", "beschreibung", "hinweise", "zielgruppe", "dolmetschen")


class Veranstaltungstext(Uebersetzung):
    """What the public page says of an event in one language."""

    veranstaltung = models.ForeignKey(
        Veranstaltung,
        models.CASCADE,
        db_index=False,  # veranstaltungstext_einmal_je_sprache begins with it
        related_name="texte",
        verbose_name="Veranstaltung",
    )
    titel = models.CharField("Titel", max_length=200, blank=True)
    beschreibung = models.TextField("Worum geht es?", max_length=2000, blank=True)
    hinweise = models.TextField("Gut zu wissen", max_length=600, blank=True)
    zielgruppe = models.CharField("Für wen", max_length=120, blank=True)
    dolmetschen = models.CharField("Gedolmetscht", max_length=120, blank=True)

    class Meta:
        verbose_name = "Text der öffentlichen Seite"
        verbose_name_plural = "Texte der öffentlichen Seite"
        ordering = ("veranstaltung", "sprache")
        constraints = [
            models.UniqueConstraint(
                fields=("veranstaltung", "sprache"),
                name="veranstaltungstext_einmal_je_sprache",
                violation_error_message="In dieser Sprache gibt es schon einen Text.",
            ),
            nur_aus_dem_katalog("veranstaltungstext"),
            models.CheckConstraint(
                name="veranstaltungstext_nicht_leer",
                condition=Q(titel__regex=r"\S") | Q(beschreibung__regex=r"\S") | Q(hinweise__regex=r"\S"),
                violation_error_message="Bitte füllen Sie mindestens ein Feld aus.",
            ),
            models.CheckConstraint(
                name="veranstaltungstext_kopf_deutsch_am_termin",
                condition=~Q(sprache=Sprache.DE) | Q(**dict.fromkeys(KOPF, "")),
                violation_error_message="Titel, Zielgruppe und Dolmetschen stehen auf Deutsch bei der Veranstaltung.",
            ),
        ]
        triggers = [geaendert_heisst_ungeprueft("veranstaltungstext", "sprache", *TEXTE)]

    def __str__(self):
        return f"{self.veranstaltung}, {self.get_sprache_display()}"

    def get_absolute_url(self):
        return reverse("veranstaltungen:veranstaltungstext_update", args=[self.veranstaltung_id, self.sprache])
