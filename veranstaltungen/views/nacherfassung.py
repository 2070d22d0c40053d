from django.contrib import messages
from django.shortcuts import redirect

from protegat.basis.views import HausUpdateView

from ..forms import NacherfassungForm, TeilnahmelisteForm, vorbehalt
from ..models import Veranstaltung


class NacherfassungView(HausUpdateView):
    """Typing in the sheet; `?zeilen=40` as on the printed one."""

    queryset = Veranstaltung.objects.select_related("vorhaben", "reihe", "standort")
    form_class = NacherfassungForm
    permission_required = "veranstaltungen.change_zaehlung"
    template_name = "veranstaltungen/nacherfassung.html"

    def blatt(self):
        """Decides how many rows there are, by the same rule as the printed sheet."""
        gefragt = self.request.GET if "zeilen" in self.request.GET else None
        return TeilnahmelisteForm(gefragt, plaetze=self.object.kapazitaet)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"zeilen": self.blatt().nummern()}

    def get_context_data(self, **kwargs):
        return super().get_context_data(blatt=self.blatt(), zurueck=self.object.get_absolute_url(), **kwargs)

    def form_valid(self, form):
        schritt = form.save()
        satz = f"Aus der Liste gezählt: {self.object.teilnehmende} Teilnehmende. {vorbehalt(self.object)}"
        messages.success(self.request, satz.strip(), schritt.rueckweg)
        return redirect(self.object)
