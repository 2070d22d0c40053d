from datetime import date, time

import factory

from netzwerk.models import (
    Beziehung,
    Gremium,
    Kontaktperson,
    Mitgliedschaft,
    Netzwerkkontakt,
    Oeffnungszeit,
    Organisation,
    Organisationstext,
    Thema,
    Vereinbarung,
    Vereinbarungsdatei,
)

from .basis import VorhabenFactory
from .datei import DateiFactory


class ThemaFactory(factory.django.DjangoModelFactory):
    """One of the catalogue by its code, or a new one."""

    class Meta:
        model = Thema
        django_get_or_create = ("code",)

    code = "kita"
    label = factory.LazyAttribute(lambda o: o.code.capitalize())
    kurzname = factory.LazyAttribute(lambda o: o.code.capitalize()[:18])


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence("Organisation {}".format)
    typ = "verein"


class OeffnungszeitFactory(factory.django.DjangoModelFactory):
    """Tuesdays from 9 to 12."""

    class Meta:
        model = Oeffnungszeit

    organisation = factory.SubFactory(OrganisationFactory)
    wochentag = 1
    beginn, ende = time(9), time(12)


class OrganisationstextFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisationstext

    organisation = factory.SubFactory(OrganisationFactory)
    sprache = "de"
    mitbringen = "Bitte bringen Sie einen Ausweis mit."


class KontaktpersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Kontaktperson

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence("Kontakt {}".format)
    funktion = "Empfang"


class VereinbarungFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Vereinbarung

    organisation = factory.SubFactory(OrganisationFactory)
    gegenstand = "Raum am Dienstag"
    von = date(2018, 1, 1)


class BeziehungFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Beziehung

    organisation = factory.SubFactory(OrganisationFactory)
    gegenueber = factory.SubFactory(OrganisationFactory)


class NetzwerkkontaktFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Netzwerkkontakt

    vorhaben = factory.SubFactory(VorhabenFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    datum = date(2018, 11, 6)


class GremiumFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Gremium

    name = factory.Sequence("Arbeitskreis {}".format)


class MitgliedschaftFactory(factory.django.DjangoModelFactory):
    """A member since the first day of 2018."""

    class Meta:
        model = Mitgliedschaft

    gremium = factory.SubFactory(GremiumFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    von = date(2018, 1, 1)


class VereinbarungsdateiFactory(DateiFactory):
    class Meta:
        model = Vereinbarungsdatei

    vereinbarung = factory.SubFactory(VereinbarungFactory)
