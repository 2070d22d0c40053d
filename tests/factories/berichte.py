from datetime import date
from decimal import Decimal

import factory
from django.db.backends.postgresql.psycopg_any import DateRange

from berichte.models import (
    Begruendung,
    Beleg,
    Belegaufteilung,
    Bericht,
    Berichtstext,
    Kostenposition,
    Mittelabruf,
    Zielwert,
)
from protegat.basis.zeitraum import Zeitraum

from .basis import VorhabenFactory


class ZielwertFactory(factory.django.DjangoModelFactory):
    """Two hundred Beratungen over the whole Vorhaben."""

    class Meta:
        model = Zielwert

    vorhaben = factory.SubFactory(VorhabenFactory)
    kennzahl, soll = "K1", 200


class BerichtFactory(factory.django.DjangoModelFactory):
    """IV/2018."""

    class Meta:
        model = Bericht
        django_get_or_create = ("vorhaben", "art", "zeitraum")

    class Params:
        tage = Zeitraum(date(2018, 10, 1), date(2018, 12, 31))

    vorhaben = factory.SubFactory(VorhabenFactory)
    art = "quartalsbericht"
    zeitraum = factory.LazyAttribute(lambda bericht: bericht.tage.als_range())


class BerichtstextFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Berichtstext

    bericht = factory.SubFactory(BerichtFactory)
    feld, text = "1", "Ein gutes Quartal."


class BegruendungFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Begruendung

    bericht = factory.SubFactory(BerichtFactory)
    zielwert = factory.SubFactory(ZielwertFactory)
    text = "Die Stelle war drei Monate unbesetzt."


class KostenpositionFactory(factory.django.DjangoModelFactory):
    """A position for things; `basis=[...]` and `pauschale=True` make a flat rate of 15 %."""

    class Meta:
        model = Kostenposition
        skip_postgeneration_save = True

    class Params:
        pauschale = factory.Trait(kostenart="pauschale", satz=Decimal(15))

    vorhaben = factory.SubFactory(VorhabenFactory)
    kostenart = "sach"
    code = factory.Sequence("{}".format)
    bezeichnung = "Sachkosten"
    plan = Decimal("1000.00")

    @factory.post_generation
    def basis(self, create, positionen, **kwargs):
        if create and positionen:
            self.basis.set(positionen)


class BelegFactory(factory.django.DjangoModelFactory):
    """A hundred Euro, paid in IV/2018; `offen=True` is not paid."""

    class Meta:
        model = Beleg

    class Params:
        offen = factory.Trait(zahlungsdatum=None)

    vorhaben = factory.SelfAttribute("kostenposition.vorhaben")
    kostenposition = factory.SubFactory(KostenpositionFactory)
    beleg_nr = factory.Sequence("B{}".format)
    empfaenger, grund = "Druckerei", "Flyer"
    rechnungsdatum, zahlungsdatum = date(2018, 10, 25), date(2018, 11, 6)
    brutto = Decimal("100.00")

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        """What the database computes is there."""
        beleg = super()._create(model_class, *args, **kwargs)
        beleg.refresh_from_db()
        return beleg


class BelegaufteilungFactory(factory.django.DjangoModelFactory):
    """The rest, unless told otherwise."""

    class Meta:
        model = Belegaufteilung

    beleg = factory.SubFactory(BelegFactory)
    kostenposition = factory.SubFactory(KostenpositionFactory)


class MittelabrufFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Mittelabruf

    vorhaben = factory.SubFactory(VorhabenFactory)
    datum = date(2018, 11, 15)
    zeitraum = DateRange(date(2018, 10, 1), date(2018, 12, 31), "[]")
    betrag = Decimal("1000.00")
