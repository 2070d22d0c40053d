import pgtrigger
from django.db import models
from django.utils.formats import date_format

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_leer


class Einwilligungsform(models.TextChoices):
    SCHRIFTLICH = "schriftlich", "schriftlich, unterschrieben"
    MUENDLICH = "muendlich", "mündlich, von uns festgehalten"
    ELEKTRONISCH = "elektronisch", "elektronisch"


class EinwilligungstextQuerySet(HausQuerySet):
    # words that select
    def gueltige(self, tag):
        """Those that somebody may have agreed to by this day, the newest first."""
        return self.filter(gueltig_ab__lte=tag)


class Einwilligungstext(HausModell):
    """What people agree to when we keep their name. Once somebody has agreed to it, it never changes."""

    version = models.CharField("Version", max_length=20, unique=True)
    text = models.TextField("Text")
    gueltig_ab = models.DateField("gültig ab")

    objects = EinwilligungstextQuerySet.as_manager()

    class Meta:
        verbose_name = "Einwilligungstext"
        verbose_name_plural = "Einwilligungstexte"
        ordering = ("-gueltig_ab", "-pk")
        constraints = nicht_leer("einwilligungstext", "version", "text")
        triggers = [
            pgtrigger.Trigger(
                name="einwilligungstext_bleibt",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("version", "text", "gueltig_ab"),
                func="""
                    IF EXISTS (SELECT FROM beratung_identitaet i WHERE i.einwilligungstext_id = OLD.id) THEN
                        RAISE EXCEPTION 'Ein verwendeter Einwilligungstext bleibt, wie er ist.'
                        USING ERRCODE = 'check_violation', CONSTRAINT = 'einwilligungstext_bleibt';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return f"Version {self.version} vom {date_format(self.gueltig_ab, 'd.m.Y')}"

    @property
    def verwendet(self):
        return self.identitaeten.exists()
