"""Columns: where a value stands on a record, and what an empty cell means."""

from django.core.exceptions import FieldDoesNotExist, ValidationError
from import_export.fields import Field

from .zellen import Formel, ist_leer

OHNE_ERGEBNIS = "Hier steht eine Formel ohne Ergebnis. Bitte die Datei in Excel speichern oder den Wert eintragen."


class Spalte(Field):
    """A column of an exchanged table. An empty cell means the model field's default."""

    def __init__(self, widget, attribute=None, column_name=None, noetig=False):
        super().__init__(attribute=attribute, column_name=column_name, widget=widget)
        self.noetig = noetig
        self.modellfeld = self.vorgabe = None

    def binde(self, name, modell, vorgabe=None):
        """Learn from the model field of the same name what is required and what is the default.

        `vorgabe`: what an empty cell means instead of that default.
        """
        self.vorgabe = vorgabe
        self.attribute = self.attribute or name
        try:
            self.modellfeld = modell._meta.get_field(self.attribute)
        except FieldDoesNotExist:
            return
        self.noetig = self.noetig or not (self.modellfeld.has_default() or self.modellfeld.blank)

    def clean(self, row, **kwargs):
        """The value of this row's cell. Raises ValidationError."""
        zelle = row.get(self.column_name)
        if isinstance(zelle, Formel):
            raise ValidationError(OHNE_ERGEBNIS)
        if not ist_leer(zelle):
            return self.widget.clean(zelle, row=row)
        if self.noetig:
            raise ValidationError("Hier fehlt ein Wert.")
        return self.leerwert()

    def leerwert(self):
        if self.vorgabe is not None:
            return self.vorgabe
        return self.modellfeld.get_default() if self.modellfeld else None

    def get_value(self, instance):
        return getattr(instance, self.attribute)

    def setze(self, instance, wert):
        setattr(instance, self.attribute, wert)

    def save(self, instance, row, is_m2m=False, **kwargs):
        self.setze(instance, self.clean(row))

    def zelle(self, instance):
        """What to write into a file: text, number, date or time."""
        return self.widget.zelle(self.get_value(instance))


class Menge(Spalte):
    """A column whose values are rows of another table, by default of an m:n relation. Replaced as a whole."""

    def leerwert(self):
        return []

    @property
    def zeilenmodell(self):
        """The model whose rows hold the values."""
        return self.modellfeld.remote_field.through

    def get_value(self, instance):
        return list(getattr(instance, self.attribute).all())

    def setze(self, instance, wert):
        self.raeume([instance])
        self.schreibe([(instance, wert)])

    def export(self, instance, **kwargs):
        """The library also asks for records that are not yet saved."""
        return super().export(instance, **kwargs) if instance.pk else ""

    def gleich(self, alt, neu):
        return set(alt) == set(neu)

    def raeume(self, instanzen):
        """Take the rows of these records away."""
        self.bisherige(instanzen).delete()

    def schreibe(self, paare):
        """Write the rows of many records, each given with its values."""
        neue = [zeile for instanz, werte in paare for zeile in self.zeilen(instanz, werte)]
        self.zeilenmodell._default_manager.bulk_create(neue)

    def bisherige(self, instanzen):
        return self.zeilenmodell._default_manager.filter(**{f"{self.modellfeld.m2m_field_name()}__in": instanzen})

    def zeilen(self, instanz, werte):
        quelle, ziel = self.modellfeld.m2m_field_name(), self.modellfeld.m2m_reverse_field_name()
        return [self.zeilenmodell(**{quelle: instanz, ziel: wert}) for wert in werte]
