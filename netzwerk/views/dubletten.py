"""Organisations that may stand there twice: named while somebody types, listed, and told apart."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView

from netzwerk.dubletten import paare, verdaechtige
from netzwerk.forms.dubletten import GEFRAGT
from netzwerk.models import Organisation, Unterscheidung
from protegat.basis.views import StandView

AENDERN = "netzwerk.change_organisation"
JE_SEITE = 50


class AehnlicheView(PermissionRequiredMixin, TemplateView):
    """`?name=&web=&email=&telefon=&ausser=17`: the list alone, for the form to put in while somebody types."""

    template_name = "netzwerk/_dubletten.html"
    permission_required = "netzwerk.view_organisation"

    def get_context_data(self, **kwargs):
        getippt = {feld: self.request.GET.get(feld, "")[:200].replace("\x00", "") for feld in GEFRAGT}
        ausser = self.request.GET.get("ausser", "")
        organisationen = Organisation.objects.sichtbar_fuer(self.request.user)
        nummer = int(ausser) if ausser.isdecimal() and len(ausser) < 18 else None
        gefundene = verdaechtige(organisationen, ausser=nummer, **getippt)
        return super().get_context_data(verdaechtige=gefundene, **kwargs)


class DublettenView(PermissionRequiredMixin, TemplateView):
    """Pairs, the likeliest first."""

    template_name = "netzwerk/dubletten.html"
    permission_required = AENDERN

    def get_context_data(self, **kwargs):
        gefundene = paare(Organisation.objects.sichtbar_fuer(self.request.user))
        seite = Paginator(gefundene, JE_SEITE).get_page(self.request.GET.get("page"))
        unterschiedene = Unterscheidung.objects.select_related("erster", "zweiter", "erstellt_von").order_by("-pk")
        return super().get_context_data(
            paare=seite, anzahl=len(gefundene), unterschiedene=unterschiedene[:JE_SEITE], **kwargs
        )


class UnterscheidungCreateView(StandView):
    """„Nicht dieselbe Organisation“."""

    queryset = Organisation.objects.all()
    permission_required = AENDERN

    def post(self, request, *args, **kwargs):
        organisation = self.get_object()
        andere = self.get_queryset().exclude(pk=organisation.pk)
        nummer = request.POST.get("andere", "")
        andere = get_object_or_404(andere, pk=nummer[:18] if nummer.isdecimal() else 0)
        unterscheidung = Unterscheidung.objects.halte_fest(organisation, andere, von=request.user)
        vergessen = reverse("netzwerk:unterscheidung_delete", args=[unterscheidung.pk])
        satz = f"Gemerkt: {organisation} und {andere} sind nicht dieselbe Organisation."
        messages.success(request, satz, vergessen)
        return redirect("netzwerk:dubletten")


class UnterscheidungDeleteView(StandView):
    queryset = Unterscheidung.objects.select_related("erster", "zweiter")
    permission_required = AENDERN

    def get_queryset(self):
        return self.queryset.all()

    def post(self, request, *args, **kwargs):
        unterscheidung = self.get_object()
        unterscheidung.delete()
        messages.success(request, f"Vergessen: {unterscheidung.erster} und {unterscheidung.zweiter} sind wieder offen.")
        return self.zurueck(sonst="netzwerk:dubletten")
