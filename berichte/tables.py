"""The records behind a figure, as tables: which columns explain what is counted."""

import django_tables2 as tables

from beratung.models import Beratung, Vermittlung
from netzwerk.models import Netzwerkkontakt, Organisation
from veranstaltungen.models import Veranstaltung

ZAHL = {"cell": {"class": "z"}, "th": {"class": "z"}}


def _zur_beratung(record):
    return record.beratung.get_absolute_url()


class BeratungenTable(tables.Table):
    verwandte = ("hauptthema", "klient", "organisation")

    datum = tables.DateColumn(linkify=True, format="d.m.Y")
    angebot = tables.Column()
    kontaktart = tables.Column()
    adressat = tables.Column()
    hauptthema = tables.Column(verbose_name="Thema")
    ergebnis = tables.Column()
    klient = tables.Column(verbose_name="Code", default="–")
    organisation = tables.Column(default="–")
    dauer = tables.Column(verbose_name="Minuten", attrs=ZAHL)
    personenzahl = tables.Column(verbose_name="Personen", attrs=ZAHL)


class VermittlungenTable(tables.Table):
    verwandte = ("beratung", "organisation", "thema")

    datum = tables.DateColumn(accessor="beratung__datum", linkify=_zur_beratung, format="d.m.Y")
    ziel = tables.Column(verbose_name="Wohin", order_by=("organisation__name", "stelle"))
    thema = tables.Column(default="–")
    art = tables.Column()
    status = tables.Column()


class VeranstaltungenTable(tables.Table):
    verwandte = ("reihe",)

    datum = tables.DateColumn(linkify=True, format="d.m.Y")
    titel = tables.Column()
    art = tables.Column()
    reihe = tables.Column(default="–")
    zaehlart = tables.Column()
    teilnehmende = tables.Column(verbose_name="Teilnahmen", attrs=ZAHL)


class OrganisationenTable(tables.Table):
    verwandte = ()

    name = tables.Column(linkify=True)
    typ = tables.Column()
    ort = tables.Column(default="–")


class NetzwerkkontakteTable(tables.Table):
    verwandte = ("organisation",)

    datum = tables.DateColumn(format="d.m.Y")
    organisation = tables.Column(linkify=True)
    art = tables.Column()


TABELLEN = {
    Beratung: BeratungenTable,
    Vermittlung: VermittlungenTable,
    Veranstaltung: VeranstaltungenTable,
    Organisation: OrganisationenTable,
    Netzwerkkontakt: NetzwerkkontakteTable,
}
