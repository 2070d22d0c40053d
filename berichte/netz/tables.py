"""The network as a table: the same organisations and the same numbers as in the drawing."""

import django_tables2 as tables

from netzwerk.models import Organisation
from protegat.basis.austausch.zellen import entschaerft
from protegat.basis.regeln import Sortierung

from .adressen import darf_sehen, zur_zahl

ZAHL = {"th": {"class": "z"}, "td": {"class": "z halb"}}


class VerbindungTable(tables.Table):
    name = tables.TemplateColumn(template_name="netzwerk/_name.html")
    typ = tables.Column(visible=False)  # small print under the name on the screen, a column of its own in a file
    dateiname = "Netzwerk"

    class Meta:
        model = Organisation
        fields = ("name", "typ")
        empty_text = "In diesem Zeitraum hat keine Organisation eine solche Verbindung zu uns."

    def __init__(self, *args, wahl, arten, nutzer, untereinander=(), **kwargs):
        self.untereinander = untereinander
        spalten = [(art.schluessel, _spalte(art, wahl, nutzer)) for art in arten]
        super().__init__(*args, extra_columns=spalten, **kwargs)

    def blaetter(self):
        """What joins the organisations of the table with each other."""
        namen = dict(self.data.data.values_list("pk", "name"))
        paare = [
            (entschaerft(namen[linie.von]), entschaerft(namen[linie.nach]), linie.wort)
            for linie in self.untereinander
            if linie.von in namen and linie.nach in namen
        ]
        return {"Zwischen Partnern": [("Von", "Zu", "Was sie verbindet"), *paare]}

    def value_name(self, record):
        return record.name

    def order_name(self, organisationen, absteigend):
        spalte = Sortierung("name")
        return organisationen.order_by(spalte.desc() if absteigend else spalte), True


def _spalte(art, wahl, nutzer):
    """The number leads to its records, if the reader may see such."""
    sichtbar = darf_sehen(nutzer, art)

    def adresse(record, value):
        return zur_zahl(record, art, wahl) if value and sichtbar else None

    return tables.Column(
        accessor=art.spalte, verbose_name=art.label, linkify=adresse, attrs=ZAHL, order_by=(art.spalte, "pk")
    )
