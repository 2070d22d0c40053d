"""Legal hold: a record that a case at law, an audit or a claim needs stays, whatever its rule says."""

from functools import reduce

import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.constants import LOOKUP_SEP
from django.urls import reverse
from django.utils import timezone

from protegat.basis.felder import von_wem
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_leer

from .haus import HausModell

GEHALTEN = """
    IF EXISTS (
        SELECT FROM basis_sperrvermerk s
        WHERE s.aufgehoben_am IS NULL AND s.tabelle = TG_TABLE_NAME AND s.nummer = OLD.id
    ) THEN
        RAISE EXCEPTION 'Ein Sperrvermerk hält diesen Eintrag.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'sperrvermerk_haelt';
    END IF;
    RETURN OLD;
"""
# For every model that can be held: whoever deletes, also by a cascade or by hand in the database, is stopped.
SPERRVERMERK_HAELT = pgtrigger.Trigger(
    name="sperrvermerk_haelt", when=pgtrigger.Before, operation=pgtrigger.Delete, func=GEHALTEN
)


class Sperrgrund(models.TextChoices):
    RECHTSSTREIT = "rechtsstreit", "Rechtsstreit oder Anspruch"
    PRUEFUNG = "pruefung", "Prüfung durch den Fördermittelgeber"
    AUSKUNFT = "auskunft", "Anliegen der Person ist noch offen"
    EINSCHRAENKUNG = "einschraenkung", "Einschränkung verlangt (Art. 18 DSGVO)"
    BEHOERDE = "behoerde", "Anordnung einer Behörde"


class SperrvermerkQuerySet(HausQuerySet):
    tag = "pruefen_am"

    # words that select
    def geltende(self):
        return self.filter(aufgehoben_am__isnull=True)

    def aufgehobene(self):
        return self.filter(aufgehoben_am__isnull=False)

    def faellig(self, tag):
        """Whose reason somebody has to look at again."""
        return self.geltende().filter(pruefen_am__lte=tag)

    def zu(self, zeile):
        """Those on exactly this record."""
        return self.filter(tabelle=zeile._meta.db_table, nummer=zeile.pk)

    def gehaltene(self, modell):
        """The rows of the model that stay: held themselves, or by what they belong to (`gehalten_durch`)."""
        if not isinstance(modell._meta.pk, models.IntegerField):
            return modell._base_manager.none()
        wege = [("pk", modell), *((weg, _ziel(modell, weg)) for weg in getattr(modell, "gehalten_durch", ()))]
        treffer = (Q(**{f"{weg}__in": self._nummern(ziel)}) for weg, ziel in wege)
        return modell._base_manager.filter(reduce(Q.__or__, treffer))

    def _nummern(self, modell):
        return self.geltende().filter(tabelle=modell._meta.db_table).values("nummer")


def _ziel(modell, weg):
    """`vereinbarung__organisation` leads from a file to Organisation."""
    for name in weg.split(LOOKUP_SEP):
        modell = modell._meta.get_field(name).related_model
    return modell


class Sperrvermerk(HausModell):
    """One hold on one record. It outlives nothing: a row that is held cannot go."""

    tabelle = models.CharField("Tabelle", max_length=63, editable=False)
    nummer = models.PositiveBigIntegerField("Nummer", editable=False)
    grund = models.CharField("Grund", max_length=20, choices=Sperrgrund)
    notiz = models.CharField("Stichwort", max_length=120, blank=True, help_text="Keine Namen. Zum Beispiel: Az. SAB.")
    pruefen_am = models.DateField("Wieder prüfen am", help_text="Dann sehen Sie nach, ob der Grund noch gilt.")
    aufgehoben_am = models.DateTimeField("aufgehoben am", null=True, blank=True, editable=False)
    aufgehoben_von = von_wem("aufgehoben von")

    objects = SperrvermerkQuerySet.as_manager()

    class Meta:
        verbose_name = "Sperrvermerk"
        verbose_name_plural = "Sperrvermerke"
        ordering = ("pruefen_am", "pk")
        constraints = [
            *nicht_leer("sperrvermerk", "tabelle"),
            *gueltige_auswahl("sperrvermerk", grund=Sperrgrund),
            models.UniqueConstraint(
                fields=("tabelle", "nummer"),
                condition=Q(aufgehoben_am__isnull=True),
                name="sperrvermerk_einer_je_datensatz",
                violation_error_message="Auf diesem Eintrag liegt schon ein Sperrvermerk.",
            ),
        ]

    def __str__(self):
        return self.get_grund_display()

    def get_absolute_url(self):
        return reverse("sperrvermerk_list")

    @property
    def ueberfaellig(self):
        return self.aufgehoben_am is None and self.pruefen_am <= timezone.localdate()

    def hebe_auf(self, von):
        """The reason is gone: from now on the rules hold again."""
        self.aufgehoben_am, self.aufgehoben_von = timezone.now(), von
        self.zeichne(von)
        self.save()
