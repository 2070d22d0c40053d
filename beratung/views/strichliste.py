"""The tally for the phone: its page, and what the browser keeps of it for a time without network."""

import json

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView, View

from beratung.models import Strichliste
from protegat.basis.dienst import DienstBasis


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


class DienstView(StrichlisteMixin, DienstBasis):
    dateien = ("zeichen.svg", "strichliste.js")
    speicher = "strichliste"


class StandView(StrichlisteMixin, View):
    """Asked by a page from the browser's store, which knows neither figures nor token."""

    def get(self, request, *args, **kwargs):
        return JsonResponse(self.stand(), headers={"Cache-Control": "no-store"})
