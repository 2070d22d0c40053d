"""Small changes of state, each a POST of its own: Strich, Storno and its return."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from beratung.forms import StrichForm
from beratung.models import Beratung, Status
from protegat.basis.einmal import EinmalMixin
from protegat.basis.views import SichtbareMixin


class StandView(SichtbareMixin, EinmalMixin, SingleObjectMixin, View):
    http_method_names = ["post"]

    def zurueck(self, sonst):
        """To the page with the button; browsers name it, because our pages send it to ourselves only."""
        seite = self.request.headers.get("referer", "")
        eigene = url_has_allowed_host_and_scheme(seite, {self.request.get_host()}, self.request.is_secure())
        return redirect(seite if eigene else sonst)


class StornoCreateView(StandView):
    queryset = Beratung.objects.select_related("hauptthema")
    permission_required = "beratung.change_beratung"

    def post(self, request, *args, **kwargs):
        beratung = self.get_object()
        strich = beratung.status == Status.ENTWURF
        if beratung.status != Status.STORNIERT:
            beratung.storniere(von=request.user)
        zuruecknehmen = reverse("beratung:storno_delete", args=[beratung.pk])
        storniert = f"Storniert: {beratung.kurz}. Sie zählt nicht mehr."
        meldung = f"Strich zurückgenommen: {beratung.kurz}." if strich else storniert
        messages.success(request, meldung, zuruecknehmen)
        return self.zurueck(sonst=beratung)


class StornoDeleteView(StandView):
    """Pressed twice it is back all the same."""

    queryset = Beratung.objects.select_related("hauptthema")
    permission_required = "beratung.change_beratung"

    def post(self, request, *args, **kwargs):
        beratung = self.get_object()
        if beratung.status == Status.STORNIERT:
            beratung.stelle_wieder_her(von=request.user)
        messages.success(request, f"Wieder da: {beratung.kurz}", reverse("beratung:storno_create", args=[beratung.pk]))
        return self.zurueck(sonst=beratung)


class StrichCreateView(StandView):
    """One tap of the tally: an Entwurf with the topic touched, or with none."""

    queryset = Beratung.objects.all()
    permission_required = "beratung.add_beratung"

    def post(self, request, *args, **kwargs):
        form = StrichForm(request.POST, nutzer=request.user)
        if not form.is_valid():
            if "thema" in form.errors:
                raise Http404
            messages.error(request, " ".join(form.non_field_errors()) or "Der Strich ließ sich nicht zählen.")
            return self.zurueck(sonst="heute")
        strich = form.save()
        uhrzeit = f"{timezone.localtime(strich.erstellt_am):%H:%M}"
        storno = reverse("beratung:storno_create", args=[strich.pk])
        messages.success(request, f"Strich um {uhrzeit}: {strich.kurz}", storno)
        return self.zurueck(sonst="heute")
