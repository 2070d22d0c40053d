from django.utils import timezone

from berichte.kennzahlen.verbindungen import VERBINDUNGEN
from berichte.netz import schmal, weit
from berichte.netz.filters import NetzFilter
from berichte.netz.netz import Linie, netz
from berichte.netz.tables import VerbindungTable
from berichte.netz.zeichnung import muster, zeichne
from netzwerk.models import Beziehung, Organisation
from protegat.basis.views import AusgabeMixin, HausListView


def untereinander():
    """How our partners belong together today."""
    return [
        Linie(beziehung.organisation_id, beziehung.gegenueber_id, beziehung.art, beziehung.get_art_display())
        for beziehung in Beziehung.objects.laufende(timezone.localdate())
    ]


class VerbindungListView(HausListView):
    """The network as a drawing, and below it the same as a table: all of it on one page."""

    model = Organisation
    permission_required = "netzwerk.view_organisation"
    table_class = VerbindungTable
    table_pagination = False
    paginate_by = None
    filterset_class = NetzFilter
    template_name = "netz/verbindung_list.html"
    ausgabe = "netz:verbindung_ausgabe"

    def get_table_kwargs(self):
        return {
            "wahl": self.filterset.form.wahl,
            "arten": self.filterset.arten,
            "nutzer": self.request.user,
            "untereinander": untereinander(),
        }

    def get_context_data(self, **kwargs):
        wahl = self.filterset.form.wahl
        gezeichnet = wahl and netz(self.object_list, self.filterset.arten, wahl, untereinander())
        return super().get_context_data(
            wahl=wahl,
            netz=gezeichnet,
            bilder=[zeichne(gezeichnet, blatt) for blatt in (weit, schmal)] if gezeichnet else [],
            legende=[(muster(art.schluessel), art) for art in VERBINDUNGEN if art in self.filterset.arten],
            **kwargs,
        )


class VerbindungAusgabeView(AusgabeMixin, VerbindungListView):
    pass
