"""The base of every exchanged table: columns derived from the model, rules named by column."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.functional import cached_property
from import_export.resources import ModelResource

from protegat.basis.geheimfelder import GeheimesTextField

from .formen import Auswahl, Auswahlliste, Dezimalzahl, Ganzzahl, JaNein, Tag, Text, Webadresse, Zeitpunkt
from .regeln import felder_der_regel, meldung_der_datenbank, regel_namens
from .spalten import Menge, Spalte
from .zellen import ist_leer

FORMEN = (  # the first that fits
    (models.URLField, Webadresse),
    (models.DecimalField, Dezimalzahl),
    (models.IntegerField, Ganzzahl),
    (models.BooleanField, JaNein),
    (models.DateTimeField, Zeitpunkt),
    (models.DateField, Tag),
    (models.Field, Text),
)


class HausResource(ModelResource):
    """`Meta.fields` lists the columns in their order; references and sets are declared as `Spalte` or `Menge`."""

    verbunden = ()  # what each row needs from other tables: select_related
    dazu = ()  # and prefetch_related
    reihenfolge = ("pk",)  # of the exported rows; importing them again keeps it
    nach_tag = True  # whether the rows have a day to choose them by
    stapel = 500  # rows that are written at once
    vorgaben = {}  # by column: what an empty or missing cell means where it is not the model's default
    regelspalten = {}  # name of a rule: its column, where the fields of the rule do not tell

    class Meta:
        import_id_fields = ("kennung",)
        clean_model_instances = True
        use_transactions = True

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        for name, spalte in self.fields.items():
            spalte.binde(name, self.modell, self.vorgaben.get(name))

    @classmethod
    def field_from_django_field(cls, field_name, django_field, readonly):
        return Spalte(_form(django_field), column_name=field_name)

    @property
    def modell(self):
        return self._meta.model

    @property
    def schluessel(self):
        """The column by which a row is found again."""
        return self._meta.import_id_fields[0]

    @cached_property
    def spalten(self):
        """`{name: Spalte}` in the order of the file."""
        return {spalte.column_name: spalte for spalte in self.get_export_fields()}

    @cached_property
    def mengen(self):
        return [spalte for spalte in self.spalten.values() if isinstance(spalte, Menge)]

    def get_queryset(self):
        zeilen = self.modell._default_manager.order_by(*self.reihenfolge)
        return zeilen.select_related(*self.verbunden).prefetch_related(*self.dazu)

    def init_instance(self, row=None):
        """A new record, before any cell is read."""
        instanz = super().init_instance(row)
        for name, vorgabe in self.vorgaben.items():
            self.spalten[name].setze(instanz, vorgabe)
        return instanz

    def zweifel(self, instanzen):
        """Of these new, just written records those that people should look at: `{key: sentence}`."""
        return {}

    def alte_schluessel(self, schluessel):
        """Keys of rows that have gone into another one: `{old key: (key of the other, old values by column)}`."""
        return {}

    def pruefe(self, instance, mengen):
        """Rules between several columns. Raises ValidationError by column; `mengen` maps column to values.

        A column with a faulty cell is None on the instance and missing among `mengen`.
        """

    def urteil(self, fehler, zellen):
        """Column (or None for the whole row) and sentence for what the database refused."""
        modelle = [self.modell, *(menge.zeilenmodell for menge in self.mengen)]
        return self.spalte_der_regel(fehler.__cause__.diag.constraint_name, zellen), meldung_der_datenbank(
            fehler, *modelle
        )

    def spalte_der_regel(self, name, zellen):
        """Of the columns a rule speaks of: the first empty one, else the last. None means the whole row."""
        if name in self.regelspalten:
            return self.regelspalten[name]
        for menge in self.mengen:
            if regel_namens(name, menge.zeilenmodell):
                return menge.column_name
        regel = regel_namens(name, self.modell)
        felder = felder_der_regel(regel) if regel else ()
        spalten = [spalte for spalte in self.spalten if spalte in felder and spalte in zellen]
        leere = [spalte for spalte in spalten if ist_leer(zellen[spalte])]
        return next(iter(leere or spalten[-1:]), None)


def _form(feld):
    """How cells of a model field are read and written. Raises TypeError for what never leaves the house."""
    if isinstance(feld, GeheimesTextField):
        raise TypeError(f"{feld} ist verschlüsselt und steht in keiner Datei.")
    if isinstance(feld, ArrayField):
        return Auswahlliste(code for code, _ in feld.base_field.choices)
    if feld.choices:
        return Auswahl(code for code, _ in feld.choices)
    return next(form for art, form in FORMEN if isinstance(feld, art))()
