"""Acting: a fix, "Stimmt so", and the undo of both."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from protegat.basis.models import Bestaetigung
from protegat.basis.views import StandView

from .forms import BestaetigungForm
from .regeln import NACH_SCHLUESSEL
from .ruecknahme import Veraltet, geaendert, lies, marke, nimm_zurueck, stand
from .views import RegelView

ERLEDIGT = "Das ist schon behoben oder bestätigt."
VERALTET = "Das lässt sich nicht mehr zurücknehmen: der Eintrag wurde inzwischen geändert."


class EintragMixin:
    """POST to one record of a rule; it may have been settled by somebody else in the meantime."""

    http_method_names = ["post"]

    def get_permission_required(self):
        return (self.regel.recht,)

    @transaction.atomic
    def post(self, request, *args, **kwargs):
        eintrag = self.get_queryset().filter(pk=self.kwargs["pk"]).first()
        if eintrag is None:
            messages.info(request, ERLEDIGT)
            return self.naechste_seite()
        return self.fuer(eintrag)


class BehebungUpdateView(EintragMixin, RegelView):
    def fuer(self, eintrag):
        vorher = stand(eintrag)
        form = self.formular(
            eintrag, self.request.POST, files=self.request.FILES, listen=self.regel.behebung.lies_listen()
        )
        if not form.is_valid():
            self.falsch, self.object_list = form, self.get_queryset()
            return self.render_to_response(self.get_context_data())
        self._melde(form, form.save(), vorher)
        return self.naechste_seite()

    def _melde(self, form, eintrag, vorher):
        anders = geaendert(vorher, stand(eintrag))
        if not (anders or form.rueckweg):
            messages.info(self.request, "Nichts geändert. Ist es richtig so, hilft „Stimmt so“.")
            return
        zurueck = form.rueckweg or reverse("pruefung_ruecknahme", args=[marke(self.regel, eintrag, anders)])
        messages.success(self.request, f"Gespeichert {timezone.localtime():%H:%M}: {eintrag}", zurueck)


class BestaetigungCreateView(EintragMixin, RegelView):
    """ "Stimmt so": it does not come again."""

    def get_permission_required(self):
        return (*super().get_permission_required(), "basis.add_bestaetigung")

    def fuer(self, eintrag):
        if not self.regel.bestaetigbar:
            raise Http404("Hier hilft nur ergänzen.")
        bestaetigung = Bestaetigung(regel=self.regel.schluessel, kennung=eintrag.kennung)
        form = BestaetigungForm(self.request.POST, instance=bestaetigung, nutzer=self.request.user)
        if form.is_valid():
            form.save()
            weg = reverse("bestaetigung_delete", args=[bestaetigung.pk])
            messages.success(self.request, f"Stimmt so: {eintrag} ({bestaetigung})", weg)
        else:
            messages.error(self.request, "Bitte wählen Sie, warum es so stimmt.")
        return self.naechste_seite()


class BestaetigungDeleteView(StandView):
    queryset = Bestaetigung.objects.all()
    permission_required = "basis.delete_bestaetigung"

    def post(self, request, *args, **kwargs):
        self.get_object().delete()
        messages.success(request, "Der Eintrag steht wieder in der Liste.")
        return self.zurueck(sonst="pruefen")


class RuecknahmeView(StandView):
    """The undo of a fix, as its address says."""

    permission_required = "beratung.change_beratung"

    @transaction.atomic
    def post(self, request, *args, **kwargs):
        try:
            schluessel, pk, vorher, abdruck = lies(self.kwargs["marke"])
            regel = NACH_SCHLUESSEL[schluessel]
            eintrag = get_object_or_404(regel.modell.objects.sichtbar_fuer(request.user).select_for_update(), pk=pk)
            nimm_zurueck(eintrag, vorher, abdruck, request.user)
        except Veraltet:
            messages.error(request, VERALTET)
        else:
            messages.success(request, f"Zurückgenommen: {eintrag}")
        return self.zurueck(sonst="pruefen")
