from itertools import pairwise

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import Deferrable, F, Q

from protegat.basis.kalender import Wochentag
from protegat.basis.models import HausModell
from protegat.basis.regeln import Tagesabschnitt, gueltige_auswahl
from protegat.basis.templatetags.haus import zeitspanne

from .organisation import Organisation


class Oeffnungszeit(HausModell):
    """When a partner is open, week by week; a day without one is closed."""

    organisation = models.ForeignKey(
        Organisation,
        models.CASCADE,
        db_index=False,  # oeffnungszeit_tag begins with it
        related_name="zeiten",
        verbose_name="Organisation",
    )
    wochentag = models.PositiveSmallIntegerField("Wochentag", choices=Wochentag)
    beginn = models.TimeField("von")
    ende = models.TimeField("bis")
    hinweis = models.CharField("Hinweis", max_length=60, blank=True, help_text="Zum Beispiel: nur mit Termin.")

    class Meta:
        verbose_name = "Öffnungszeit"
        verbose_name_plural = "Öffnungszeiten"
        ordering = ("wochentag", "beginn")
        indexes = [models.Index(fields=("organisation", "wochentag"), name="oeffnungszeit_tag")]
        constraints = [
            *gueltige_auswahl("oeffnungszeit", wochentag=Wochentag),
            models.CheckConstraint(
                name="oeffnungszeit_endet_nach_beginn",
                condition=Q(ende__gt=F("beginn")),
                violation_error_message="Das Ende liegt vor dem Beginn.",
            ),
            ExclusionConstraint(
                name="oeffnungszeit_ueberschneidet_sich_nicht",
                expressions=[("organisation", "="), ("wochentag", "="), (Tagesabschnitt("beginn", "ende"), "&&")],
                deferrable=Deferrable.DEFERRED,  # a week is exchanged row by row
                violation_error_message="Zwei Öffnungszeiten am selben Tag überschneiden sich.",
            ),
        ]

    def __str__(self):
        return f"{self.get_wochentag_display()} {self.worte}"

    @property
    def uhrzeit(self):
        """`9–12 Uhr`"""
        return zeitspanne(self.beginn, self.ende)

    @property
    def worte(self):
        """`9–12 Uhr, nur mit Termin`"""
        return ", ".join(filter(None, (self.uhrzeit, self.hinweis)))

    @property
    def angaben(self):
        """What makes two of them the same, wherever they stand."""
        return self.wochentag, self.beginn, self.ende, self.hinweis


def ueberschneiden_sich(zeiten):
    """Whether two of these `(beginn, ende)` of one day share time."""
    geordnet = sorted(zeiten)
    return any(naechster < ende for (_, ende), (naechster, _) in pairwise(geordnet))
