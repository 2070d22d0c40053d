from datetime import date, timedelta
from decimal import Decimal

import factory
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from berichte.models import (
    Begruendung,
    Beleg,
    Belegaufteilung,
    Bericht,
    Berichtstext,
    Kostenposition,
    Lesezugang,
    Mittelabruf,
    Umfang,
    Zielwert,
)
from protegat.basis.zeitraum import Zeitraum

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
