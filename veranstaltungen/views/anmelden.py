"""Registering without an account: the form, what it says afterwards, and one's own registration by its link."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView

from protegat.basis.andrang import netz

from ..forms import OeffentlicheAnmeldungForm
from ..forms.stempel import Verdacht
from ..models import Andrang, Anmeldung, Platzvergabe, Veranstaltung, noch_sekunden
from ..post import stand, titel, weg
from . import abwehr
from .oeffentlich import OeffentlichMixin

JE_NETZ = 20  # registrations an hour: a shelter has one address for all who live there
JE_TERMIN = 60
STUNDE = 3600


class AnmeldeseiteMixin(OeffentlichMixin):
    """About one announced event; no cache keeps it and no search engine lists it."""

    haltbarkeit = 0
    indexierbar = False

    @cached_property
    def veranstaltung(self):
        zeilen = Veranstaltung.objects.filter(oeffentlich=True).select_related("standort")
        return get_object_or_404(zeilen, pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs):
        name = self.veranstaltung and titel(self.veranstaltung, self.worte.sprache)
        return super().get_context_data(veranstaltung=self.veranstaltung, titel=name, **kwargs)


class AnmeldenView(AnmeldeseiteMixin, FormView):
    """The only public page with a cookie: the one that keeps other sites from sending this form."""

    form_class = OeffentlicheAnmeldungForm
    template_name = "programm/anmelden.html"
    referrer = "same-origin"  # without any, browsers send a form as from nowhere, and Django refuses it

    @classmethod
    def as_view(cls, **initkwargs):
        view = super().as_view(**initkwargs)
        view.csrf_exempt = False
        return view

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"veranstaltung": self.veranstaltung, "worte": self.worte}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            offen=self.veranstaltung.nimmt_anmeldungen_an,
            frei=Platzvergabe.freie(self.veranstaltung),
            csrf_token=get_token(self.request),  # last: what does not exist leaves no cookie
            **kwargs,
        )

    def form_valid(self, form):
        if self.zu_viele():
            abwehr.vermerke(self.request, Verdacht.ZU_OFT)
            return self.abgewiesen(form, ValidationError(self.worte.text("an_zu_oft")), status=429)
        try:
            anmeldung = Platzvergabe(self.veranstaltung).melde_an(form.anmeldung())
        except ValidationError as grund:
            return self.abgewiesen(form, grund)
        if form.frage_nach(anmeldung):
            return self.form_invalid(form)
        return HttpResponseRedirect(self.ziel(form, anmeldung))

    def form_invalid(self, form):
        if form.verdacht:
            abwehr.vermerke(self.request, form.verdacht)
        return super().form_invalid(form)

    def zu_viele(self):
        eben = self.veranstaltung.anmeldungen.seit(timezone.now() - timedelta(seconds=STUNDE)).count()
        return Andrang.objects.wievielte("anmeldung", netz(self.request), STUNDE) > JE_NETZ or eben >= JE_TERMIN

    def abgewiesen(self, form, grund, status=200):
        form.add_error(None, grund)
        antwort = self.render_to_response(self.get_context_data(form=form), status=status)
        if status == 429:
            antwort["Retry-After"] = str(noch_sekunden(STUNDE))
        return antwort

    def ziel(self, form, anmeldung):
        """With an address the page is the same for everybody; the mail knows whether it was registered before."""
        if form.anmeldung().email:
            return reverse("programm:angemeldet", kwargs=self.kwargs)
        return weg(anmeldung, anmeldung.neuer_schluessel(), self.worte.sprache)


class AngemeldetView(AnmeldeseiteMixin, TemplateView):
    template_name = "programm/angemeldet.html"


class MeineAnmeldungView(AnmeldeseiteMixin, TemplateView):
    """One's own registration. Opening the link changes nothing: mail scanners open links.

    No cookie could be abused: whoever sends knows the key. What opens nothing is always the same 404.
    """

    @cached_property
    def anmeldung(self):
        return Anmeldung.objects.zum(self.request.GET.get("s", ""))

    @property
    def veranstaltung(self):
        return self.anmeldung and self.anmeldung.veranstaltung

    def get_template_names(self):
        return ["programm/anmeldung.html" if self.anmeldung else "programm/anmeldung_ungueltig.html"]

    def get_context_data(self, **kwargs):
        eine = self.anmeldung
        return super().get_context_data(
            anmeldung=eine,
            stand=eine and eine.ist_aktiv and stand(eine, self.worte),
            zahlen=Platzvergabe(self.veranstaltung).moegliche_personen(eine) if eine else (),
            **kwargs,
        )

    def render_to_response(self, context, status=200, **kwargs):
        return super().render_to_response(context, status=status if self.anmeldung else 404, **kwargs)

    def post(self, request, *args, **kwargs):
        if self.anmeldung is None:
            return self.get(request, *args, **kwargs)
        vergabe, personen = Platzvergabe(self.veranstaltung), request.POST.get("personen", "")
        if "abmelden" in request.POST:
            vergabe.melde_ab(self.anmeldung)
        elif personen.isdecimal() and not vergabe.aendere_personen(self.anmeldung, int(personen[:9])):
            return self.render_to_response(self.get_context_data(nicht_frei=True))
        return HttpResponseRedirect(request.get_full_path())
