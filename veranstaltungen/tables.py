import django_tables2 as tables

from .models import Publizitaetsnachweis, Veranstaltung

HALB = {"td": {"class": "halb"}}


class VeranstaltungTable(tables.Table):
    datum = tables.TemplateColumn(template_name="veranstaltungen/_datum.html", order_by=("beginn", "pk"))
    titel = tables.TemplateColumn(template_name="veranstaltungen/_titel.html", attrs={"td": {"class": "breit"}})
    art = tables.Column(visible=False)  # small print on the screen, a column of its own in a file
    reihe = tables.Column(attrs=HALB)
    standort = tables.Column(attrs=HALB)
    status = tables.TemplateColumn(template_name="veranstaltungen/_status.html", attrs=HALB)
    teilnehmende = tables.TemplateColumn(
        template_name="veranstaltungen/_teilnehmende.html", attrs={"cell": {"class": "z"}}, empty_values=()
    )

    zaehlart = tables.Column(visible=False)

    class Meta:
        model = Veranstaltung
        fields = ("datum", "titel", "art", "reihe", "standort", "status", "teilnehmende", "zaehlart")
        empty_text = "Keine Veranstaltung passt zu diesen Filtern."
        default = "–"

    def value_datum(self, value):
        return value

    value_teilnehmende = value_datum

    def value_titel(self, record):
        return record.titel

    def value_status(self, record):
        if record.trotz_zahl_geplant:
            return "geplant, zählt nicht"
        return "Zahl fehlt" if record.fehlt_zahl else record.get_status_display()

    def value_zaehlart(self, record):
        return "" if record.teilnehmende is None else record.get_zaehlart_display()


class PublizitaetsnachweisTable(tables.Table):
    datum = tables.DateColumn(format="d.m.Y")
    medium = tables.Column(attrs=HALB)
    beschreibung = tables.Column(linkify=True, attrs={"td": {"class": "breit"}})
    pflichten = tables.TemplateColumn(
        template_name="veranstaltungen/_pflichten.html", verbose_name="Weist nach", orderable=False
    )
    beleg = tables.TemplateColumn(template_name="veranstaltungen/_beleg.html", empty_values=(), orderable=False)

    class Meta:
        model = Publizitaetsnachweis
        fields = ("datum", "medium", "beschreibung", "pflichten", "beleg")
        empty_text = "Noch ist nichts festgehalten, oder nichts passt zu diesen Filtern."
        default = "–"
