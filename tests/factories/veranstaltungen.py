from datetime import date, datetime
from zoneinfo import ZoneInfo

import factory

from veranstaltungen.models import (
    Kostenpunkt,
    Reihe,
    Tipp,
    Veranstaltung,
    Veranstaltungsstatus,
    Vorhabenanteil,
    Zaehlung,
)

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


class VorhabenanteilFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Vorhabenanteil

    veranstaltung = factory.SubFactory(VeranstaltungFactory)
    vorhaben = factory.SubFactory(VorhabenFactory)
    anteil = 40


class KostenpunktFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Kostenpunkt

    veranstaltung = factory.SubFactory(VeranstaltungFactory)
    vorhaben = factory.SelfAttribute("veranstaltung.vorhaben")
    was = factory.Sequence("Posten {}".format)
    betrag = "80.00"


class TippFactory(factory.django.DjangoModelFactory):
    """A woman, counted by the phone at the front door."""

    class Meta:
        model = Tipp

    veranstaltung = factory.SubFactory(VeranstaltungFactory)
    geraet = "a" * 32
    gruppe = "frau"
    wert = 1
