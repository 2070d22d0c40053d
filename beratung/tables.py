import django_tables2 as tables
from django.utils.formats import date_format

from beratung.models import Beratung


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
