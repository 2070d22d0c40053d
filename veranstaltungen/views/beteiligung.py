"""Further Vorhaben of an event and its costs, each a record of its own on the page of the event."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from protegat.basis.views import HausCreateView, HausUpdateView, SichtbareMixin

from ..forms import KostenpunktForm, VorhabenanteilForm
from ..models import Kostenpunkt, Veranstaltung, Vorhabenanteil


class AnVeranstaltungMixin:
    """The address names the event, and its page is where one comes back to."""

    template_name = "veranstaltungen/an_veranstaltung_form.html"
    anker = "kosten"

    @cached_property
    def veranstaltung(self):
        alle = Veranstaltung.objects.select_related("vorhaben").sichtbar_fuer(self.request.user)
        return get_object_or_404(alle, pk=self.kwargs["veranstaltung"])

    def get_queryset(self):
        return super().get_queryset().filter(veranstaltung=self.veranstaltung)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"veranstaltung": self.veranstaltung}

    def get_success_url(self):
        return f"{self.veranstaltung.get_absolute_url()}#{self.anker}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=self.get_success_url(), **kwargs)


class AnVeranstaltungDeleteView(AnVeranstaltungMixin, SichtbareMixin, SingleObjectMixin, View):
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        eintrag = self.get_object()
        try:
            self.entferne(eintrag)
            messages.success(request, f"Entfernt: {eintrag}.")
        except ValidationError as grund:
            messages.error(request, grund.message)
        return redirect(self.get_success_url())


class VorhabenanteilCreateView(AnVeranstaltungMixin, HausCreateView):
    model = Vorhabenanteil
    form_class = VorhabenanteilForm
    permission_required = "veranstaltungen.add_vorhabenanteil"
    success_message = "%(vorhaben)s ist beteiligt. Die Veranstaltung zählt weiter nur einmal."
    extra_context = {"titel": "Weiteres Vorhaben"}


class VorhabenanteilUpdateView(AnVeranstaltungMixin, HausUpdateView):
    model = Vorhabenanteil
    form_class = VorhabenanteilForm
    permission_required = "veranstaltungen.change_vorhabenanteil"
    success_message = "Der Anteil von %(vorhaben)s ist gespeichert."
    extra_context = {"titel": "Anteil ändern"}


class VorhabenanteilDeleteView(AnVeranstaltungDeleteView):
    model = Vorhabenanteil
    permission_required = "veranstaltungen.delete_vorhabenanteil"

    def entferne(self, anteil):
        anteil.loese()


class KostenpunktCreateView(AnVeranstaltungMixin, HausCreateView):
    model = Kostenpunkt
    form_class = KostenpunktForm
    permission_required = "veranstaltungen.add_kostenpunkt"
    success_message = "%(was)s steht bei den Kosten."
    extra_context = {"titel": "Kosten festhalten"}


class KostenpunktUpdateView(AnVeranstaltungMixin, HausUpdateView):
    model = Kostenpunkt
    form_class = KostenpunktForm
    permission_required = "veranstaltungen.change_kostenpunkt"
    success_message = "%(was)s ist gespeichert."
    extra_context = {"titel": "Kosten ändern"}


class KostenpunktDeleteView(AnVeranstaltungDeleteView):
    model = Kostenpunkt
    permission_required = "veranstaltungen.delete_kostenpunkt"

    def entferne(self, punkt):
        punkt.delete()
