"""What was deleted, when and by which rule: the log that proves it, without saying what stood there."""

import pgtrigger
from django.db import models
from django.utils import timezone

from protegat.basis.fortgeschrieben import nur_fortgeschrieben
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_leer

AUFBEWAHRUNG = "3 years"  # as long as a fine can be imposed (§ 31 OWiG); until then the database deletes nothing of it
NACHTLAUF = "nächtlicher Lauf"


class Loeschprotokoll(models.Model):
    """So many rows of one table went at once. The numbers say which they were; nothing says what they held."""

    am = models.DateTimeField("wann", default=timezone.now, editable=False)
    grund = models.CharField("weshalb", max_length=40, help_text="The key of a rule, or what else was the reason.")
    tabelle = models.CharField("Tabelle", max_length=63)
    anzahl = models.PositiveIntegerField("wie viele")
    nummern = models.JSONField("Nummern", default=list)
    geleert = models.BooleanField("nur Angaben", default=False, help_text="The row stays, what it told is gone.")
    nachgeholt = models.BooleanField("nach Wiederherstellung", default=False)
    nutzer = models.PositiveBigIntegerField("Nummer des Kontos", null=True)
    konto = models.CharField("durch", max_length=150, default=NACHTLAUF)
    vorgang = models.PositiveBigIntegerField(
        "Vorgang", null=True, editable=False, help_text="Which transaction; the database says it, the journal, too."
    )

    objects = HausQuerySet.as_manager()

    class Meta:
        verbose_name = "Löschung"
        verbose_name_plural = "Löschprotokoll"
        ordering = ("-am", "-pk")
        indexes = [models.Index(fields=("-am", "-id"), name="loeschprotokoll_neueste")]
        constraints = nicht_leer("loeschprotokoll", "grund", "tabelle", "konto")
        triggers = [
            *nur_fortgeschrieben("loeschprotokoll", "Das Löschprotokoll", AUFBEWAHRUNG),
            pgtrigger.Trigger(
                name="loeschprotokoll_vorgang",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="NEW.vorgang := pg_current_xact_id()::text::bigint; RETURN NEW;",
            ),
        ]

    def __str__(self):
        return f"{self.tabelle}: {self.anzahl}"
