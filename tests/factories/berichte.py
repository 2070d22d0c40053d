from datetime import timedelta

import factory
from django.utils import timezone

from berichte.models import Lesezugang, Umfang, Zielwert

from .basis import NutzerFactory, VorhabenFactory


def _tag(abstand):
    return factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=abstand))


class LesezugangFactory(factory.django.DjangoModelFactory):
    """Valid today, for what has been handed in; `vorhaben=[ev25]` names what it opens."""

    class Meta:
        model = Lesezugang
        skip_postgeneration_save = True

    class Params:
        abgelaufen = factory.Trait(gueltig_von=_tag(-30), gueltig_bis=_tag(-1))
        kommend = factory.Trait(gueltig_von=_tag(1), gueltig_bis=_tag(30))
        beendet = factory.Trait(beendet_am=factory.LazyFunction(timezone.now))
        auf_alle = factory.Trait(umfang=Umfang.FESTGESCHRIEBENE)

    nutzer = factory.SubFactory(NutzerFactory, leserecht=True)
    zweck = "Prüfung SAB 2027"
    gueltig_von, gueltig_bis = _tag(0), _tag(90)

    @factory.post_generation
    def vorhaben(self, create, extracted, **kwargs):
        if create:
            self.vorhaben.set(extracted or [])


class ZielwertFactory(factory.django.DjangoModelFactory):
    """Two hundred Beratungen over the whole Vorhaben."""

    class Meta:
        model = Zielwert

    vorhaben = factory.SubFactory(VorhabenFactory)
    kennzahl, soll = "K1", 200
