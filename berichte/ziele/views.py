from django.contrib.messages.views import SuccessMessageMixin
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import DeleteView, ListView

from berichte.lage import Lage
from berichte.models import Zielwert
from protegat.basis.models import Vorhaben
from protegat.basis.views import HausCreateView, HausUpdateView, SichtbareMixin
from protegat.basis.zeitraum import LeererZeitraum, Zeitraum

from .forms import ZielwertForm
from .ziel import ziele


class ImVorhabenMixin(SichtbareMixin):
    """The targets of the Vorhaben that the address names."""

    queryset = Zielwert.objects.select_related("vorhaben")

    @cached_property
    def vorhaben(self):
        return get_object_or_404(Vorhaben, kuerzel=self.kwargs["kuerzel"])

    def get_queryset(self):
        return super().get_queryset().fuer(self.vorhaben)

    def get_success_url(self):
        return reverse("ziele:zielwert_list", args=[self.vorhaben.kuerzel])

    def get_context_data(self, **kwargs):
        return super().get_context_data(vorhaben=self.vorhaben, zurueck=self.get_success_url(), **kwargs)


class ZielwertFormularMixin(ImVorhabenMixin):
    form_class = ZielwertForm
    success_message = "Das Ziel ist gespeichert."
    template_name = "ziele/zielwert_form.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"vorhaben": self.vorhaben}


class ZielwertListView(ImVorhabenMixin, ListView):
    """Every target; those of today's year and of the whole Vorhaben with how far they have come."""

    permission_required = "berichte.view_zielwert"
    template_name = "ziele/zielwert_list.html"

    def get_context_data(self, **kwargs):
        stand = {ziel.zielwert.pk: ziel for ziel in self._heute()}
        zeilen = [(zielwert, stand.get(zielwert.pk)) for zielwert in self.object_list]
        return super().get_context_data(zeilen=zeilen, **kwargs)

    def _heute(self):
        """As of today, or of the last day of a Vorhaben that is over; nothing before it begins."""
        spanne = self.vorhaben.spanne
        try:
            return ziele(Lage(self.vorhaben, Zeitraum(spanne.von, min(timezone.localdate(), spanne.bis))))
        except (LeererZeitraum, ValueError):
            return ()


class ZielwertCreateView(ZielwertFormularMixin, HausCreateView):
    permission_required = "berichte.add_zielwert"
    extra_context = {"titel": "Neues Ziel"}


class ZielwertUpdateView(ZielwertFormularMixin, HausUpdateView):
    permission_required = "berichte.change_zielwert"
    extra_context = {"titel": "Ziel ändern"}


class ZielwertDeleteView(ImVorhabenMixin, SuccessMessageMixin, DeleteView):
    permission_required = "berichte.delete_zielwert"
    template_name = "ziele/zielwert_confirm_delete.html"
    success_message = "Das Ziel ist gelöscht."
