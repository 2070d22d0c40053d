"""What has happened to the records: who changed what, when and by which way. Written by the database itself."""

from django.db import connection, models

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl

VERBORGEN = "verborgen"  # stands in an entry where a secret was: that it changed, not what it was


class Aenderungsart(models.TextChoices):
    ANGELEGT = "angelegt", "angelegt"
    GEAENDERT = "geaendert", "geändert"
    GELOESCHT = "geloescht", "gelöscht"
    GELEERT = "geleert", "ganze Tabelle geleert"
    VERGESSEN = "vergessen", "Inhalt aus dem Protokoll genommen"


class AenderungQuerySet(HausQuerySet):
    tag = "am__date"

    # words that select
    def von(self, modell, *nummern):
        """What happened to these rows."""
        return self.filter(tabelle=modell._meta.db_table, nummer__in=nummern)

    # words that change
    def vergiss(self, modell, nummern):
        """Blank what the entries say about these rows, and note that it was done; how many entries it were.

        To be called after the rows themselves were changed or deleted, in the same transaction: that writes
        entries, too. Who, when and which row remain, so the chain of the days still verifies.
        """
        with connection.cursor() as cursor:
            cursor.execute("SELECT basis_aenderung_vergiss(%s, %s)", [modell._meta.db_table, list(nummern)])
            return cursor.fetchone()[0]


class Aenderung(models.Model):
    """One row of one table, changed once. Table, row and contents are given, the rest the database adds.

    It outlives accounts and records, so it names them and has no foreign keys. Migration 0021 holds the functions.
    """

    am = models.DateTimeField("wann")
    nutzer = models.PositiveBigIntegerField("Nummer des Kontos", null=True)
    konto = models.CharField("wer", max_length=150)
    woher = models.CharField("von welcher Seite", max_length=200)
    datenbankkonto = models.CharField("Konto in der Datenbank", max_length=63)
    vorgang = models.PositiveBigIntegerField("Vorgang")
    tabelle = models.CharField("Tabelle", max_length=63)
    nummer = models.PositiveBigIntegerField("Nummer des Datensatzes", null=True)
    art = models.CharField("was", max_length=10, choices=Aenderungsart)
    alt = models.JSONField("vorher", null=True)
    neu = models.JSONField("nachher", null=True)
    salz = models.CharField(max_length=36, null=True)  # noqa: DJ001 - gone, not empty, once forgotten
    inhalt = models.CharField(max_length=64, help_text="sha256 of salt, old and new; stays when they are forgotten.")
    siegel = models.CharField(max_length=64, help_text="sha256 of all the rest and of `inhalt`.")
    vergessen_am = models.DateTimeField("Inhalt vergessen am", null=True)

    objects = AenderungQuerySet.as_manager()

    class Meta:
        verbose_name = "Änderung"
        verbose_name_plural = "Änderungsprotokoll"
        ordering = ("-am", "-pk")
        indexes = [
            models.Index(fields=("-am", "-id"), name="aenderung_neueste"),
            models.Index(fields=("tabelle", "nummer", "-am"), name="aenderung_datensatz"),
            models.Index(fields=("nutzer", "-am"), name="aenderung_nutzer"),
        ]
        constraints = [*gueltige_auswahl("aenderung", art=Aenderungsart)]

    def __str__(self):
        return f"{self.tabelle} {self.nummer}: {self.get_art_display()}"
