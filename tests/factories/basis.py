from datetime import date, timedelta

import factory
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from protegat.basis.models import (
    Finanzierungsanteil,
    Nutzer,
    Ortsteil,
    Rolle,
    Standort,
    Teilnehmermodus,
    Vorhaben,
    Wiedervorlage,
)

PASSWORT = "nur-fuer-die-tests"


class NutzerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Nutzer
        skip_postgeneration_save = True

    class Params:
        koordination = factory.Trait(rolle=Rolle.KOORDINATION)
        verwaltung = factory.Trait(rolle=Rolle.VERWALTUNG)
        leserecht = factory.Trait(rolle=Rolle.LESERECHT)

    username = factory.Sequence("konto{}".format)
    rolle = Rolle.BERATUNG
    password = factory.django.Password(PASSWORT)


class VorhabenFactory(factory.django.DjangoModelFactory):
    """Runs over the two years of EV25 unless told otherwise; `tage=(von, bis)` names both days."""

    class Meta:
        model = Vorhaben

    class Params:
        tage = (date(2017, 1, 16), date(2018, 12, 31))
        laufend = factory.Trait(
            tage=factory.LazyFunction(
                lambda: tuple(timezone.localdate() + timedelta(days=abstand) for abstand in (-300, 300))
            )
        )
        mit_stammblatt = factory.Trait(teilnehmermodus=Teilnehmermodus.STAMMBLATT)

    kuerzel = factory.Sequence("V{}".format)
    titel = "Stadtteilmanagement"
    zeitraum = factory.LazyAttribute(lambda o: DateRange(o.tage[0], o.tage[1], "[]"))


class FinanzierungsanteilFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Finanzierungsanteil

    vorhaben = factory.SubFactory(VorhabenFactory)
    mittelgeber = factory.Sequence("Mittelgeber {}".format)


class StandortFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Standort

    name = factory.Sequence("Standort {}".format)


class OrtsteilFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Ortsteil

    name = factory.Sequence("Ortsteil {}".format)


class WiedervorlageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Wiedervorlage

    text = factory.Sequence("Unterlagen anfordern {}".format)
    faellig_am = date(2018, 11, 6)
    fuer = factory.SubFactory(NutzerFactory)
