"""The tally for the phone: its page, and what the browser keeps of it for a time without network."""

import json

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView, View

from beratung.models import Strichliste
from protegat.basis.richtlinie import ohne_trusted_types

BEWAHRT = (
    *(
        "vendor/bootstrap.min.css",
        "stil.css",
        "thema.js",
        "frueh.js",
        "favicon.svg",
        "zeichen.svg",
        "vendor/symbole.svg",
    ),
    *("vertraut.js", "warteschlange.js", "senden.js", "zaehlblatt.js", "strichliste.js"),
    "vendor/schrift/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    "vendor/schrift/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
)


class StrichlisteMixin(PermissionRequiredMixin):
    permission_required = "beratung.add_beratung"

    def stand(self):
        """The day so far, and the token for the next sending."""
        return Strichliste(self.request.user, timezone.localdate()).stand() | {"token": get_token(self.request)}


@method_decorator(never_cache, name="dispatch")
class StrichlisteView(StrichlisteMixin, TemplateView):
    """Never from a cache: its key is good for one stroke."""

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


@method_decorator(ohne_trusted_types, name="dispatch")  # it loads one script, by importScripts
class DienstView(StrichlisteMixin, View):
    """The service worker. It lies in the folder of the page, so the browser never lets it touch another page."""

    def get(self, request, *args, **kwargs):
        dateien = json.dumps([static(datei) for datei in BEWAHRT])
        text = f"const DATEIEN = {dateien};\nconst SPEICHER = 'strichliste';\n"
        text += f"importScripts({json.dumps(static('dienst.js'))});\n"
        return HttpResponse(text, content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})


class StandView(StrichlisteMixin, View):
    """Asked by a page from the browser's store, which knows neither figures nor token."""

    def get(self, request, *args, **kwargs):
        return JsonResponse(self.stand(), headers={"Cache-Control": "no-store"})
