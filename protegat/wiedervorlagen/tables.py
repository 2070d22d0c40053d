import django_tables2 as tables

from protegat.basis.models import Wiedervorlage

GANZE_BREITE = {"cell": {"class": "breit"}}  # of the card that the row becomes on a phone


class WiedervorlageTable(tables.Table):
    text = tables.Column(verbose_name="Was", linkify=True, orderable=False)
    faellig_am = tables.TemplateColumn(
        template_name="wiedervorlagen/_wann.html",
        verbose_name="Wann",
        order_by=("faellig_am", "pk"),
        attrs=GANZE_BREITE,
    )
    gegenstand = tables.TemplateColumn(
        template_name="wiedervorlagen/_gegenstand.html", verbose_name="Zu", orderable=False, empty_values=()
    )
    fuer = tables.Column(order_by=("fuer__username", "pk"))
    tat = tables.TemplateColumn(
        template_name="wiedervorlagen/_handlungen.html", verbose_name="Tun", orderable=False, attrs=GANZE_BREITE
    )

    class Meta:
        model = Wiedervorlage
        fields = ()
        default = "–"
        empty_text = "Nichts offen. Eine Wiedervorlage entsteht hier oder auf der Seite eines Eintrags."
