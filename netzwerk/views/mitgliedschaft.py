"""The members of a Gremium: the address names it, and its page is where one comes back to."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.contrib.messages.views import SuccessMessageMixin
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.views.generic import DeleteView, View

from netzwerk.forms import EndeForm, MitgliederForm, MitgliedschaftForm
from netzwerk.models import Gremium, Mitgliedschaft
from protegat.basis.views import HausCreateView, HausUpdateView, SichtbareMixin


class ImGremiumMixin:
    model = Mitgliedschaft

    @cached_property
    def gremium(self):
        return get_object_or_404(Gremium, pk=self.kwargs["gremium"])

    def get_queryset(self):
        return super().get_queryset().filter(gremium=self.gremium).select_related("organisation")

    def get_success_url(self):
        return f"{self.gremium.get_absolute_url()}#mitglieder"

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=self.get_success_url(), **kwargs)


class MitgliederCreateView(ImGremiumMixin, HausCreateView):
    """Several at once."""

    form_class = MitgliederForm
    permission_required = "netzwerk.add_mitgliedschaft"
    template_name = "netzwerk/mitglieder_form.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"gremium": self.gremium}

    def form_valid(self, form):
        form.save()
        messages.success(self.request, f"Aufgenommen: {', '.join(map(str, form.mitglieder))}.")
        return redirect(self.get_success_url())


class MitgliedschaftUpdateView(ImGremiumMixin, HausUpdateView):
    form_class = MitgliedschaftForm
    permission_required = "netzwerk.change_mitgliedschaft"
    success_message = "Die Mitgliedschaft ist gespeichert."
    template_name = "netzwerk/mitgliedschaft_form.html"


class MitgliedschaftEndeView(PermissionRequiredMixin, View):
    """From this day on it is over; it stays readable."""

    http_method_names = ["post"]
    permission_required = "netzwerk.change_mitgliedschaft"

    def post(self, request, gremium, pk):
        mitgliedschaften = Mitgliedschaft.objects.sichtbar_fuer(request.user).select_related("gremium", "organisation")
        mitgliedschaft = get_object_or_404(mitgliedschaften, pk=pk, gremium=gremium)
        form = EndeForm(request.POST)
        try:
            if not form.is_valid():
                raise ValidationError("Diesen Tag gibt es nicht. Bitte nennen Sie ihn noch einmal.")
            mitgliedschaft.beende(form.tag(), von=request.user)
            tag = date_format(mitgliedschaft.bis, "d.m.Y")
            messages.success(request, f"{mitgliedschaft.organisation} ist Mitglied bis zum {tag}.")
        except ValidationError as grund:
            messages.error(request, " ".join(grund.messages))
        return redirect(f"{mitgliedschaft.gremium.get_absolute_url()}#mitglieder")


class MitgliedschaftDeleteView(ImGremiumMixin, SichtbareMixin, SuccessMessageMixin, DeleteView):
    """It was a mistake: as if she had never belonged to it."""

    permission_required = "netzwerk.delete_mitgliedschaft"
    template_name = "netzwerk/mitgliedschaft_confirm_delete.html"
    success_message = "Die Mitgliedschaft ist gelöscht."
