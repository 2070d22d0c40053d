"""Counting at the door: the page for the phone, what the browser keeps of it without network, and the way in."""

import json

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from protegat.basis.einmal import EinmalMixin
from protegat.basis.felder import neue_kennung
from protegat.basis.richtlinie import ohne_trusted_types
from protegat.basis.views import HausDetailView, SichtbareMixin

from ..forms import NICHTS_ZURUECKZUNEHMEN, TippForm, UebernahmeForm, hindernis, vorbehalt
from ..models import Tuer, Tuergruppe, Veranstaltung

BEWAHRT = (
    *("vendor/bootstrap.min.css", "stil.css", "tuer.css", "thema.js", "frueh.js", "favicon.svg", "vendor/symbole.svg"),
    *("vertraut.js", "warteschlange.js", "senden.js", "zaehlblatt.js", "tuer.js"),
    "vendor/schrift/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    "vendor/schrift/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
)
SAETZE = {  # what a phone shows beside each other: the total, or the groups that somebody can see at a door
    "person": (Tuergruppe.PERSON,),
    "frau-mann": (Tuergruppe.FRAU, Tuergruppe.MANN),
    "frau-mann-kind": (Tuergruppe.FRAU, Tuergruppe.MANN, Tuergruppe.KIND),
    "alle": tuple(Tuergruppe),
}
UEBLICH = "frau-mann-kind"


class TuerMixin(SichtbareMixin, SingleObjectMixin):
    queryset = Veranstaltung.objects.select_related("vorhaben")
    permission_required = "veranstaltungen.change_zaehlung"

    def stand(self, veranstaltung):
        return Tuer(veranstaltung).stand(self.request.user) | {"token": get_token(self.request)}


@method_decorator(never_cache, name="dispatch")
class TuerView(TuerMixin, HausDetailView):
    """Never from a cache: its key is good for one tap. `?zaehler=frau-mann` chooses what is counted."""

    template_name = "veranstaltungen/tuer.html"

    def get_context_data(self, **kwargs):
        gefragt = self.request.GET.get("zaehler")
        zaehler = gefragt if gefragt in SAETZE else UEBLICH
        zahlen = self.object.tipps.je_gruppe()
        geraet = self.request.session.setdefault("tuer", neue_kennung())  # without script: one per login
        eigene = self.object.tipps.je_geraet().get(geraet, {})
        return super().get_context_data(
            stand=json.dumps(self.stand(self.object)),
            summe=sum(zahlen.values()),
            gruppen=[(gruppe, zahlen.get(gruppe, 0), eigene.get(gruppe, 0)) for gruppe in Tuergruppe],
            gezeigte=SAETZE[zaehler],
            saetze=_saetze(zaehler),
            geraet=geraet,
            kennung=neue_kennung(),
            hindernis=hindernis(self.object),
            **kwargs,
        )


class HuelleView(TuerMixin, HausDetailView):
    """The same page with nobody's figures, name or token: what the browser may keep after the logout."""

    template_name = "veranstaltungen/tuer.html"

    def get_context_data(self, **kwargs):
        gruppen = [(gruppe, 0, 0) for gruppe in Tuergruppe]
        return super().get_context_data(
            gruppen=gruppen, gezeigte=SAETZE[UEBLICH], saetze=_saetze(UEBLICH), huelle=True, **kwargs
        )


@method_decorator(ohne_trusted_types, name="dispatch")  # it loads one script, by importScripts
class DienstView(TuerMixin, View):
    """The service worker. It lies in the folder of the page, so the browser never lets it touch another page."""

    def get(self, request, *args, **kwargs):
        dateien = json.dumps([static(datei) for datei in BEWAHRT])
        text = f"const DATEIEN = {dateien};\nconst SPEICHER = 'tuer-{self.get_object().pk}';\n"
        text += f"importScripts({json.dumps(static('dienst.js'))});\n"
        return HttpResponse(text, content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})


class StandView(TuerMixin, View):
    """Asked every few seconds, so that each door sees what the others have counted."""

    def get(self, request, *args, **kwargs):
        return JsonResponse(self.stand(self.get_object()), headers={"Cache-Control": "no-store"})


class TippSendungView(TuerMixin, View):
    """The way in for the taps of a phone, in JSON; whatever arrives twice is counted once."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        veranstaltung, form = self.get_object(), TippForm(request.POST)
        grund = hindernis(veranstaltung) if form.is_valid() else form.fehler()
        if not grund and not Tuer(veranstaltung).tippe(**form.cleaned_data):
            grund = NICHTS_ZURUECKZUNEHMEN
        if grund:
            return JsonResponse({"fehler": grund}, status=422)
        return JsonResponse({"stand": self.stand(veranstaltung)})


class TippCreateView(TuerMixin, View):
    """The same for a plain form, on a phone without script."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        veranstaltung = self.get_object()
        gruppe, _, wert = request.POST.get("tipp", "").partition(" ")
        form = TippForm(request.POST.dict() | {"gruppe": gruppe, "wert": wert})
        grund = hindernis(veranstaltung) if form.is_valid() else form.fehler()
        if not grund and not Tuer(veranstaltung).tippe(**form.cleaned_data):
            grund = NICHTS_ZURUECKZUNEHMEN
        if grund:
            messages.error(request, grund)
        zaehler = request.POST.get("zaehler", "")
        frage = {"query": {"zaehler": zaehler}} if zaehler in SAETZE else {}
        return redirect(reverse("veranstaltungen:tuer", args=[veranstaltung.pk], **frage))


class UebernahmeCreateView(TuerMixin, EinmalMixin, View):
    """The taps become the headcount; one step leads back, as from every count."""

    http_method_names = ["post"]

    @transaction.atomic
    def post(self, request, *args, **kwargs):
        veranstaltung, form = self.get_object(), UebernahmeForm(request.POST, prefix="tuer")
        veranstaltung.halte()
        grund = hindernis(veranstaltung)
        if grund or not form.is_valid():
            messages.error(request, grund or "Bitte wählen Sie noch einmal, wer gezählt hat.")
            return redirect(veranstaltung)
        schritt = Tuer(veranstaltung).uebernimm(von=request.user, gezaehlt_von=form.cleaned_data["gezaehlt_von"])
        satz = f"Übernommen um {timezone.localtime():%H:%M} Uhr: {veranstaltung.teilnehmende} Teilnehmende."
        messages.success(request, f"{satz} {vorbehalt(veranstaltung)}".strip(), schritt.rueckweg)
        return redirect(veranstaltung)


def _saetze(gewaehlt):
    """`[("frau-mann", "Frauen, Männer", False), ...]`"""
    namen = {"person": "nur die Summe", "alle": "alle Gruppen"}
    return [
        (name, namen.get(name) or ", ".join(gruppe.label for gruppe in gruppen), name == gewaehlt)
        for name, gruppen in SAETZE.items()
    ]
