from django.db import models

from protegat.basis.merkmale import (
    KEINE_ANGABE,
    NICHT_ERHOBEN,
    Altersgruppe,
    Geschlecht,
    Herkunftsregion,
    Sprache,
    Staatsangehoerigkeit,
)
from protegat.basis.models import Ortsteil

from .kataloge import Aufenthaltsstatus

AUSWAHLEN = {
    "geschlecht": Geschlecht,
    "altersgruppe": Altersgruppe,
    "staatsangehoerigkeit": Staatsangehoerigkeit,
    "herkunftsregion": Herkunftsregion,
    "aufenthaltsstatus": Aufenthaltsstatus,
    "sprache": Sprache,
}
MERKMALE = (*AUSWAHLEN, "ortsteil")
SPALTEN = (*AUSWAHLEN, "ortsteil_id")  # the same as a row holds them: plain values
UNBEKANNT = (None, NICHT_ERHOBEN[0])
OHNE_ANTWORT = (*UNBEKANNT, KEINE_ANGABE[0])


def merkmal(bezeichnung, auswahl):
    return models.CharField(bezeichnung, max_length=20, choices=auswahl, default=auswahl.NICHT_ERHOBEN)


class Merkmale(models.Model):
    """What is known of a person: on a Klient as last known, on a Beratung as of its day."""

    geschlecht = merkmal("Geschlecht", Geschlecht)
    altersgruppe = merkmal("Altersgruppe", Altersgruppe)
    staatsangehoerigkeit = merkmal("Staatsangehörigkeit", Staatsangehoerigkeit)
    herkunftsregion = merkmal("Herkunftsregion", Herkunftsregion)
    aufenthaltsstatus = merkmal("Aufenthaltsstatus", Aufenthaltsstatus)
    sprache = merkmal("Sprache", Sprache)
    ortsteil = models.ForeignKey(
        Ortsteil, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Ortsteil"
    )

    class Meta:
        abstract = True
