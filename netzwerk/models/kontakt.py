from django.conf import settings
from django.db import models
from django.utils import timezone

from protegat.basis.models import Eintrag, Vorhaben
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_in_der_zukunft, nicht_leer, tag_im_vorhaben
from protegat.basis.volltext import Fundort, suchindizes

from .organisation import Organisation


class Kontaktweg(models.TextChoices):
    ANRUF = "anruf", "Telefonat"
    BESUCH = "besuch", "Besuch"
    MAIL = "mail", "E-Mail"
    TREFFEN = "treffen", "Treffen"


class NetzwerkkontaktQuerySet(HausQuerySet):
    titel = "anlass"
    fundorte = (Fundort(("anlass",)),)


class Netzwerkkontakt(Eintrag):
    """We spoke with a partner. Counts for K12, so it belongs to a Vorhaben."""

    vorhaben = models.ForeignKey(
        Vorhaben,
        models.PROTECT,
        db_index=False,  # netzwerkkontakt_zeit begins with it
        related_name="netzwerkkontakte",
        verbose_name="Vorhaben",
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="netzwerkkontakte", verbose_name="Organisation"
    )
    datum = models.DateField("Datum", default=timezone.localdate)
    art = models.CharField("Art", max_length=20, choices=Kontaktweg, default=Kontaktweg.ANRUF)
    anlass = models.CharField("Anlass", max_length=200, blank=True, help_text="Keine Namen von Ratsuchenden.")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="netzwerkkontakte",
        verbose_name="Wer von uns",
    )

    objects = NetzwerkkontaktQuerySet.as_manager()

    class Meta:
        verbose_name = "Netzwerkkontakt"
        verbose_name_plural = "Netzwerkkontakte"
        ordering = ("-datum", "-pk")
        indexes = [
            models.Index(fields=("vorhaben", "datum"), name="netzwerkkontakt_zeit"),
            *suchindizes("netzwerkkontakt", "anlass"),
        ]
        constraints = [
            *nicht_leer("netzwerkkontakt", "kennung"),
            *gueltige_auswahl("netzwerkkontakt", art=Kontaktweg),
            nicht_in_der_zukunft("netzwerkkontakt"),
        ]
        triggers = [tag_im_vorhaben("netzwerkkontakt")]

    def __str__(self):
        return f"{self.get_art_display()} mit {self.organisation}"

    def clean(self):
        if self.vorhaben_id and self.datum:
            self.vorhaben.pruefe_tag(self.datum)
