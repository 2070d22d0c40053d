"""Whether all frozen reports are as they were."""

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.generic import ListView

from berichte.models import Berichtsstand
from berichte.stand.probe import geprueft
from protegat.basis.views import SichtbareMixin


class PruefsummenView(SichtbareMixin, ListView):
    """Every stored checksum, or that of one report, computed once more from what is stored."""

    permission_required = "berichte.view_berichtsstand"
    template_name = "stand/pruefsummen.html"
    queryset = Berichtsstand.objects.select_related("bericht__vorhaben")

    def get_queryset(self):
        staende = super().get_queryset()
        if "pk" not in self.kwargs:
            return staende
        return staende.filter(pk=get_object_or_404(staende.leichte(), pk=self.kwargs["pk"]).pk)

    def get_context_data(self, **kwargs):
        staende = list(geprueft(self.object_list))
        schaden = sum(not heil for _, heil in staende)
        return super().get_context_data(staende=staende, schaden=schaden, jetzt=timezone.now(), **kwargs)
