import django_tables2 as tables
from django.utils.formats import date_format

from beratung.models import Beratung, Sprechzeit, Stammblatt


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
