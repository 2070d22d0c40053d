"""The records behind a figure, as tables: which columns explain what is counted."""

import django_tables2 as tables

from beratung.models import Beratung, Stammblatt, Vermittlung
from berichte.models import Belegteil
from netzwerk.models import Netzwerkkontakt, Organisation
from protegat.basis.templatetags.haus import euro
from veranstaltungen.models import Veranstaltung

TAG = "d.m.Y"
ZAHL = {"cell": {"class": "z"}, "th": {"class": "z"}}


def _zur_beratung(record):
    return record.beratung.get_absolute_url()


class BeratungenTable(tables.Table):
    verwandte = ("hauptthema", "klient", "organisation")

    datum = tables.DateColumn(linkify=True, format=TAG)
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

    datum = tables.DateColumn(accessor="beratung__datum", linkify=_zur_beratung, format=TAG)
    ziel = tables.Column(verbose_name="Wohin", order_by=("organisation__name", "stelle"))
    thema = tables.Column(default="–")
    art = tables.Column()
    status = tables.Column()


class VeranstaltungenTable(tables.Table):
    verwandte = ("reihe",)

    datum = tables.DateColumn(linkify=True, format=TAG)
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

    datum = tables.DateColumn(format=TAG)
    organisation = tables.Column(linkify=True)
    art = tables.Column()


class StammblaetterTable(tables.Table):
    """The code, never a name, and what a rule may ask; each figure leaves out what its own rule does not."""

    verwandte = ("klient", "vorhaben")

    code = tables.Column(accessor="klient__code", linkify=lambda record: record.get_absolute_url())
    eintritt = tables.DateColumn(format=TAG)
    geschlecht = tables.Column()
    altersgruppe = tables.Column(verbose_name="Alter")
    erwerbsstatus = tables.Column()
    arbeitslos_seit = tables.DateColumn(format=TAG)
    langzeitarbeitslos = tables.BooleanColumn(yesno="ja,nein")
    isced = tables.Column(verbose_name="Abschluss")
    staatsangehoerigkeit = tables.Column()
    auslaendische_herkunft = tables.Column()
    minderheit = tables.Column(verbose_name="Minderheit")
    behinderung = tables.Column()
    benachteiligung = tables.Column()
    wohnungslos = tables.Column()
    laendlich = tables.Column()
    austritt = tables.DateColumn(format=TAG)
    ergebnis = tables.Column(accessor="ergebnis_in_worten", order_by="ergebnis", verbose_name="Ergebnisse")
    ergebnis_am = tables.DateColumn(format=TAG)
    verbleib_ab = tables.DateColumn(format=TAG, verbose_name="Sechs Monate danach")
    verbleib = tables.Column(accessor="verbleib_in_worten", order_by="verbleib", verbose_name="Verbleib")
    verbleib_am = tables.DateColumn(format=TAG)
    fehlt = tables.Column(accessor="es_fehlen", orderable=False, default="vollständig", verbose_name="Angaben")


class BelegteileTable(tables.Table):
    verwandte = ("beleg__vorhaben", "kostenposition")

    zahlungsdatum = tables.DateColumn(linkify=True, format=TAG)
    beleg_nr = tables.Column(accessor="beleg__beleg_nr", verbose_name="Belegnummer")
    kostenposition = tables.Column()
    empfaenger = tables.Column(accessor="beleg__empfaenger")
    grund = tables.Column(accessor="beleg__grund")
    brutto = tables.Column(accessor="beleg__brutto", attrs=ZAHL)
    anteil = tables.Column(default="–", orderable=False)
    foerderfaehig = tables.Column(attrs=ZAHL)

    def render_brutto(self, value):
        return euro(value)

    render_foerderfaehig = render_brutto


TABELLEN = {
    Stammblatt: StammblaetterTable,
    Beratung: BeratungenTable,
    Vermittlung: VermittlungenTable,
    Veranstaltung: VeranstaltungenTable,
    Organisation: OrganisationenTable,
    Netzwerkkontakt: NetzwerkkontakteTable,
    Belegteil: BelegteileTable,
}
