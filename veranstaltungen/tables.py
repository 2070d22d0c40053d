import django_tables2 as tables

from .models import Veranstaltung

HALB = {"td": {"class": "halb"}}


class VeranstaltungTable(tables.Table):
    datum = tables.TemplateColumn(template_name="veranstaltungen/_datum.html", order_by=("beginn", "pk"))
    titel = tables.TemplateColumn(template_name="veranstaltungen/_titel.html", attrs={"td": {"class": "breit"}})
    reihe = tables.Column(attrs=HALB)
    standort = tables.Column(attrs=HALB)
    status = tables.TemplateColumn(template_name="veranstaltungen/_status.html", attrs=HALB)
    teilnehmende = tables.TemplateColumn(
        template_name="veranstaltungen/_teilnehmende.html", attrs={"cell": {"class": "z"}}, empty_values=()
    )

    class Meta:
        model = Veranstaltung
        fields = ("datum", "titel", "reihe", "standort", "status", "teilnehmende")
        empty_text = "Keine Veranstaltung passt zu diesen Filtern."
        default = "–"
