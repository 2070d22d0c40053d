"""Koordination opens frozen reports to somebody outside, for a time, and sees what was read."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.urls import reverse, reverse_lazy
from django.views.generic import ListView

from berichte.models import Lesezugang
from protegat.basis.models import Nutzer, Rolle
from protegat.basis.views import HausCreateView, HausDetailView, HausUpdateView, SichtbareMixin, StandView

from .forms import FristForm, LesezugangForm
from .uebersicht import einsichten, mit_letzter_einsicht

LISTE = reverse_lazy("lesen:lesezugang_list")
JE_SEITE = 50


class LesezugangListView(SichtbareMixin, ListView):
    permission_required = "berichte.view_lesezugang"
    template_name = "lesen/lesezugang_list.html"
    paginate_by, page_kwarg = JE_SEITE, "seite"
    queryset = Lesezugang.objects.select_related("nutzer", "erstellt_von").prefetch_related("vorhaben")

    def get_queryset(self):
        return mit_letzter_einsicht(super().get_queryset())


class LesezugangDetailView(HausDetailView):
    """One access with its part of the log."""

    permission_required = "berichte.view_lesezugang"
    template_name = "lesen/lesezugang_detail.html"
    context_object_name = "zugang"
    queryset = Lesezugang.objects.select_related("nutzer", "erstellt_von", "geaendert_von")

    def get_context_data(self, **kwargs):
        gelesenes = Paginator(einsichten(self.object), JE_SEITE).get_page(self.request.GET.get("seite"))
        mehrere = gelesenes.has_other_pages()
        return super().get_context_data(gelesenes=gelesenes, page_obj=gelesenes, is_paginated=mehrere, **kwargs)


class LesezugangCreateView(HausCreateView):
    model = Lesezugang
    form_class = LesezugangForm
    permission_required = "berichte.add_lesezugang"
    template_name = "lesen/lesezugang_form.html"
    success_message = "Der Zugang ist gegeben."
    extra_context = {"titel": "Lesezugang geben", "zurueck": LISTE}

    def get_context_data(self, **kwargs):
        konten = Nutzer.objects.filter(rolle=Rolle.LESERECHT, is_active=True)
        return super().get_context_data(gibt_konten=konten.exists(), **kwargs)


class FristUpdateView(HausUpdateView):
    """Until when; what has been ended by hand is taken up again first."""

    queryset = Lesezugang.objects.offene()
    form_class = FristForm
    permission_required = "berichte.change_lesezugang"
    template_name = "lesen/frist_form.html"
    success_message = "Die Frist ist gespeichert."

    def get_context_data(self, **kwargs):
        return super().get_context_data(titel="Frist ändern", zurueck=self.object.get_absolute_url(), **kwargs)


class EndeCreateView(StandView):
    queryset = Lesezugang.objects.offene()
    permission_required = "berichte.change_lesezugang"

    def post(self, request, *args, **kwargs):
        zugang = self.get_object()
        zugang.beende(von=request.user)
        messages.success(request, f"Beendet: {zugang}", reverse("lesen:ende_delete", args=[zugang.pk]))
        return self.zurueck(sonst=LISTE)


class EndeDeleteView(StandView):
    queryset = Lesezugang.objects.beendete()
    permission_required = "berichte.change_lesezugang"

    def post(self, request, *args, **kwargs):
        zugang = self.get_object()
        zugang.nimm_wieder_auf(von=request.user)
        messages.success(request, f"Wieder offen: {zugang}", reverse("lesen:ende_create", args=[zugang.pk]))
        return self.zurueck(sonst=LISTE)
