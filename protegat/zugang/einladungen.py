"""Verwaltung lets people in: the link that they get once, and the help when a password or a phone is lost."""

from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.generic import ListView

from protegat.basis.models import Anlass, Einladung, Ereignis, Nutzer
from protegat.basis.postordner import im_ordner
from protegat.basis.views import HausCreateView, HausDetailView, SichtbareMixin, StandView

from . import faktoren
from .forms import KontoEinladenForm
from .vermerk import schreibe, vermerke

LISTE = reverse_lazy("einladung_list")
KEKS = f"{settings.PFADKEKSNAME}einladung"
SICHTBAR = 600  # seconds in which the page may show the link, once


def schicke(request, link, schluessel):
    """By mail; where mails do not leave the house, the browser of Verwaltung holds the key for the next page."""
    neu = link.anlass == Anlass.EINLADUNG
    betreff = "Ihre Einladung zu Protegat" if neu else "Ihr neues Passwort für Protegat"
    ziel = f"{settings.ADRESSE}{reverse('einloesung')}?{urlencode({'s': schluessel})}"
    verschickt = schreibe(link.konto, betreff, "einladung" if neu else "passwort", link=link, ziel=ziel)
    vermerke(request, Ereignis.EINGELADEN if neu else Ereignis.PASSWORTLINK, link.konto, durch=request.user)
    antwort = redirect(link)
    if verschickt and not im_ordner():
        messages.success(request, f"Der Link ist unterwegs an {link.konto.email}.")
        return antwort
    antwort.set_cookie(
        KEKS,
        schluessel,
        max_age=SICHTBAR,
        path=link.get_absolute_url(),
        httponly=True,
        samesite="Strict",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return antwort


class EinladungListView(SichtbareMixin, ListView):
    """Links that somebody has not used yet."""

    permission_required = "basis.view_einladung"
    template_name = "zugang/einladung_list.html"
    queryset = Einladung.objects.offene().select_related("konto", "erstellt_von")
    paginate_by, page_kwarg = 50, "seite"


@method_decorator(reauthentication_required, name="get")
@method_decorator(reauthentication_required, name="post")
class EinladungCreateView(HausCreateView):
    model = Nutzer
    form_class = KontoEinladenForm
    permission_required = "basis.add_einladung"
    template_name = "zugang/einladung_form.html"
    extra_context = {"titel": "Jemanden einladen", "zurueck": LISTE}

    def form_valid(self, form):
        return schicke(self.request, *form.save())


@method_decorator(never_cache, name="dispatch")
class EinladungDetailView(HausDetailView):
    """One link; itself it is seen once, by whoever made it."""

    queryset = Einladung.objects.select_related("konto", "erstellt_von")
    permission_required = "basis.view_einladung"
    template_name = "zugang/einladung_detail.html"
    context_object_name = "link"

    def get_context_data(self, **kwargs):
        schluessel = self.request.COOKIES.get(KEKS, "")
        passt = Einladung.objects.zum(schluessel) == self.object
        ziel = f"{reverse('einloesung')}?{urlencode({'s': schluessel})}"
        adresse = self.request.build_absolute_uri(ziel) if passt else ""
        return super().get_context_data(adresse=adresse, **kwargs)

    def render_to_response(self, context, **kwargs):
        antwort = super().render_to_response(context, **kwargs)
        antwort.delete_cookie(KEKS, path=self.object.get_absolute_url(), samesite="Strict")
        return antwort


@method_decorator(reauthentication_required, name="post")
class PasswortlinkCreateView(StandView):
    """A link for this account: the first one again, or one for a forgotten password. A former link ends."""

    queryset = Nutzer.objects.filter(is_active=True)
    permission_required = "basis.add_einladung"

    def get_queryset(self):
        return self.queryset.all()

    def post(self, request, *args, **kwargs):
        return schicke(request, *Einladung.objects.erstelle(self.get_object(), von=request.user))


class LinkRueckzugCreateView(StandView):
    queryset = Einladung.objects.offene().select_related("konto")
    permission_required = "basis.change_einladung"

    def post(self, request, *args, **kwargs):
        link = self.get_object()
        link.ziehe_zurueck(von=request.user)
        vermerke(request, Ereignis.LINK_ZURUECK, link.konto, durch=request.user)
        messages.success(request, f"Zurückgezogen: Der Link für {link.konto} öffnet nichts mehr.")
        return redirect(LISTE)


@method_decorator(reauthentication_required, name="post")
class SitzungsendeCreateView(StandView):
    """A phone was left on the tram: whoever holds it is out, and the account goes on."""

    permission_required = "basis.change_nutzer"

    def get_queryset(self):
        return Nutzer.objects.exclude(pk=self.request.user.pk)

    def post(self, request, *args, **kwargs):
        konto = self.get_object()
        konto.beende_sitzungen()
        vermerke(request, Ereignis.SITZUNG_ENDE, konto, durch=request.user)
        messages.success(request, f"Alle Sitzungen von {konto} sind beendet.")
        return redirect("admin:basis_nutzer_change", konto.pk)


@method_decorator(reauthentication_required, name="post")
class FaktorRuecksetzungCreateView(StandView):
    """The phone is lost. Nobody does this for themselves: then a stolen session would be enough."""

    permission_required = "basis.zuruecksetzen_faktor"

    def get_queryset(self):
        return Nutzer.objects.exclude(pk=self.request.user.pk)

    def post(self, request, *args, **kwargs):
        konto, nachweis = self.get_object(), request.POST.get("nachweis")
        if nachweis not in faktoren.Nachweis:
            messages.error(request, "Bitte wählen Sie zuerst, woran Sie die Person erkannt haben.")
            return redirect("admin:basis_nutzer_change", konto.pk)
        if not faktoren.setze_zurueck(konto):
            messages.info(request, f"{konto} hat keinen zweiten Faktor.")
            return redirect("admin:basis_nutzer_change", konto.pk)
        konto.beende_sitzungen()
        erkannt = faktoren.Nachweis(nachweis).label
        ereignis = vermerke(request, Ereignis.FAKTOR_ZURUECK, konto, womit=erkannt, durch=request.user)
        satz = f"{request.user} hat Ihren zweiten Faktor zurückgesetzt. Bitte richten Sie gleich einen neuen ein."
        schreibe(konto, "Ihr Zugang zu Protegat", "geaendert", satz=satz, ereignis=ereignis)
        messages.success(request, f"Der zweite Faktor von {konto} ist zurückgesetzt. Alle Sitzungen sind beendet.")
        return redirect("admin:basis_nutzer_change", konto.pk)
