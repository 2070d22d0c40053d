"""Small changes of state, each a POST of its own: Strich, Storno and its return."""

from django.contrib import messages
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from beratung.forms import StrichForm
from beratung.models import Beratung, Status
from protegat.basis.views import StandView


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
