"""Keeping a question to a list under a name."""

from django import forms
from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBadRequest, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import DeleteView, View

from beratung.views import BeratungListView, KlientListView, NachfragenListView, StammblattListView
from netzwerk.views import OrganisationListView
from protegat.basis.models import GespeicherterFilter
from protegat.basis.views import LoeschMixin
from protegat.protokolle.views import AenderungListView, EinsichtListView
from veranstaltungen.views import VeranstaltungListView

LISTEN = {
    "beratung:beratung_list": BeratungListView,
    "beratung:klient_list": KlientListView,
    "beratung:nachfragen": NachfragenListView,
    "beratung:stammblatt_list": StammblattListView,
    "veranstaltungen:veranstaltung_list": VeranstaltungListView,
    "netzwerk:organisation_list": OrganisationListView,
    "protokoll:aenderung_list": AenderungListView,
    "protokoll:einsicht_list": EinsichtListView,
}
RECHT = "basis.add_gespeicherterfilter"


class FilterForm(forms.ModelForm):
    """The address is cut down to the parameters that the list knows."""

    seite = forms.ChoiceField(choices=[(seite, seite) for seite in LISTEN])
    abfrage = forms.CharField(max_length=2000)

    class Meta:
        model = GespeicherterFilter
        fields = ("seite", "name", "abfrage", "fuer_alle")

    def clean(self):
        angaben = super().clean()
        if "seite" in angaben and "abfrage" in angaben:
            bekannte = {*LISTEN[angaben["seite"]].filterset_class.base_filters, "sort"}
            angaben["abfrage"] = nur_bekannte(angaben["abfrage"], bekannte)
            if not angaben["abfrage"]:
                raise forms.ValidationError("Hier ist kein Filter gesetzt.")
        return angaben


class FilterCreateView(PermissionRequiredMixin, View):
    """The same name again replaces the filter."""

    permission_required = RECHT

    def post(self, request, *args, **kwargs):
        form = FilterForm(request.POST)
        if not form.is_valid():
            return self._zurueck(form)
        angaben = form.cleaned_data
        if not request.user.has_perm(LISTEN[angaben["seite"]].permission_required):
            raise PermissionDenied
        geteilt = angaben["fuer_alle"] and request.user.has_perm("basis.teilen_gespeicherterfilter")
        gemerkt, _ = GespeicherterFilter.objects.update_or_create(
            nutzer=request.user,
            seite=angaben["seite"],
            name=angaben["name"],
            defaults={"abfrage": angaben["abfrage"], "fuer_alle": geteilt},
        )
        messages.success(request, f"Der Filter „{gemerkt.name}“ ist gemerkt.")
        return HttpResponseRedirect(gemerkt.get_absolute_url())

    def _zurueck(self, form):
        seite = form.cleaned_data.get("seite")
        if not seite:
            return HttpResponseBadRequest("Diese Liste gibt es nicht.")
        messages.error(self.request, " ".join(satz for saetze in form.errors.values() for satz in saetze))
        return redirect(seite)


class FilterDeleteView(PermissionRequiredMixin, LoeschMixin, DeleteView):
    permission_required = RECHT
    http_method_names = ["post"]

    def get_queryset(self):
        return GespeicherterFilter.objects.loeschbare(self.request.user)

    @property
    def success_message(self):
        return f"Der Filter „{self.object.name}“ ist vergessen."

    def get_success_url(self):
        return reverse(self.object.seite)


def nur_bekannte(abfrage, bekannte):
    """The query string with the parameters of this list that say something."""
    gesetzt = QueryDict(mutable=True)
    for name, werte in QueryDict(abfrage).lists():
        if name in bekannte and any(werte):
            gesetzt.setlist(name, [wert for wert in werte if wert])
    return gesetzt.urlencode()
