"""Situations to test with, one factory per noun; traits name the situation."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import factory
from django.db.backends.postgresql.psycopg_any import DateRange

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
from netzwerk.models import (
    Kontaktperson,
    Netzwerkkontakt,
    Oeffnungszeit,
    Organisation,
    Organisationstext,
    Thema,
    Vereinbarung,
)
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
from veranstaltungen.models import Reihe, Veranstaltung, Veranstaltungsstatus, Zaehlung

PASSWORT = "nur-fuer-die-tests"
BERLIN = ZoneInfo("Europe/Berlin")


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


class NetzwerkkontaktFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Netzwerkkontakt

    vorhaben = factory.SubFactory(VorhabenFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    datum = date(2018, 11, 6)


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


class WiedervorlageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Wiedervorlage

    text = factory.Sequence("Unterlagen anfordern {}".format)
    faellig_am = date(2018, 11, 6)
    fuer = factory.SubFactory(NutzerFactory)
