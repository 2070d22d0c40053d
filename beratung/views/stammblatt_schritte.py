"""The steps of a participation: leaving, results, six months after, coming back; and the way back from a mistake."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse

from beratung.forms import AustrittForm, ErgebnisForm, VerbleibForm, WiedereintrittForm
from beratung.models import Stammblatt
from protegat.basis.views import HausUpdateView, StandView


class SchrittView(HausUpdateView):
    """One page per step. A step that was taken is not there a second time (404): it is corrected, with a trace."""

    permission_required = "beratung.change_stammblatt"
    rueckgaengig = ""  # name of the address that takes the step back

    def get_queryset(self):
        return super().get_queryset().select_related("klient", "vorhaben")

    def get_context_data(self, **kwargs):
        titel, zurueck = f"{self.titel}: {self.object.klient}", self.object.get_absolute_url()
        return super().get_context_data(titel=titel, zurueck=zurueck, **kwargs)

    @transaction.atomic
    def form_valid(self, form):
        blatt = form.save()
        adresse = reverse(self.rueckgaengig, args=[blatt.pk]) if self.rueckgaengig else ""
        messages.success(self.request, f"{blatt.klient}: {self.meldung}", adresse)
        return redirect(blatt)


class AustrittCreateView(SchrittView):
    queryset = Stammblatt.objects.laufende()
    form_class = AustrittForm
    titel, meldung = "Austritt", "Austritt festgehalten."
    rueckgaengig = "beratung:austritt_delete"


class ErgebnisCreateView(SchrittView):
    queryset = Stammblatt.objects.ausgetretene().filter(ergebnis__isnull=True)
    form_class = ErgebnisForm
    titel, meldung = "Ergebnisse beim Austritt", "Ergebnisse festgehalten."


class VerbleibCreateView(SchrittView):
    queryset = Stammblatt.objects.ausgetretene().filter(verbleib__isnull=True)
    form_class = VerbleibForm
    titel, meldung = "Sechs Monate danach", "Verbleib festgehalten."


class WiedereintrittCreateView(SchrittView):
    queryset = Stammblatt.objects.ausgetretene()
    form_class = WiedereintrittForm
    titel = "Wieder eingetreten"
    meldung = "Wiedereintritt festgehalten. Die Merkmale des ersten Eintritts gelten weiter."
    rueckgaengig = "beratung:wiedereintritt_delete"


class AustrittDeleteView(StandView):
    queryset = Stammblatt.objects.ausgetretene().select_related("klient")
    permission_required = "beratung.change_stammblatt"

    @transaction.atomic
    def post(self, request, *args, **kwargs):
        blatt = self.get_object()
        blatt.bleibt_dabei(von=request.user)
        messages.success(request, f"{blatt.klient} nimmt wieder teil, als wäre nichts gewesen.")
        return redirect(blatt)


class WiedereintrittDeleteView(StandView):
    queryset = Stammblatt.objects.laufende().filter(unterbrechungen__isnull=False).distinct().select_related("klient")
    permission_required = "beratung.change_stammblatt"

    @transaction.atomic
    def post(self, request, *args, **kwargs):
        blatt = self.get_object()
        blatt.bleibt_ausgetreten(von=request.user)
        messages.success(request, f"{blatt.klient}: Der frühere Austritt gilt wieder.")
        return redirect(blatt)
