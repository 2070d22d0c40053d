from datetime import date, time

import factory

from beratung.models import (
    Adressat,
    Angebot,
    Beratung,
    Beratungsnotiz,
    Einwilligungstext,
    Ergebnis,
    Identitaet,
    Klient,
    Kontaktart,
    Nebenthema,
    Sprechzeit,
    Stammblatt,
    Status,
    Vermittlung,
)

from .basis import NutzerFactory, StandortFactory, VorhabenFactory
from .netzwerk import OrganisationFactory, ThemaFactory


class KlientFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Klient


class StammblattFactory(factory.django.DjangoModelFactory):
    """Entered on 6 November 2018 with everything asked that the ESF Plus wants."""

    class Meta:
        model = Stammblatt

    class Params:
        ohne_angaben = factory.Trait(
            **dict.fromkeys(("geschlecht", "altersgruppe", "erwerbsstatus", "isced"), "nicht_erhoben"),
            **dict.fromkeys(("staatsangehoerigkeit", "auslaendische_herkunft", "wohnungslos"), "nicht_erhoben"),
            laendlich="nicht_erhoben",
        )

    vorhaben = factory.SubFactory(VorhabenFactory, mit_stammblatt=True)
    klient = factory.SubFactory(KlientFactory)
    eintritt = date(2018, 11, 6)
    geschlecht, altersgruppe, erwerbsstatus, isced = "weiblich", "30_54", "erwerbstaetig", "isced_3_4"
    staatsangehoerigkeit, auslaendische_herkunft = "drittstaat", "ja"
    wohnungslos = laendlich = "nein"


class BeratungFactory(factory.django.DjangoModelFactory):
    """A completed first counselling of one person in the Sprechzeit of 6 November 2018."""

    class Meta:
        model = Beratung

    class Params:
        erst = factory.Trait(kontaktart=Kontaktart.ERST)
        folge = factory.Trait(kontaktart=Kontaktart.FOLGE)
        kurz = factory.Trait(kontaktart=Kontaktart.KURZ)
        storniert = factory.Trait(status=Status.STORNIERT)
        entwurf = factory.Trait(status=Status.ENTWURF, ergebnis="")
        traeger = factory.Trait(
            adressat=Adressat.PROJEKTTRAEGER,
            angebot=Angebot.TRAEGER,
            organisation=factory.SubFactory(OrganisationFactory),
        )
        mit_code = factory.Trait(klient=factory.SubFactory(KlientFactory))

    vorhaben = factory.SubFactory(VorhabenFactory)
    datum = date(2018, 11, 6)
    beratende_person = factory.SubFactory(NutzerFactory)
    kontaktart = Kontaktart.ERST
    hauptthema = factory.SubFactory(ThemaFactory)
    ergebnis = Ergebnis.GEKLAERT


class BeratungsnotizFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Beratungsnotiz

    klient = factory.SubFactory(KlientFactory)
    autor = factory.SubFactory(NutzerFactory)
    text = "Möchte beim nächsten Mal über den Sprachkurs reden."


class EinwilligungstextFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Einwilligungstext

    version = factory.Sequence("2018-{}".format)
    text = "Ich bin einverstanden, dass mein Name und mein Kontakt gespeichert werden."
    gueltig_ab = date(2018, 1, 1)


class IdentitaetFactory(factory.django.DjangoModelFactory):
    """An invented person who has agreed on 6 November 2018."""

    class Meta:
        model = Identitaet

    class Params:
        widerrufen = factory.Trait(
            vorname=None, nachname=None, telefon=None, email=None, widerrufen_am=date(2018, 11, 20)
        )

    klient = factory.SubFactory(KlientFactory)
    vorname, nachname = "Erdacht", "Mustermensch"
    telefon, email = "0341 000000", "erdacht@beispiel.invalid"
    einwilligungstext = factory.SubFactory(EinwilligungstextFactory)
    eingewilligt_am = date(2018, 11, 6)
    form = "schriftlich"


class SprechzeitFactory(factory.django.DjangoModelFactory):
    """Tuesdays from 3 to 6 in the afternoon, for everybody."""

    class Meta:
        model = Sprechzeit

    wochentag = 1
    beginn, ende = time(15), time(18)
    vorhaben = factory.SubFactory(VorhabenFactory)
    standort = factory.SubFactory(StandortFactory)


class NebenthemaFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Nebenthema

    beratung = factory.SubFactory(BeratungFactory)
    thema = factory.SubFactory(ThemaFactory, code="schule")
    rang = 1


class VermittlungFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Vermittlung

    beratung = factory.SubFactory(BeratungFactory)
    organisation = factory.SubFactory(OrganisationFactory)
