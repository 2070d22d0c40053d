import django_tables2 as tables
from django.db.models import F
from django.utils.formats import date_format

from beratung.models import Beratung, Klient, Sprechzeit, Stammblatt, Vermittlung


class BeratungTable(tables.Table):
    """Sorting by day goes by the index, so that a million rows open as fast as fifty."""

    datum = tables.Column(linkify=True, order_by=("datum", "pk"))
    thema = tables.Column(accessor="hauptthema__kurz", verbose_name="Thema", order_by=("hauptthema__rang", "pk"))
    ergebnis = tables.Column()
    kontaktart = tables.Column()
    adressat = tables.Column(orderable=False)
    personenzahl = tables.Column(attrs={"cell": {"class": "z"}})
    dauer = tables.Column(attrs={"cell": {"class": "z"}})
    beratende_person = tables.Column(verbose_name="Wer", order_by=("beratende_person__username", "pk"))
    status = tables.Column(orderable=False)
    noch_einmal = tables.TemplateColumn(
        template_name="beratung/_noch_einmal.html",
        verbose_name="Duplizieren",
        orderable=False,
        exclude_from_export=True,
    )

    class Meta:
        model = Beratung
        fields = ()
        default = "–"
        order_by = "-datum"
        empty_text = "Keine Beratung passt. Nehmen Sie einen Filter heraus."

    def render_datum(self, value):
        return date_format(value, "D d.m.Y")

    def value_datum(self, value):
        return value


class KlientTable(tables.Table):
    """Who has been here last stands first; who never was, at the end."""

    code = tables.Column(linkify=True)
    kurz = tables.Column(verbose_name="Was wir wissen", orderable=False, empty_values=(None, ""))
    anzahl = tables.Column(verbose_name="Kontakte", attrs={"cell": {"class": "z"}})
    erster = tables.DateColumn(verbose_name="Erster", format="d.m.Y")
    letzter = tables.DateColumn(verbose_name="Letzter", format="d.m.Y")

    class Meta:
        model = Klient
        fields = ()
        default = "–"
        order_by = "-letzter"
        empty_text = "Kein Code passt. Nehmen Sie einen Filter heraus."

    def order_letzter(self, klienten, absteigend):
        tag = F("letzter")
        return klienten.order_by(tag.desc(nulls_last=True) if absteigend else tag.asc(nulls_first=True), "code"), True


class NachfragenTable(tables.Table):
    beratung = tables.Column(
        verbose_name="Beratung",
        linkify=lambda record: record.beratung.get_absolute_url(),
        order_by=("beratung__datum", "pk"),
    )
    ziel = tables.TemplateColumn(
        template_name="beratung/_nachfragen_ziel.html",
        verbose_name="Bei wem",
        order_by=("organisation__name", "stelle", "pk"),
    )
    thema = tables.Column(accessor="thema__kurz", verbose_name="Thema", order_by=("thema__rang", "pk"))
    wiedervorlage = tables.TemplateColumn(
        template_name="beratung/_faellig.html", verbose_name="Fällig", order_by=("wiedervorlage", "pk")
    )
    wer = tables.Column(
        accessor="wer_fragt",
        verbose_name="Wer fragt",
        order_by=("zustaendig__username", "beratung__beratende_person__username", "pk"),
    )
    angekommen = tables.TemplateColumn(
        template_name="beratung/_vermittlung_stand.html",
        verbose_name="Angekommen?",
        orderable=False,
        attrs={"cell": {"class": "breit"}},
    )

    class Meta:
        model = Vermittlung
        fields = ()
        default = "–"
        order_by = "wiedervorlage"
        empty_text = "Nichts nachzufragen. Weitere Vermittlungen zeigen die Filter."

    def render_beratung(self, record):
        code = f"{record.beratung.klient}, " if record.beratung.klient else ""
        return f"{code}{date_format(record.beratung.datum, 'd.m.Y')}"


class SprechzeitTable(tables.Table):
    wochentag = tables.Column(linkify=lambda record, table: table.adresse(record))
    uhrzeit = tables.Column(verbose_name="Uhrzeit")
    standort = tables.Column()
    angebot = tables.Column()
    vorhaben = tables.Column(accessor="vorhaben__kuerzel", verbose_name="Vorhaben")
    beratende_person = tables.Column(default="alle")
    gueltig = tables.Column(empty_values=(), verbose_name="Gültig")

    class Meta:
        model = Sprechzeit
        fields = ()
        orderable = False
        empty_text = "Noch keine Sprechzeit. Dann gilt, was zuletzt eingetragen wurde."

    def adresse(self, sprechzeit):
        """Only for those who may change it."""
        return sprechzeit.get_absolute_url() if self.request.user.has_perm("beratung.change_sprechzeit") else None

    def render_gueltig(self, record):
        if not record.aktiv:
            return "ruht"
        grenzen = [f"{wort} {date_format(tag, 'd.m.Y')}" for wort, tag in record.grenzen() if tag]
        return " ".join(grenzen) or "immer"


class StammblattTable(tables.Table):
    klient = tables.Column(
        linkify=lambda record: record.get_absolute_url(),
        order_by=("klient__code", "pk"),
        attrs={"cell": {"class": "text-nowrap"}},
    )
    vorhaben = tables.Column(accessor="vorhaben__kuerzel", verbose_name="Vorhaben", order_by=("vorhaben", "pk"))
    eintritt = tables.Column(order_by=("eintritt", "pk"))
    austritt = tables.Column(order_by=("austritt", "pk"))
    angaben = tables.TemplateColumn(
        template_name="beratung/_stammblatt_angaben.html", orderable=False, attrs={"cell": {"class": "breit"}}
    )
    schritt = tables.TemplateColumn(
        template_name="beratung/_stammblatt_stand.html",
        verbose_name="Stand",
        orderable=False,
        attrs={"cell": {"class": "breit"}},
    )

    class Meta:
        model = Stammblatt
        fields = ()
        default = "–"
        order_by = "-eintritt"
        empty_text = "Kein Stammblatt passt. Neue legen Sie auf der Seite eines Codes an."

    def render_eintritt(self, value):
        return date_format(value, "d.m.Y")

    render_austritt = render_eintritt
