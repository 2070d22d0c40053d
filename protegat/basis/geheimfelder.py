"""Model fields that the database cannot read: encrypted text, and an index to find it by without opening it."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from .blindindex import hinterlegte, hinterlegte_adresse
from .verschluesselung import FORM, Unlesbar, entschluessele, verschluessele


class Geheimtext:
    """What stands in the database; printing it shows nothing."""

    def __init__(self, zeichen):
        self.zeichen = zeichen

    def __repr__(self):
        return "(verschlüsselt)"


class Entschluesselnd(DeferredAttribute):
    """The attribute of the record: opened each time it is read. Raises Unlesbar."""

    def __get__(self, instance, cls=None):
        wert = super().__get__(instance, cls)
        return entschluessele(wert.zeichen, self.field.ort(instance)) if isinstance(wert, Geheimtext) else wert

    def __set__(self, instance, wert):
        instance.__dict__[self.field.attname] = wert or None


class GeheimesTextField(models.TextField):
    """Clear on the record, encrypted in the database; empty is NULL.

    Bound to its row by the row's `kennung`. It has a limit, cannot be searched, compared or written past the record
    (`update()`), and stands in no file that we give out. `get_<name>_display()` is for pages: the text, or why not.
    """

    descriptor_class = Entschluesselnd

    def __init__(self, *args, max_length, **kwargs):
        super().__init__(*args, max_length=max_length, serialize=False, **kwargs)

    def deconstruct(self):
        name, pfad, args, kwargs = super().deconstruct()
        del kwargs["serialize"]
        return name, pfad, args, kwargs

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, f"get_{name}_display", lambda datensatz: lesbar(datensatz, name))

    @property
    def validators(self):
        return [*super().validators, MaxLengthValidator(self.max_length)]

    def ort(self, instance):
        return f"{self.model._meta.db_table}.{self.column}.{instance.kennung}"

    def db_check(self, connection):
        """Whoever writes, whatever the way: clear text is refused."""
        return f"{connection.ops.quote_name(self.column)} ~ '{FORM}'"

    def get_lookup(self, lookup_name):
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None

    def get_transform(self, lookup_name):
        return None

    def from_db_value(self, value, expression, connection):
        return None if value is None else Geheimtext(value)

    def pre_save(self, model_instance, add):
        wert = model_instance.__dict__[self.attname]
        if wert is None or isinstance(wert, Geheimtext):
            return wert
        if len(wert) > self.max_length:
            raise ValueError(f"{self.model.__name__}.{self.name} ist länger als {self.max_length} Zeichen.")
        return Geheimtext(verschluessele(wert, self.ort(model_instance)))

    def get_prep_value(self, value):
        if value is None or isinstance(value, Geheimtext):
            return value and value.zeichen
        raise TypeError(f"{self.model.__name__}.{self.name} wird nur mit dem ganzen Datensatz gespeichert.")


class BlindindexField(ArrayField):
    """By which names in encrypted fields are found: their sound, hashed with a key. Follows those fields by itself."""

    hinterlegte = staticmethod(hinterlegte)

    def __init__(self, felder=(), **kwargs):
        self.felder = felder
        super().__init__(models.CharField(max_length=60), default=list, editable=False, serialize=False, **kwargs)

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        for fest in ("base_field", "default", "editable", "serialize"):
            del kwargs[fest]
        return name, f"{__name__}.{type(self).__name__}", args, kwargs | {"felder": self.felder}

    def pre_save(self, model_instance, add):
        """What cannot be read now keeps its index."""
        try:
            werte = self.hinterlegte([getattr(model_instance, feld) or "" for feld in self.felder])
        except Unlesbar:
            return super().pre_save(model_instance, add)
        setattr(model_instance, self.attname, werte)
        return werte


class AdressindexField(BlindindexField):
    """By which an encrypted address is recognised, letter by letter. The other `felder` keep its hashes apart."""

    hinterlegte = staticmethod(hinterlegte_adresse)


def geheimfelder(modell):
    return [feld for feld in modell._meta.concrete_fields if isinstance(feld, GeheimesTextField)]


def lesbar(datensatz, feld):
    try:
        return getattr(datensatz, feld) or ""
    except Unlesbar as grund:
        return str(grund)
