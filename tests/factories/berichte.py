import factory

from berichte.models import Zielwert

from .basis import VorhabenFactory


class ZielwertFactory(factory.django.DjangoModelFactory):
    """Two hundred Beratungen over the whole Vorhaben."""

    class Meta:
        model = Zielwert

    vorhaben = factory.SubFactory(VorhabenFactory)
    kennzahl, soll = "K1", 200
