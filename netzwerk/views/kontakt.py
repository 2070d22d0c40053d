from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property

from netzwerk.forms import NetzwerkkontaktForm
from netzwerk.models import Netzwerkkontakt, Organisation
from protegat.basis.models import Vorhaben
from protegat.basis.views import HausCreateView


class NetzwerkkontaktCreateView(HausCreateView):
    model = Netzwerkkontakt
    form_class = NetzwerkkontaktForm
    permission_required = "netzwerk.add_netzwerkkontakt"
    success_message = "Der Kontakt ist festgehalten."
    template_name = "netzwerk/netzwerkkontakt_form.html"

    @cached_property
    def organisation(self):
        return get_object_or_404(Organisation, pk=self.kwargs["pk"])

    def get_initial(self):
        return {"vorhaben": Vorhaben.objects.aktuelles(timezone.localdate())}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"organisation": self.organisation}

    def get_success_url(self):
        return self.organisation.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=self.organisation.get_absolute_url(), **kwargs)
