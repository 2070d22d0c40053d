from django.contrib.auth.mixins import PermissionRequiredMixin
from django.utils import timezone
from django.views.generic import TemplateView

from berichte.netz.entwicklung import KENNZAHLEN, als_bild, als_tabelle, entwicklung
from netzwerk.views.organisation import VorhabenMixin
from protegat.basis.models import Vorhaben


class EntwicklungDetailView(PermissionRequiredMixin, VorhabenMixin, TemplateView):
    """Active partners of a Vorhaben, quarter by quarter."""

    permission_required = "netzwerk.view_organisation"
    template_name = "netz/entwicklung_detail.html"

    def get_context_data(self, **kwargs):
        staende = entwicklung(self.vorhaben, timezone.localdate()) if self.vorhaben else []
        mit_zielen = self.request.user.has_perm("berichte.view_bericht")
        return super().get_context_data(
            vorhaben=self.vorhaben,
            alle_vorhaben=Vorhaben.objects.order_by("-zeitraum"),
            bild=als_bild(staende),
            teil=als_tabelle(self.vorhaben, staende, mit_zielen),
            kennzahlen=KENNZAHLEN,
            **kwargs,
        )
