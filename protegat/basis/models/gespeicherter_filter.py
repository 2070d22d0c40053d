from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from protegat.basis.querysets import HausQuerySet

from .haus import HausModell


class GespeicherterFilterQuerySet(HausQuerySet):
    # words that select
    def in_liste(self, nutzer, seite):
        """One's own filters of this list, and those that Koordination keeps for all."""
        return self.von_oder_fuer(nutzer).filter(seite=seite)

    def von_oder_fuer(self, nutzer):
        return self.filter(Q(nutzer=nutzer) | Q(fuer_alle=True))

    def loeschbare(self, nutzer):
        """One's own; whoever keeps filters for all may delete those, too."""
        if nutzer.has_perm("basis.teilen_gespeicherterfilter"):
            return self.von_oder_fuer(nutzer)
        return self.filter(nutzer=nutzer)


class GespeicherterFilter(HausModell):
    """A question to a list, kept under a name."""

    nutzer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="filter")
    seite = models.CharField(max_length=60, help_text="Name of the address, e.g. beratung:beratung_list.")
    name = models.CharField("Name", max_length=60)
    abfrage = models.TextField(help_text="What stands behind the question mark.")
    fuer_alle = models.BooleanField("für alle", default=False)

    objects = GespeicherterFilterQuerySet.as_manager()

    class Meta:
        verbose_name = "gespeicherter Filter"
        verbose_name_plural = "gespeicherte Filter"
        ordering = ("name", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("nutzer", "seite", "name"),
                name="gespeicherter_filter_name_einmal",
                violation_error_message="Unter diesem Namen haben Sie hier schon einen Filter gemerkt.",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"{reverse(self.seite)}?{self.abfrage}"
