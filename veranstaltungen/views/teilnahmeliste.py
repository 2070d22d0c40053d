from protegat.basis.views import HausDetailView

from ..forms import TeilnahmelisteForm
from ..models import Veranstaltung


class TeilnahmelisteView(HausDetailView):
    queryset = Veranstaltung.objects.select_related("vorhaben", "standort")
    permission_required = "veranstaltungen.view_veranstaltung"
    template_name = "veranstaltungen/teilnahmeliste.html"

    def get_context_data(self, **kwargs):
        gefragt = self.request.GET if "zeilen" in self.request.GET else None
        ohne_namen = not self.object.fragt_namen  # beside a name nobody ticks an age that all others can read
        form = TeilnahmelisteForm(gefragt, plaetze=self.object.kapazitaet, merkmale=ohne_namen)
        return super().get_context_data(form=form, logos=self.object.vorhaben.logos.all(), **kwargs)
