import django_tables2 as tables

from berichte.models import Belegteil
from protegat.basis.templatetags.haus import euro

GELD = {"cell": {"class": "z"}, "th": {"class": "z"}}


class BelegteilTable(tables.Table):
    zahlungsdatum = tables.DateColumn(format="d.m.Y", default="offen")
    beleg_nr = tables.Column(accessor="beleg__beleg_nr", verbose_name="Nummer", linkify=True)
    kostenposition = tables.Column(
        verbose_name="Position",
        order_by=("kostenposition__rang", "kostenposition__code"),
        attrs={"td": {"class": "halb"}},
    )
    empfaenger = tables.TemplateColumn(
        template_name="finanzen/_empfaenger.html",
        verbose_name="Empfänger, Grund",
        order_by="beleg__empfaenger",
        attrs={"td": {"class": "breit"}},
    )
    brutto = tables.Column(accessor="beleg__brutto", attrs=GELD)
    foerderfaehig = tables.Column(verbose_name="Förderfähig", attrs=GELD)
    stand = tables.TemplateColumn(template_name="finanzen/_stand.html", orderable=False)

    class Meta:
        model = Belegteil
        fields = ("zahlungsdatum", "beleg_nr", "empfaenger", "kostenposition", "brutto", "foerderfaehig", "stand")
        empty_text = "Noch kein Beleg, oder keiner passt zu diesen Filtern."

    def render_brutto(self, value):
        return euro(value)

    render_foerderfaehig = render_brutto
