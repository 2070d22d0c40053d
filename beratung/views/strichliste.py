"""The tally for the phone: its page, what the browser keeps of it for a time without network, and the way in."""

import json

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db import IntegrityError, transaction
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.utils import timezone
from django.views.generic import TemplateView, View

from beratung.forms import KennungForm, SendungForm
from beratung.models import Beratung, Status, Strichliste

BEWAHRT = (
    *("vendor/bootstrap.min.css", "stil.css", "thema.js", "favicon.svg", "zeichen.svg", "vendor/symbole.svg"),
    *("warteschlange.js", "senden.js", "strichliste.js"),
    "vendor/schrift/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    "vendor/schrift/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
)


class StrichlisteMixin(PermissionRequiredMixin):
    permission_required = "beratung.add_beratung"

    def stand(self):
        """The day so far, and the token for the next sending."""
        return Strichliste(self.request.user, timezone.localdate()).stand() | {"token": get_token(self.request)}


class StrichlisteView(StrichlisteMixin, TemplateView):
    template_name = "beratung/strichliste.html"

    def get_context_data(self, **kwargs):
        liste = Strichliste(self.request.user, timezone.localdate())
        stand = json.dumps(liste.stand() | {"token": get_token(self.request)})
        return super().get_context_data(liste=liste, stand=stand, **kwargs)


class HuelleView(StrichlisteMixin, TemplateView):
    """The same page with nobody's figures, name or token: what the browser may keep after the logout."""

    template_name = "beratung/strichliste.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(liste=Strichliste(None, timezone.localdate()), huelle=True, **kwargs)


class DienstView(StrichlisteMixin, View):
    """The service worker. It lies in the folder of the page, so the browser never lets it touch another page."""

    def get(self, request, *args, **kwargs):
        dateien = json.dumps([static(datei) for datei in BEWAHRT])
        text = f"const DATEIEN = {dateien};\nimportScripts({json.dumps(static('dienst.js'))});\n"
        return HttpResponse(text, content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})


class StandView(StrichlisteMixin, View):
    """Asked by a page from the browser's store, which knows neither figures nor token."""

    def get(self, request, *args, **kwargs):
        return JsonResponse(self.stand(), headers={"Cache-Control": "no-store"})


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
