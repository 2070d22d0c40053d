"""„Mein Konto“: what everybody sees and decides about their own way in."""

from allauth.account.decorators import reauthentication_required
from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView, View

from protegat.basis.models import Anmeldeereignis, Ereignis

from . import geraet
from .faktoren import braucht_faktor, faktoren
from .vermerk import vermerke

ZULETZT = 10


@method_decorator(never_cache, name="dispatch")
class MeinKontoView(PermissionRequiredMixin, TemplateView):
    template_name = "zugang/mein_konto.html"
    permission_required = ()

    def get_context_data(self, **kwargs):
        nutzer = self.request.user
        ereignisse = Anmeldeereignis.objects.von_konto(nutzer)
        vorige = ereignisse.filter(art=Ereignis.ANGEMELDET)[1:2]
        return super().get_context_data(
            ereignisse=ereignisse[:ZULETZT],
            vorige=next(iter(vorige), None),
            faktoren=faktoren(nutzer).count(),
            pflicht=braucht_faktor(nutzer),
            **kwargs,
        )


class EigeneSitzungenMixin(PermissionRequiredMixin):
    permission_required = ()

    def sitzungen(self):
        """The newest first; what has ended by itself is gone."""
        lebende = UserSession.objects.purge_and_list(self.request.user)
        return sorted(lebende, key=lambda eine: eine.last_seen_at, reverse=True)


@method_decorator(never_cache, name="dispatch")
class SitzungListView(EigeneSitzungenMixin, TemplateView):
    template_name = "zugang/sitzung_list.html"

    def get_context_data(self, **kwargs):
        zeilen = [
            {"sitzung": eine, "geraet": geraet.bezeichnung(eine.user_agent), "diese": eine.is_current()}
            for eine in self.sitzungen()
        ]
        return super().get_context_data(zeilen=zeilen, **kwargs)


@method_decorator(reauthentication_required, name="post")
class SitzungDeleteView(EigeneSitzungenMixin, View):
    http_method_names = ["post"]

    def post(self, request, pk):
        eine = get_object_or_404(UserSession, pk=pk, user=request.user)
        if eine.is_current():
            return redirect("account_logout")
        eine.end()
        vermerke(request, Ereignis.SITZUNG_ENDE, request.user)
        messages.success(request, "Die Sitzung ist beendet.")
        return redirect("sitzung_list")


@method_decorator(reauthentication_required, name="post")
class AndereSitzungenDeleteView(EigeneSitzungenMixin, View):
    http_method_names = ["post"]

    def post(self, request):
        request.user.beende_sitzungen(ausser=request.session.session_key)
        vermerke(request, Ereignis.SITZUNG_ENDE, request.user)
        messages.success(request, "Alle anderen Sitzungen sind beendet.")
        return redirect("sitzung_list")


class WeiterView(PermissionRequiredMixin, View):
    """„Weiterarbeiten“ before the idle time is over (static/leerlauf.js): being asked is all it takes."""

    permission_required = ()
    http_method_names = ["post"]

    def post(self, request):
        return HttpResponse(status=204)


class PasskeyDeleteView(RemoveWebAuthnView):
    """The last factor stays where one is needed; allauth asks this for apps only."""

    def form_valid(self, form):
        if not get_adapter().can_delete_authenticator(self.object):
            messages.error(self.request, get_adapter().error_messages["cannot_delete_authenticator"])
            return redirect("mfa_list_webauthn")
        return super().form_valid(form)
