"""What becomes of a planned event: called off, postponed, and the return of both; also of a count."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from protegat.basis.einmal import EinmalMixin
from protegat.basis.views import HausUpdateView, SichtbareMixin

from ..forms import AbsageForm, VerlegungForm
from ..models import Anmeldestand, Platzvergabe, Veranstaltung, Verlegung, Zaehlschritt


class AusfallView(HausUpdateView):
    """Asks why; only what is still planned can be called off or postponed."""

    permission_required = "veranstaltungen.change_veranstaltung"
    template_name = "veranstaltungen/ausfall_form.html"
    geschlossen = "Diese Veranstaltung ist nicht mehr geplant"

    def get_queryset(self):
        return Veranstaltung.objects.geplante().select_related("vorhaben").sichtbar_fuer(self.request.user)

    def get_context_data(self, **kwargs):
        stand = Anmeldestand.von(self.object, self.request.user)
        return super().get_context_data(zurueck=self.object.get_absolute_url(), anmeldestand=stand, **kwargs)

    def form_valid(self, form):
        danach = form.save()
        messages.success(
            self.request, self.meldung(danach), reverse(f"veranstaltungen:{self.rueckweg}", args=[self.object.pk])
        )
        return redirect(danach)


class AbsageCreateView(AusfallView):
    form_class = AbsageForm
    rueckweg = "absage_delete"
    extra_context = {"titel": "Veranstaltung absagen", "knopf": "Absagen"}

    def meldung(self, veranstaltung):
        gesagt = veranstaltung.anmeldungen.von_uns_abgesagte().count()
        dazu = f" Wer angemeldet war ({gesagt}), ist abgesagt und bekommt Nachricht." if gesagt else ""
        return f"Abgesagt: {veranstaltung}. Sie zählt in keinem Bericht.{dazu}"


class VerlegungCreateView(AusfallView):
    """Leads to the successor, which is a date of its own."""

    form_class = VerlegungForm
    rueckweg = "verlegung_delete"
    extra_context = {"titel": "Veranstaltung verschieben", "knopf": "Verschieben"}

    def meldung(self, nachfolger):
        return f"Verschoben auf den {nachfolger.datum:%d.%m.%Y}. Kopfdaten wie bisher."


class RueckwegView(SichtbareMixin, EinmalMixin, SingleObjectMixin, View):
    """Pressed twice it is back all the same."""

    http_method_names = ["post"]
    queryset = Veranstaltung.objects.all()
    permission_required = "veranstaltungen.change_veranstaltung"
    meldung = "Wieder geplant: {}."

    def post(self, request, *args, **kwargs):
        veranstaltung = self.get_object()
        try:
            with transaction.atomic():
                self.nimm_zurueck(veranstaltung)
            messages.success(request, self.meldung.format(veranstaltung))
        except ValidationError as grund:
            messages.error(request, grund.message)
        return redirect(veranstaltung)


class AbsageDeleteView(RueckwegView):
    """Who had registered has the place of before; who has heard the bad news already hears the good one too."""

    def nimm_zurueck(self, veranstaltung):
        zurueck = veranstaltung.anmeldungen.wiederherstellbare().count()
        veranstaltung.plane_wieder(von=self.request.user)
        Platzvergabe(veranstaltung).folge_der_veranstaltung()
        stand = Anmeldestand.von(veranstaltung, self.request.user)
        if zurueck and stand:
            satz = f"Anmeldungen, die wieder gelten: {zurueck}. Wer die Absage schon hatte, bekommt eine Mail."
            anrufe = f" Bitte anrufen: {stand.anzurufen}, die Liste sagt, wen." if stand.anzurufen else ""
            messages.success(self.request, satz + anrufe)


class VerlegungDeleteView(RueckwegView):
    def nimm_zurueck(self, veranstaltung):
        Verlegung(veranstaltung).nimm_zurueck(von=self.request.user)


class ZaehlungDeleteView(RueckwegView):
    permission_required = "veranstaltungen.change_zaehlung"
    meldung = "Zählung zurückgenommen, wieder geplant: {}."

    def nimm_zurueck(self, veranstaltung):
        veranstaltung.nimm_zaehlung_zurueck(von=self.request.user)


class ZaehlschrittDeleteView(RueckwegView):
    """The undo of one count: back to what stood there before, not to nothing."""

    permission_required = "veranstaltungen.change_zaehlung"
    meldung = "Zurückgenommen. Es steht wieder da, was vorher da stand: {}."

    def nimm_zurueck(self, veranstaltung):
        Zaehlschritt.nimm_zurueck(veranstaltung, self.kwargs["kennung"], von=self.request.user)
