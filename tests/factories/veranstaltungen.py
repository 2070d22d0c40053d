from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import factory
from django.utils import timezone

from veranstaltungen.models import Anmeldung, Reihe, Veranstaltung, Veranstaltungsstatus, Veranstaltungstext, Zaehlung

from .basis import VorhabenFactory

BERLIN = ZoneInfo("Europe/Berlin")


class ReiheFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Reihe

    name = factory.Sequence("Reihe {}".format)


class VeranstaltungFactory(factory.django.DjangoModelFactory):
    """An evening on 6 November 2018 that 27 people attended."""

    class Meta:
        model = Veranstaltung

    class Params:
        geplant = factory.Trait(status=Veranstaltungsstatus.GEPLANT, teilnehmende=None)
        mit_anmeldung = factory.Trait(
            geplant=True,
            oeffentlich=True,
            anmeldung_noetig=True,
            vorhaben=factory.SubFactory(VorhabenFactory, laufend=True),
            tag=factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=14)),
        )
        tag = date(2018, 11, 6)

    vorhaben = factory.SubFactory(VorhabenFactory)
    art = "informationsveranstaltung"
    titel = factory.Sequence("Infoabend {}".format)
    beginn = factory.LazyAttribute(lambda o: datetime(o.tag.year, o.tag.month, o.tag.day, 18, tzinfo=BERLIN))
    status = Veranstaltungsstatus.DURCHGEFUEHRT
    teilnehmende = 27


class ZaehlungFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Zaehlung

    veranstaltung = factory.SubFactory(VeranstaltungFactory)
    merkmal = "geschlecht"
    auspraegung = "weiblich"
    anzahl = 14


class AnmeldungFactory(factory.django.DjangoModelFactory):
    """Somebody invented who waits; `Platzvergabe` gives places."""

    class Meta:
        model = Anmeldung

    veranstaltung = factory.SubFactory(VeranstaltungFactory, mit_anmeldung=True)
    name = factory.Sequence("Gast {}".format)
    gilt_fuer = factory.LazyAttribute(lambda o: o.veranstaltung.beginn)


class VeranstaltungstextFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Veranstaltungstext

    veranstaltung = factory.SubFactory(VeranstaltungFactory)
    sprache = "en"
    titel = "Finding a nursery place"
