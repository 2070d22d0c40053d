from datetime import date

import factory

from berichte.models import Begruendung, Bericht, Berichtstext, Zielwert
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
