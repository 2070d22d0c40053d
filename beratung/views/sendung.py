"""The way in for the strokes of a phone: whatever arrives twice is counted once."""

from django.db import IntegrityError, transaction
from django.http import JsonResponse
from django.views.generic import View

from beratung.forms import KennungForm, SendungForm
from beratung.models import Beratung, Status

from .strichliste import StrichlisteMixin


class SendungView(StrichlisteMixin, View):
    """Answers in JSON; whatever arrives twice is the same stroke, because its kennung is the same."""

    http_method_names = ["post"]

    def angenommen(self, status=200):
        return JsonResponse({"stand": self.stand()}, status=status)

    def abgelehnt(self, fehler, status=422):
        return JsonResponse({"fehler": fehler}, status=status)

    def fremd(self):
        return self.abgelehnt("Dieser Strich gehört zu einer anderen Anmeldung.", status=409)

    def gehoert_uns(self, strich):
        return strich.erstellt_von_id == self.request.user.pk


class StrichSendungView(SendungView):
    def post(self, request, *args, **kwargs):
        form = SendungForm(request.POST, nutzer=request.user)
        gueltig = form.is_valid()
        kennung = form.cleaned_data.get("kennung", "")
        strich, neu = self.finde(kennung), False
        if strich is None and not gueltig:
            return self.abgelehnt(form.fehler())
        if strich is None:
            strich, neu = self.lege_an(form, kennung)
        return self.angenommen(201 if neu else 200) if self.gehoert_uns(strich) else self.fremd()

    def finde(self, kennung):
        return Beratung.objects.filter(kennung=kennung).first()

    def lege_an(self, form, kennung):
        """The new stroke, or the one that another request has made in this very moment."""
        try:
            with transaction.atomic():
                return form.save(), True
        except IntegrityError:
            strich = self.finde(kennung)
            if strich is None:
                raise
            return strich, False


class StornoSendungView(SendungView):
    """Takes a stroke back; one that never arrived or is cancelled already needs nothing more."""

    permission_required = "beratung.change_beratung"

    @transaction.atomic
    def post(self, request, *args, **kwargs):
        form = KennungForm(request.POST)
        if not form.is_valid():
            return self.abgelehnt(form.fehler())
        strich = Beratung.objects.select_for_update().filter(kennung=form.cleaned_data["kennung"]).first()
        if strich is None:
            return self.angenommen()
        if not self.gehoert_uns(strich):
            return self.fremd()
        if strich.status == Status.ABGESCHLOSSEN:
            return self.abgelehnt("Dieser Strich ist schon ergänzt und bleibt gezählt.", status=409)
        if strich.status == Status.ENTWURF:
            strich.storniere(von=request.user)
        return self.angenommen()
