import secrets

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import Q
from django.urls import reverse

from protegat.basis.merkmale import KEINE_ANGABE, NICHT_ERHOBEN
from protegat.basis.models import HausModell, Wiedervorlage
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl

from .merkmale import AUSWAHLEN, Merkmale

MERKMALE = (*AUSWAHLEN, "ortsteil")
UNBEKANNT = (None, NICHT_ERHOBEN[0])

ZEICHEN = "34679ACDEFHJKMNPQRTWXY"  # nothing that looks like something else on a hand-written card
LAENGE = 4


def neuer_code():
    """A random code like `K-7QF4`, never derived from the person. Four characters make 234.256 codes."""
    while True:
        code = "K-" + "".join(secrets.choice(ZEICHEN) for _ in range(LAENGE))
        if not Klient.objects.filter(code=code).exists():
            return code


class Klient(Merkmale, HausModell):
    """A person known by a random code only, in no one Vorhaben; the merkmale are those last known."""

    code = models.CharField("Code", max_length=12, unique=True, default=neuer_code)

    zustaendig = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Zuständig"
    )
    wiedervorlagen = GenericRelation(Wiedervorlage, "objekt_id", "art")

    objects = HausQuerySet.as_manager()

    class Meta:
        verbose_name = "Klient"
        verbose_name_plural = "Klienten"
        ordering = ("code",)
        constraints = [
            models.CheckConstraint(
                name="klient_code_form",
                condition=Q(code__regex=r"^K-[0-9A-Z]{4,8}$"),
                violation_error_message="Ein Code sieht aus wie K-7QF4.",
            ),
            *gueltige_auswahl("klient", **AUSWAHLEN),
        ]

    def __str__(self):
        return self.code

    def get_absolute_url(self):
        return reverse("beratung:klient_detail", args=[self.code])

    def gleiche_ab(self, beratung):
        """The Beratung takes what we know already, the Klient what we learned today; saving is up to the caller."""
        for feld in MERKMALE:
            bekannt, heute = getattr(self, feld), getattr(beratung, feld)
            if heute in UNBEKANNT:
                setattr(beratung, feld, bekannt)
            elif heute != KEINE_ANGABE[0] or bekannt in UNBEKANNT:
                setattr(self, feld, heute)
