from django.contrib import messages
from django.shortcuts import redirect

from netzwerk.forms import BeziehungForm
from netzwerk.models import Beziehung
from protegat.basis.views import HausCreateView, HausUpdateView, StandView

from .am_partner import AmPartnerFormularMixin, AmPartnerMixin


class AnBeidenMixin:
    """A relation belongs to both its ends, and may be changed from either."""

    queryset = Beziehung.objects.select_related("organisation", "gegenueber")
    anker = "beziehungen"

    def get_queryset(self):
        return self.queryset.sichtbar_fuer(self.request.user).zwischen(self.organisation)


class BeziehungCreateView(AnBeidenMixin, AmPartnerFormularMixin, HausCreateView):
    form_class = BeziehungForm
    permission_required = "netzwerk.add_beziehung"
    success_message = "Die Beziehung ist festgehalten."
    template_name = "netzwerk/beziehung_form.html"
    extra_context = {"titel": "Neue Beziehung"}


class BeziehungUpdateView(AnBeidenMixin, AmPartnerFormularMixin, HausUpdateView):
    form_class = BeziehungForm
    permission_required = "netzwerk.change_beziehung"
    success_message = "Die Beziehung ist gespeichert."
    template_name = "netzwerk/beziehung_form.html"
    extra_context = {"titel": "Beziehung ändern"}


class BeziehungDeleteView(AnBeidenMixin, AmPartnerMixin, StandView):
    """It was an error; what has ended gets its last day instead."""

    permission_required = "netzwerk.delete_beziehung"

    def post(self, request, *args, **kwargs):
        self.get_object().delete()
        messages.success(request, "Die Beziehung ist gelöscht.")
        return redirect(self.get_success_url())
