"""One code: what is known of the person behind it, and every contact."""

from beratung.models import Klient, StammblaetterVon
from protegat.basis.views import HausDetailView


class KlientDetailView(HausDetailView):
    queryset = Klient.objects.select_related("ortsteil")
    slug_field = slug_url_kwarg = "code"
    permission_required = "beratung.view_klient"

    def get_context_data(self, **kwargs):
        beratungen = self.object.beratungen.sichtbar_fuer(self.request.user).nicht_storniert()
        return super().get_context_data(
            beratungen=beratungen.select_related("hauptthema", "vorhaben", "beratende_person"),
            stammblaetter=StammblaetterVon(self.object),
            **kwargs,
        )
