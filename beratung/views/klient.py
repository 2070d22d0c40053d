"""One code: what is known of the person behind it, and every contact."""

from beratung.models import Klient
from protegat.basis.models import Wiedervorlage
from protegat.basis.views import HausDetailView


class KlientDetailView(HausDetailView):
    queryset = Klient.objects.select_related("ortsteil", "zustaendig")
    slug_field = slug_url_kwarg = "code"
    permission_required = "beratung.view_klient"

    def wiedervorlagen(self):
        """What is to be done for the code itself, and what its contacts left to do."""
        code = Klient.objects.filter(pk=self.object.pk)
        offene = Wiedervorlage.objects.offene().zu(code, self.object.beratungen.all())
        return offene.sichtbar_fuer(self.request.user).select_related("fuer")

    def get_context_data(self, **kwargs):
        beratungen = self.object.beratungen.sichtbar_fuer(self.request.user).nicht_storniert()
        return super().get_context_data(
            beratungen=beratungen.select_related("hauptthema", "vorhaben", "beratende_person"),
            wiedervorlagen=self.wiedervorlagen(),
            **kwargs,
        )
