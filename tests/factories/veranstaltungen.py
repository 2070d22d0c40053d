from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import factory
from django.utils import timezone

from veranstaltungen.models import (
    Anmeldung,
    Beschluss,
    Kostenpunkt,
    Nachweisdatei,
    Protokoll,
    Publizitaetsdatei,
    Publizitaetsnachweis,
    Reihe,
    Tipp,
    Veranstaltung,
    Veranstaltungsstatus,
    Veranstaltungstext,
    Vorhabenanteil,
    Zaehlung,
)

from .basis import NutzerFactory, VorhabenFactory, WiedervorlageFactory
from .datei import DateiFactory
from .netzwerk import GremiumFactory

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


class SitzungFactory(VeranstaltungFactory):
    """A session of a Gremium on 6 November 2018."""

    art = "gremium"
    titel = "Sitzung"
    gremium = factory.SubFactory(GremiumFactory)
    teilnehmende = 9


class ProtokollFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Protokoll

    veranstaltung = factory.SubFactory(SitzungFactory)
    niederschrift = "Die Runde war sich einig."


class BeschlussFactory(factory.django.DjangoModelFactory):
    """One that is still to be done; `notiert=True` is one that nobody has to come back to."""

    class Meta:
        model = Beschluss

    class Params:
        notiert = factory.Trait(wiedervorlage=None)
        fuer = factory.SubFactory(NutzerFactory)

    veranstaltung = factory.SubFactory(SitzungFactory)
    text = factory.Sequence("Raum suchen {}".format)
    wiedervorlage = factory.LazyAttribute(
        lambda o: WiedervorlageFactory(text=o.text, fuer=o.fuer, gegenstand=o.veranstaltung)
    )


class NachweisdateiFactory(DateiFactory):
    class Meta:
        model = Nachweisdatei

    veranstaltung = factory.SubFactory(VeranstaltungFactory)
    art = "teilnahmeliste"


class PublizitaetsnachweisFactory(factory.django.DjangoModelFactory):
    """A poster that hangs since 6 November 2018, with a link to its picture."""

    class Meta:
        model = Publizitaetsnachweis

    class Params:
        ohne_beleg = factory.Trait(link="")

    vorhaben = factory.SubFactory(VorhabenFactory)
    datum = date(2018, 11, 6)
    medium = "plakat"
    beschreibung = factory.Sequence("Plakat {}".format)
    link = "https://www.beispiel.invalid/plakat"
    pflichten = ["plakat"]


class PublizitaetsdateiFactory(DateiFactory):
    class Meta:
        model = Publizitaetsdatei

    nachweis = factory.SubFactory(PublizitaetsnachweisFactory, ohne_beleg=True)


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
