"""Names: kept with consent, found by their sound, shown for a purpose, gone with the withdrawal."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404, redirect, render
from django.views.generic import FormView, View

from beratung.forms import EinsichtForm, IdentitaetForm, NamenssucheForm, WiderrufForm
from beratung.models import Identitaet
from beratung.models.identitaet import ANGABEN
from protegat.basis.models import Einsicht, Einsichtsart, Vorhaben, Zweck
from protegat.basis.views import HausCreateView, HausUpdateView

from .geheim import AmKlientMixin, GefragtMixin, GeheimMixin

HOECHSTENS = 20


@dataclass(frozen=True)
class Stand:
    """What the page of one code says of the person's name, without opening it."""

    gefragt: bool
    gueltige: Identitaet | None
    widerrufene: list
    einsicht: EinsichtForm

    @classmethod
    def von(cls, klient, nutzer):
        """None where this person has nothing to see."""
        if not nutzer.has_perm("beratung.view_identitaet"):
            return None
        gefragt = Vorhaben.objects.mit_identitaet().exists()
        alle = list(klient.identitaeten.select_related("einwilligungstext").defer(*ANGABEN))
        gueltige = next((eine for eine in alle if not eine.widerrufen_am), None)
        if not gefragt and not gueltige:
            return None
        return cls(gefragt, gueltige, [eine for eine in alle if eine.widerrufen_am], EinsichtForm())


class IdentitaetMixin(GefragtMixin, AmKlientMixin):
    """The identity of one code whose consent holds."""

    def get_object(self):
        gueltige = Identitaet.objects.sichtbar_fuer(self.request.user).gueltige()
        return get_object_or_404(gueltige.select_related("klient"), klient=self.klient)


class IdentitaetFormularMixin(IdentitaetMixin):
    model = Identitaet
    form_class = IdentitaetForm
    template_name = "beratung/identitaet_form.html"
    success_message = "Name und Kontakt sind verschlüsselt hinterlegt."

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"klient": self.klient}


class IdentitaetCreateView(IdentitaetFormularMixin, HausCreateView):
    permission_required = "beratung.add_identitaet"
    extra_context = {"titel": "Name und Kontakt hinterlegen"}


class IdentitaetUpdateView(IdentitaetFormularMixin, HausUpdateView):
    """To correct a name one has to see it, which is logged."""

    permission_required = "beratung.change_identitaet"
    extra_context = {"titel": "Name und Kontakt berichtigen"}

    def get(self, request, *args, **kwargs):
        self.get_object().sieh_an(request.user, Zweck.BERICHTIGEN)
        return super().get(request, *args, **kwargs)


class EinsichtCreateView(IdentitaetMixin, PermissionRequiredMixin, View):
    """Looking at a name is a deed with a purpose: a POST whose answer is the page."""

    permission_required = "beratung.view_identitaet"

    def get(self, request, *args, **kwargs):
        return redirect(self.klient)

    def post(self, request, *args, **kwargs):
        identitaet, form = self.get_object(), EinsichtForm(request.POST)
        if not form.is_valid():
            messages.error(request, "Wozu möchten Sie den Namen sehen? Bitte wählen Sie einen Zweck.")
            return redirect(self.klient)
        identitaet.sieh_an(request.user, form.cleaned_data["zweck"])
        return render(request, "beratung/identitaet_detail.html", {"identitaet": identitaet, "klient": self.klient})


class WiderrufCreateView(AmKlientMixin, HausUpdateView):
    """The consent is withdrawn. Always possible, also when no Vorhaben asks for names any more."""

    queryset = Identitaet.objects.all()
    form_class = WiderrufForm
    template_name = "beratung/identitaet_widerruf.html"
    permission_required = "beratung.change_identitaet"
    success_message = "Der Widerruf ist festgehalten; Name und Kontakt sind gelöscht."
    extra_context = {"titel": "Einwilligung widerrufen"}

    def get_object(self):
        return get_object_or_404(Identitaet.objects.widerrufbar_fuer(self.request.user), klient=self.klient)


class NamenssucheView(GefragtMixin, GeheimMixin, PermissionRequiredMixin, FormView):
    """Which code belongs to a name. The name is sent, never part of an address; the answer shows codes only."""

    form_class = NamenssucheForm
    template_name = "beratung/namenssuche.html"
    permission_required = "beratung.view_identitaet"

    def form_valid(self, form):
        Einsicht.von(self.request.user, Einsichtsart.SUCHE_NAME).save()
        gefundene = Identitaet.objects.sichtbar_fuer(self.request.user).mit_namen(form.cleaned_data["name"])
        treffer = list(gefundene.select_related("klient")[: HOECHSTENS + 1])
        weitere = len(treffer) > HOECHSTENS
        kontext = {"form": form, "treffer": treffer[:HOECHSTENS], "weitere": weitere, "einsicht": EinsichtForm()}
        return self.render_to_response(self.get_context_data(**kontext))
