from collections import defaultdict

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from protegat.basis.felder import neue_kennung, von_wem
from protegat.basis.querysets import HausQuerySet


class HausModell(models.Model):
    """Every table knows when and by whom a row was made and last changed."""

    erstellt_am = models.DateTimeField("erstellt am", auto_now_add=True)
    geaendert_am = models.DateTimeField("geändert am", auto_now=True)
    erstellt_von = von_wem("erstellt von")
    geaendert_von = von_wem("geändert von")

    objects = HausQuerySet.as_manager()

    class Meta:
        abstract = True

    def validate_constraints(self, exclude=None):
        """As Django does it, but a rule that speaks of one field alone is said at that field."""
        fehler = defaultdict(list)
        for modell, regeln in self.get_constraints():
            for regel in regeln:
                try:
                    regel.validate(modell, self, exclude=exclude)
                except ValidationError as grund:
                    fehler[_feld(regel)].append(grund)
        if fehler:
            raise ValidationError(fehler)

    def zeichne(self, nutzer):
        """Note who wrote this row; saving is up to the caller."""
        if self._state.adding:
            self.erstellt_von = nutzer
        self.geaendert_von = nutzer


class Eintrag(HausModell):
    """A row with a stable key of its own, by which an import or a repeated submit finds it again."""

    kennung = models.CharField("Kennung", max_length=64, unique=True, default=neue_kennung, editable=False)

    class Meta:
        abstract = True


def _feld(regel):
    """The only field that the rule speaks of, else the whole record."""
    bedingung = getattr(regel, "condition", None) or models.Q()
    genannte = {*bedingung.referenced_base_fields, *getattr(regel, "fields", ())}
    return genannte.pop() if len(genannte) == 1 else NON_FIELD_ERRORS
