"""Publicity of a Vorhaben: what it owes, what is missing, and every measure with its proof."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.contrib.messages.views import SuccessMessageMixin
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import DeleteView, View

from protegat.basis.dateiansicht import DateiAbrufView, DateiDeleteView, HochladenMixin
from protegat.basis.models import Publizitaetspflicht, Vorhaben
from protegat.basis.views import HausCreateView, HausDetailView, HausListView, HausUpdateView, SichtbareMixin

from ..filters import PublizitaetsnachweisFilter
from ..forms import PublizitaetsnachweisForm
from ..models import Publizitaetsdatei, Publizitaetsnachweis, Veranstaltung
from ..publizitaet import Publizitaetsstand
from ..tables import PublizitaetsnachweisTable

SEHEN = "veranstaltungen.view_publizitaetsnachweis"


class PublizitaetView(PermissionRequiredMixin, View):
    """To the Vorhaben that runs today."""

    permission_required = SEHEN

    def get(self, request):
        vorhaben = Vorhaben.objects.laufendes(timezone.localdate()) or Vorhaben.objects.first()
        if vorhaben is None:
            messages.info(request, "Es gibt noch kein Vorhaben, also auch keine Publizität.")
            return redirect("veranstaltungen:veranstaltung_list")
        return redirect("veranstaltungen:publizitaetsnachweis_list", vorhaben.kuerzel)


class ImVorhabenMixin:
    """The address names the Vorhaben."""

    model = Publizitaetsnachweis

    @cached_property
    def vorhaben(self):
        return get_object_or_404(Vorhaben, kuerzel=self.kwargs["kuerzel"])


class PublizitaetsnachweisListView(ImVorhabenMixin, HausListView):
    permission_required = SEHEN
    table_class = PublizitaetsnachweisTable
    filterset_class = PublizitaetsnachweisFilter
    template_name = "veranstaltungen/publizitaetsnachweis_list.html"

    def get_queryset(self):
        return super().get_queryset().fuer(self.vorhaben).prefetch_related("dateien")

    def get_context_data(self, **kwargs):
        stand = Publizitaetsstand(self.vorhaben, timezone.localdate())
        return super().get_context_data(
            titel="Publizität",
            vorhaben=self.vorhaben,
            andere_vorhaben=Vorhaben.objects.exclude(pk=self.vorhaben.pk),
            stand=stand,
            ohne_beleg=stand.ohne_beleg_im(self.vorhaben.spanne),
            **kwargs,
        )


class PublizitaetsnachweisDetailView(HausDetailView):
    queryset = Publizitaetsnachweis.objects.select_related("vorhaben", "veranstaltung").prefetch_related("dateien")
    permission_required = SEHEN


class PublizitaetsnachweisCreateView(ImVorhabenMixin, HochladenMixin, HausCreateView):
    form_class = PublizitaetsnachweisForm
    permission_required = "veranstaltungen.add_publizitaetsnachweis"
    template_name = "veranstaltungen/publizitaetsnachweis_form.html"
    success_message = "Der Nachweis ist festgehalten."

    @cached_property
    def veranstaltung(self):
        """`?veranstaltung=<pk>`: the event that the measure belongs to."""
        nummer = self.request.GET.get("veranstaltung", "")
        alle = Veranstaltung.objects.sichtbar_fuer(self.request.user).fuer(self.vorhaben)
        return get_object_or_404(alle, pk=nummer) if nummer.isdecimal() else None

    def get_initial(self):
        """`?pflicht=plakat`: what the page said was missing."""
        pflicht = self.request.GET.get("pflicht")
        return {"pflichten": [pflicht]} if pflicht in Publizitaetspflicht.values else {}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"vorhaben": self.vorhaben, "veranstaltung": self.veranstaltung}

    def get_context_data(self, **kwargs):
        liste = reverse("veranstaltungen:publizitaetsnachweis_list", args=[self.vorhaben.kuerzel])
        zurueck = f"{self.veranstaltung.get_absolute_url()}#nachweise" if self.veranstaltung else liste
        return super().get_context_data(titel="Neuer Publizitätsnachweis", zurueck=zurueck, **kwargs)


class PublizitaetsnachweisUpdateView(HochladenMixin, HausUpdateView):
    queryset = Publizitaetsnachweis.objects.select_related("vorhaben", "veranstaltung")
    form_class = PublizitaetsnachweisForm
    permission_required = "veranstaltungen.change_publizitaetsnachweis"
    template_name = "veranstaltungen/publizitaetsnachweis_form.html"
    success_message = "Der Nachweis ist gespeichert."

    def get_context_data(self, **kwargs):
        adresse = self.object.get_absolute_url()
        return super().get_context_data(titel="Publizitätsnachweis ändern", zurueck=adresse, **kwargs)


class PublizitaetsnachweisDeleteView(SichtbareMixin, SuccessMessageMixin, DeleteView):
    queryset = Publizitaetsnachweis.objects.select_related("vorhaben")
    permission_required = "veranstaltungen.delete_publizitaetsnachweis"
    template_name = "veranstaltungen/publizitaetsnachweis_confirm_delete.html"
    success_message = "Der Nachweis ist gelöscht."

    def get_success_url(self):
        return reverse("veranstaltungen:publizitaetsnachweis_list", args=[self.object.vorhaben.kuerzel])

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=self.object.get_absolute_url(), **kwargs)


class AmNachweisMixin:
    """A file of one proof; the address names both."""

    queryset = Publizitaetsdatei.objects.select_related("nachweis")

    def get_queryset(self):
        return super().get_queryset().filter(nachweis=self.kwargs["nachweis"])

    def get_success_url(self):
        return self.object.nachweis.get_absolute_url()


class PublizitaetsdateiAbrufView(AmNachweisMixin, DateiAbrufView):
    permission_required = "veranstaltungen.view_publizitaetsdatei"


class PublizitaetsdateiDeleteView(AmNachweisMixin, DateiDeleteView):
    permission_required = "veranstaltungen.delete_publizitaetsdatei"
