import django_tables2 as tables
from django.utils import timezone

from protegat.basis.models import Aenderung, Einsicht

from .worte import NICHTS, Worte, tabellenname

GANZE_BREITE = {"cell": {"class": "breit"}}  # of the card that the row becomes on a phone
WANN = {"format": "d.m.Y H:i:s", "order_by": ("am", "pk")}


class ProtokollTable(tables.Table):
    am = tables.DateTimeColumn(**WANN)

    def value_am(self, value):
        return timezone.localtime(value).strftime("%d.%m.%Y %H:%M:%S")


class AenderungTable(ProtokollTable):
    konto = tables.Column(orderable=False)
    art = tables.Column(orderable=False)
    tabelle = tables.Column(orderable=False)
    nummer = tables.Column(verbose_name="Nr.", orderable=False)
    anders = tables.TemplateColumn(
        template_name="protokolle/_inhalt.html",
        verbose_name="Vorher → nachher",
        empty_values=(),
        orderable=False,
        attrs=GANZE_BREITE,
    )
    woher = tables.Column(orderable=False, attrs=GANZE_BREITE)

    class Meta:
        model = Aenderung
        fields = ("am", "konto", "art", "tabelle", "nummer", "anders", "woher")
        default = NICHTS
        empty_text = "Kein Eintrag."

    def before_render(self, request):
        """What the rows of this page refer to, looked up at once."""
        eintraege = [zeile.record for zeile in self.paginated_rows]
        worte = Worte(request.user, eintraege)
        for eintrag in eintraege:
            eintrag.zeilen = worte.inhalt(eintrag)

    def render_tabelle(self, value):
        return tabellenname(value)

    def value_anders(self, record):
        """For a file: references by their number."""
        return "; ".join(in_einer_zeile(zeile) for zeile in Worte(self.nutzer).inhalt(record))


class EinsichtTable(ProtokollTable):
    konto = tables.Column(orderable=False)
    art = tables.Column(orderable=False)
    zweck = tables.Column(orderable=False)
    gegenstand = tables.Column(orderable=False, attrs=GANZE_BREITE)
    nummer = tables.Column(verbose_name="Nr.", orderable=False)

    class Meta:
        model = Einsicht
        fields = ("am", "konto", "art", "zweck", "gegenstand", "nummer")
        default = NICHTS
        empty_text = "Kein Eintrag."


def in_einer_zeile(zeile):
    if zeile.alt is None and zeile.neu is None:
        return zeile.feld
    return f"{zeile.feld}: {zeile.alt or NICHTS} → {zeile.neu or NICHTS}"
