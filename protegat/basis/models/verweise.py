"""What leads to a row, found by asking the models: no table that points to a code can be forgotten."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType


@dataclass(frozen=True)
class Verweis:
    """One column that leads to rows of a model: a foreign key, or a generic one that may lead anywhere."""

    modell: type
    feld: Any

    @property
    def name(self):
        """`beratung.beratung.klient`: how a trace remembers it."""
        return f"{self.modell._meta.label_lower}.{self.feld.name}"

    def auf(self, zeile):
        """The values that make this column lead to the row."""
        if isinstance(self.feld, GenericForeignKey):
            art = ContentType.objects.get_for_model(zeile)
            return {self.feld.ct_field: art, self.feld.fk_field: zeile.pk}
        return {self.feld.name: zeile}

    @property
    def ist_bloss_verknuepfung(self):
        """A row of a many-to-many relation: it says nothing but that two belong together."""
        return bool(self.modell._meta.auto_created)

    def titel(self, anzahl):
        """`Vermittlungen`, `Veranstaltung (Mitveranstalter)`: what a reader calls so many of these rows."""
        if not self.ist_bloss_verknuepfung:
            return wort_fuer(self.modell, anzahl)
        inhaber = self.modell._meta.auto_created
        feld = next(feld for feld in inhaber._meta.many_to_many if feld.remote_field.through is self.modell)
        return f"{wort_fuer(inhaber, anzahl)} ({feld.verbose_name})"

    def zeilen(self, ziel):
        return self.modell._base_manager.filter(**self.auf(ziel))

    def haenge_um(self, von, nach, nur=None):
        """Lead what leads to `von` (of it only these keys) to `nach` instead; the keys of the rows."""
        zeilen = self.zeilen(von)
        nummern = list((zeilen if nur is None else zeilen.filter(pk__in=nur)).values_list("pk", flat=True))
        self.modell._base_manager.filter(pk__in=nummern).update(**self.auf(nach))
        return nummern


def wort_fuer(modell, anzahl):
    """`1` is a Vermittlung, `2` are Vermittlungen."""
    return str(modell._meta.verbose_name if anzahl == 1 else modell._meta.verbose_name_plural)


def verweise_auf(modell):
    """Every way from other tables, and from the table itself, to this one.

    A model that speaks of the row as it was then, like a trace, says so by `bleibt_stehen = True`.
    """
    gerade = [Verweis(weg.related_model, weg.field) for weg in _fremdschluessel(modell)]
    beliebige = [
        Verweis(anderes, feld)
        for anderes in apps.get_models()
        for feld in anderes._meta.private_fields
        if isinstance(feld, GenericForeignKey)
    ]
    return [verweis for verweis in (*gerade, *beliebige) if not getattr(verweis.modell, "bleibt_stehen", False)]


def verweis_namens(name):
    """The column that a trace remembers."""
    modell, _, feld = name.rpartition(".")
    modell = apps.get_model(modell)
    return Verweis(modell, modell._meta.get_field(feld))


def _fremdschluessel(modell):
    for weg in modell._meta.get_fields(include_hidden=True):
        if weg.auto_created and not weg.concrete and (weg.one_to_many or weg.one_to_one):
            yield weg
