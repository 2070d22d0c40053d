import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from protegat.basis.merkmale import Sprache
from protegat.basis.models import HausModell
from protegat.basis.volltext import suchindizes

from .organisation import Organisation

KEINE_SPRACHE = (Sprache.SONSTIGE, Sprache.KEINE_ANGABE, Sprache.NICHT_ERHOBEN)
SPRACHEN = [(code, name) for code, name in Sprache.choices if code not in KEINE_SPRACHE]
TEXTE = ("angebot", "mitbringen", "weg")

GEAENDERT_HEISST_UNGEPRUEFT = pgtrigger.Trigger(
    name="organisationstext_geaendert_ungeprueft",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("sprache", *TEXTE),
    func="""
        IF (NEW.sprache, NEW.angebot, NEW.mitbringen, NEW.weg)
            IS DISTINCT FROM (OLD.sprache, OLD.angebot, OLD.mitbringen, OLD.weg) THEN
            NEW.geprueft_am := NULL;
            NEW.geprueft_von_id := NULL;
        END IF;
        RETURN NEW;
    """,
)


class Organisationstext(HausModell):
    """What a visitor should know about a partner, in one language; to be checked until somebody confirms it."""

    organisation = models.ForeignKey(
        Organisation,
        models.CASCADE,
        db_index=False,  # organisationstext_einmal_je_sprache begins with it
        related_name="texte",
        verbose_name="Organisation",
    )
    sprache = models.CharField("Sprache", max_length=20, choices=SPRACHEN)
    angebot = models.TextField("Was gibt es dort?", max_length=400, blank=True)
    mitbringen = models.TextField("Was mitbringen?", max_length=400, blank=True)
    weg = models.TextField("Wie kommt man hin?", max_length=400, blank=True)
    geprueft_am = models.DateTimeField("geprüft am", null=True, blank=True, editable=False)
    geprueft_von = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="geprüft von",
    )

    class Meta:
        verbose_name = "Text für Ratsuchende"
        verbose_name_plural = "Texte für Ratsuchende"
        ordering = ("organisation", "sprache")
        indexes = suchindizes("organisationstext", *TEXTE)
        constraints = [
            models.UniqueConstraint(
                fields=("organisation", "sprache"),
                name="organisationstext_einmal_je_sprache",
                violation_error_message="In dieser Sprache gibt es schon einen Text.",
            ),
            models.CheckConstraint(
                name="organisationstext_sprache_aus_katalog",
                condition=Q(sprache__in=[code for code, _ in SPRACHEN]),
                violation_error_message="Diese Sprache gibt es nicht.",
            ),
            models.CheckConstraint(
                name="organisationstext_nicht_leer",
                condition=Q(angebot__regex=r"\S") | Q(mitbringen__regex=r"\S") | Q(weg__regex=r"\S"),
                violation_error_message="Bitte füllen Sie mindestens ein Feld aus.",
            ),
            models.CheckConstraint(
                name="organisationstext_geprueft_mit_tag",
                condition=Q(geprueft_von__isnull=True) | Q(geprueft_am__isnull=False),
                violation_error_message="Zur Prüfung gehört ein Tag.",
            ),
        ]
        triggers = [GEAENDERT_HEISST_UNGEPRUEFT]

    def __str__(self):
        return f"{self.organisation}, {self.get_sprache_display()}"

    def get_absolute_url(self):
        return reverse("netzwerk:organisationstext_update", args=[self.organisation_id, self.sprache])

    def bestaetige(self, von):
        """Somebody who reads the language says that it is right; a later change takes that back."""
        self.geprueft_am, self.geprueft_von = timezone.now(), von
        self.save(update_fields=["geprueft_am", "geprueft_von"])
