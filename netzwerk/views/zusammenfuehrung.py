"""Two entries that are one organisation: which details hold, what moves, and the way back."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property

from netzwerk.forms import AndereOrganisationForm, ZusammenfuehrungForm
from netzwerk.models import Organisation, Unterscheidung, Zusammenfuehrung
from protegat.basis.zusammenfuehren import PaarRuecknahmeView, PaarView

AENDERN = "netzwerk.change_organisation"


class ZusammenfuehrungCreateView(PaarView):
    queryset = Organisation.objects.select_related("ortsteil").prefetch_related("zeiten", "themen")
    form_class = ZusammenfuehrungForm
    template_name = "netzwerk/zusammenfuehrung_form.html"
    permission_required = AENDERN
    ruecknahme = "netzwerk:zusammenfuehrung_delete"

    def dispatch(self, request, *args, **kwargs):
        """Who comes second reads that it is done."""
        andere = request.GET.get("mit", "")
        nummern = {self.kwargs["pk"], *([int(andere)] if andere.isdecimal() else [])}
        erledigt = Zusammenfuehrung.objects.gueltige().filter(aufgenommen__in=nummern)
        if self.has_permission() and (spur := erledigt.select_related("behalten", "erstellt_von").first()):
            messages.info(request, _schon_geschehen(spur))
            return redirect(spur.behalten)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def organisation(self):
        return get_object_or_404(self.get_queryset(), pk=self.kwargs["pk"])

    @cached_property
    def wahl(self):
        andere = Organisation.objects.sichtbar_fuer(self.request.user).exclude(pk=self.organisation.pk)
        return AndereOrganisationForm(self.request.GET if "mit" in self.request.GET else None, andere=andere)

    @cached_property
    def paar(self):
        return self.organisation, get_object_or_404(self.get_queryset(), pk=self.wahl.cleaned_data["mit"].pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(organisation=self.organisation, zurueck=self.organisation, **kwargs)

    def vergleich(self):
        getrennt = Unterscheidung.objects.zwischen(*self.paar).select_related("erstellt_von").first()
        proben = [(einer, einer.probe(anderer)) for einer, anderer in (self.paar, reversed(self.paar))]
        return {"andere": self.paar[1], "getrennt": getrennt, "proben": proben}

    def satz(self, spur):
        return f"{spur.behalten} steht jetzt einmal im Verzeichnis. Auch „{spur.aufgenommen}“ führt dorthin."


def _schon_geschehen(spur):
    wann = date_format(timezone.localtime(spur.erstellt_am), "d.m.Y, H:i")
    von = f", {spur.erstellt_von}" if spur.erstellt_von else ""
    return f"„{spur.alter_name}“ ist schon in „{spur.behalten}“ aufgegangen ({wann}{von})."


class ZusammenfuehrungDeleteView(PaarRuecknahmeView):
    queryset = Zusammenfuehrung.objects.select_related("behalten", "aufgenommen")
    permission_required = AENDERN
    wieder_zwei = "Einträge"

    def get_queryset(self):
        return self.queryset.all()
