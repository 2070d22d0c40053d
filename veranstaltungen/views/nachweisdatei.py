"""Evidence files of one event: its page is where one comes from and goes back to."""

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from protegat.basis.dateiansicht import DateiAbrufView, DateiDeleteView, HochladenMixin
from protegat.basis.views import HausCreateView

from ..forms import NachweisdateiForm
from ..models import Nachweisart, Nachweisdatei, Veranstaltung


class AnVeranstaltungMixin:
    """The address names the event."""

    model = Nachweisdatei

    @cached_property
    def veranstaltung(self):
        alle = Veranstaltung.objects.sichtbar_fuer(self.request.user).select_related("vorhaben")
        return get_object_or_404(alle, pk=self.kwargs["veranstaltung"])

    def get_queryset(self):
        return super().get_queryset().filter(veranstaltung=self.veranstaltung)

    def get_success_url(self):
        return f"{self.veranstaltung.get_absolute_url()}#nachweise"


class NachweisdateiCreateView(AnVeranstaltungMixin, HochladenMixin, HausCreateView):
    form_class = NachweisdateiForm
    permission_required = "veranstaltungen.add_nachweisdatei"
    template_name = "veranstaltungen/nachweisdatei_form.html"
    extra_context = {"titel": "Belege hinzufügen"}

    def get_initial(self):
        """`?art=flyer`: what the page said was missing."""
        art = self.request.GET.get("art")
        return {"art": art} if art in Nachweisart.values else {}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"veranstaltung": self.veranstaltung}

    def form_valid(self, form):
        antwort = super().form_valid(form)
        if namen := [datei.name for datei in self.object if self.get_queryset().gleiche(datei).exists()]:
            messages.warning(self.request, f"Liegt hier schon einmal, gleicher Inhalt: {', '.join(namen)}.")
        return antwort

    def get_success_message(self, cleaned_data):
        anzahl = len(cleaned_data["dateien"])
        return "Die Datei ist abgelegt." if anzahl == 1 else f"{anzahl} Dateien sind abgelegt."

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=self.get_success_url(), **kwargs)


class NachweisdateiAbrufView(AnVeranstaltungMixin, DateiAbrufView):
    permission_required = "veranstaltungen.view_nachweisdatei"


class NachweisdateiDeleteView(AnVeranstaltungMixin, DateiDeleteView):
    permission_required = "veranstaltungen.delete_nachweisdatei"
