import pgtrigger
from django.db import models
from django.db.models import Q, Sum

from protegat.basis.merkmale import Altersgruppe, Geschlecht, Herkunftsregion, Sprache
from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet

from .ausloeser import AUFGLIEDERUNG_PASST
from .veranstaltung import Veranstaltung


class Merkmal(models.TextChoices):
    GESCHLECHT = "geschlecht", "Geschlecht"
    ALTERSGRUPPE = "altersgruppe", "Alter"
    HERKUNFTSREGION = "herkunftsregion", "Herkunftsregion"
    SPRACHE = "sprache", "Sprache"


AUSPRAEGUNGEN = {
    Merkmal.GESCHLECHT: Geschlecht,
    Merkmal.ALTERSGRUPPE: Altersgruppe,
    Merkmal.HERKUNFTSREGION: Herkunftsregion,
    Merkmal.SPRACHE: Sprache,
}


def _auspraegung_passt():
    """Each merkmal has codes of its own catalogue; the rest of a headcount is nicht_erhoben by itself."""
    regel = Q()
    for merkmal, auswahl in AUSPRAEGUNGEN.items():
        regel |= Q(merkmal=merkmal.value, auspraegung__in=auswahl.values)
    return regel


class ZaehlungQuerySet(HausQuerySet):
    # words that select
    def ohne(self, *merkmale):
        return self.exclude(merkmal__in=merkmale)

    # words that count
    def groesste_summe(self):
        """The most people that one merkmal describes: a headcount cannot be smaller."""
        summen = self.order_by().values("merkmal").annotate(summe=Sum("anzahl"))
        return max((zeile["summe"] for zeile in summen), default=0)


class Zaehlung(HausModell):
    """A part of a headcount, e.g. 14 weiblich of 27. Each merkmal describes the same people anew."""

    veranstaltung = models.ForeignKey(Veranstaltung, models.CASCADE, related_name="zaehlungen")
    merkmal = models.CharField("Merkmal", max_length=20, choices=Merkmal)
    auspraegung = models.CharField("Ausprägung", max_length=20)
    anzahl = models.PositiveIntegerField("Anzahl")

    objects = ZaehlungQuerySet.as_manager()

    class Meta:
        verbose_name = "Zählung"
        verbose_name_plural = "Zählungen"
        ordering = ("merkmal", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("veranstaltung", "merkmal", "auspraegung"),
                name="zaehlung_jede_auspraegung_einmal",
                violation_error_message="Diese Ausprägung ist schon gezählt.",
            ),
            models.CheckConstraint(
                name="zaehlung_auspraegung_aus_katalog",
                condition=_auspraegung_passt(),
                violation_error_message="Diese Ausprägung gehört nicht zum Merkmal.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="zaehlung_hoechstens_teilnehmende",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=AUFGLIEDERUNG_PASST.format(veranstaltung="NEW.veranstaltung_id"),
            ),
        ]

    def __str__(self):
        return f"{self.get_auspraegung_display()}: {self.anzahl}"

    def get_auspraegung_display(self):
        return AUSPRAEGUNGEN[Merkmal(self.merkmal)](self.auspraegung).label
