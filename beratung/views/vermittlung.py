"""One Vermittlung: add, change, remove."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import DeleteView

from beratung.forms import VermittlungForm
from beratung.models import Beratung, Vermittlung
from protegat.basis.einmal import EinmalMixin
from protegat.basis.views import HausCreateView, HausUpdateView, LoeschMixin, SichtbareMixin

MIT_ALLEM = ("organisation", "thema", "beratung__klient", "beratung__hauptthema")


class VermittlungCreateView(HausCreateView):
    model = Vermittlung
    form_class = VermittlungForm
    template_name = "beratung/vermittlung_form.html"
    permission_required = "beratung.add_vermittlung"
    success_message = "Die Vermittlung ist festgehalten."

    @cached_property
    def beratung(self):
        beratungen = Beratung.objects.sichtbar_fuer(self.request.user).nicht_storniert()
        return get_object_or_404(beratungen.select_related("klient", "hauptthema"), pk=self.kwargs["pk"])

    def get_form_kwargs(self):
        neu = Vermittlung(beratung=self.beratung, thema=self.beratung.hauptthema)
        return super().get_form_kwargs() | {"instance": neu}

    def get_success_url(self):
        return self.beratung.get_absolute_url()

    def get_context_data(self, **kwargs):
        zurueck = self.beratung.get_absolute_url()
        return super().get_context_data(titel="Neue Vermittlung", beratung=self.beratung, zurueck=zurueck, **kwargs)


class VermittlungUpdateView(HausUpdateView):
    queryset = Vermittlung.objects.gueltig().select_related(*MIT_ALLEM)
    form_class = VermittlungForm
    template_name = "beratung/vermittlung_form.html"
    permission_required = "beratung.change_vermittlung"
    success_message = "Die Vermittlung ist gespeichert."

    def get_success_url(self):
        return self.object.beratung.get_absolute_url()

    def get_context_data(self, **kwargs):
        beratung = self.object.beratung
        zurueck = beratung.get_absolute_url()
        return super().get_context_data(titel="Vermittlung ändern", beratung=beratung, zurueck=zurueck, **kwargs)


class VermittlungDeleteView(SichtbareMixin, EinmalMixin, LoeschMixin, DeleteView):
    """Asks first and names what is lost: it leaves the figures, and so does all that we heard of it."""

    queryset = Vermittlung.objects.gueltig().mit_verlauf().select_related(*MIT_ALLEM)
    template_name = "beratung/vermittlung_confirm_delete.html"
    permission_required = "beratung.delete_vermittlung"

    @property
    def success_message(self):
        return f"Entfernt: {self.object}. Sie zählt nicht mehr."

    def get_success_url(self):
        return self.object.beratung.get_absolute_url()
