"""Files that people upload: a row that tells of it, bytes in the folder of `ablage.py`, and both go together."""

import pgtrigger
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from protegat.basis import ablage
from protegat.basis.dateityp import BILDER, NAMENSLAENGE, Dateityp
from protegat.basis.felder import neue_kennung
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_leer

from .haus import Eintrag
from .sperrvermerk import SPERRVERMERK_HAELT


class EntsorgungQuerySet(HausQuerySet):
    @transaction.atomic
    def erledige(self):
        """Remove the bytes of rows that are gone, and say how many; done twice does no harm."""
        zeilen = dict(self.select_for_update(skip_locked=True).values_list("pk", "ablage"))
        for name in zeilen.values():
            ablage.entferne(name)
        self.filter(pk__in=zeilen).delete()
        return len(zeilen)


class Entsorgung(models.Model):
    """Bytes whose row has been deleted, by whatever way: the database notes their name, and then they go."""

    ablage = models.CharField(max_length=32, unique=True)
    seit = models.DateTimeField(default=timezone.now)

    objects = EntsorgungQuerySet.as_manager()

    class Meta:
        verbose_name = "Entsorgung"
        verbose_name_plural = "Entsorgungen"

    def __str__(self):
        return self.ablage


def entsorge():
    Entsorgung.objects.erledige()


def mit_dateien(collector, field, sub_objs, using):
    """`on_delete` of a file's owner: the rows go along with it, the bytes once that is certain."""
    models.CASCADE(collector, field, sub_objs, using)
    transaction.on_commit(entsorge, using=using)


NOTIERT_ENTSORGUNG = pgtrigger.Trigger(
    name="notiert_entsorgung",
    when=pgtrigger.After,
    operation=pgtrigger.Delete,
    func="INSERT INTO basis_entsorgung (ablage, seit) VALUES (OLD.ablage, now()); RETURN NULL;",
)


class DateiQuerySet(HausQuerySet):
    regelfrist = None  # the expression for the day of deletion of a file whose row names none

    # words that select
    def mit_frist(self):
        """With the day of deletion: its own, else by the rule of its kind."""
        return self.annotate(frist=Coalesce("loeschen_am", self.regelfrist, output_field=models.DateField()))

    def faellige(self, tag):
        """Those whose day of deletion has come."""
        return self.mit_frist().filter(frist__lte=tag)

    def delete(self):
        transaction.on_commit(entsorge, using=self.db)
        return super().delete()

    delete.alters_data = True
    delete.queryset_only = True


class Datei(Eintrag):
    """One uploaded file. The name is for people only; the bytes lie under `ablage`."""

    ablage = models.CharField(max_length=32, unique=True, default=neue_kennung, editable=False)
    name = models.CharField("Dateiname", max_length=NAMENSLAENGE, editable=False)
    typ = models.CharField("Typ", max_length=100, choices=Dateityp, editable=False)
    groesse = models.PositiveIntegerField("Größe", editable=False)
    sha256 = models.CharField("Prüfsumme", max_length=64, editable=False)
    loeschen_am = models.DateField(
        "zu löschen am", null=True, blank=True, help_text="Leer heißt: nach der Regel ihrer Art."
    )

    class Meta:
        abstract = True
        ordering = ("erstellt_am", "pk")
        constraints = [
            *nicht_leer("%(class)s", "name"),
            *gueltige_auswahl("%(class)s", typ=Dateityp),
            models.CheckConstraint(
                name="%(class)s_ablage_form",
                condition=Q(ablage__regex=ablage.FORM),
                violation_error_message="So heißt keine Datei der Ablage.",
            ),
        ]
        triggers = [NOTIERT_ENTSORGUNG, SPERRVERMERK_HAELT]

    def __str__(self):
        return self.name

    @property
    def mit_namen(self):
        """Whether opening it shows names, so that even its small picture is a look."""
        return False

    @property
    def ist_bild(self):
        return self.typ in BILDER

    def nimm(self, geprueft):
        """Take the bytes of a checked upload over; the row is still to be saved."""
        self.name, self.typ = geprueft.name, geprueft.typ
        self.groesse, self.sha256 = ablage.lege_ab(self.ablage, geprueft.stuecke())
        if geprueft.vorschau:
            ablage.lege_ab(self.ablage, [geprueft.vorschau], vorschau=True)

    def delete(self, *args, **kwargs):
        transaction.on_commit(entsorge)
        return super().delete(*args, **kwargs)
