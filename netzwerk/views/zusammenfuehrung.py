"""Two entries that are one organisation: which details hold, what moves, and the way back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.views.generic import FormView

from netzwerk.forms import AndereOrganisationForm, ZusammenfuehrungForm
from netzwerk.models import Organisation, Unterscheidung, Zusammenfuehrung
from protegat.basis.einmal import EinmalMixin
from protegat.basis.views import SichtbareMixin, StandView

AENDERN = "netzwerk.change_organisation"


class ZusammenfuehrungCreateView(SichtbareMixin, EinmalMixin, FormView):
    """First which other one, `?mit=`; then both side by side, and the merge."""

    queryset = Organisation.objects.select_related("ortsteil").prefetch_related("zeiten", "themen")
    form_class = ZusammenfuehrungForm
    template_name = "netzwerk/zusammenfuehrung_form.html"
    permission_required = AENDERN

    def get_queryset(self):
        return self.queryset.all().sichtbar_fuer(self.request.user)

    @cached_property
    def organisation(self):
        return get_object_or_404(self.get_queryset(), pk=self.kwargs["pk"])

    @cached_property
    def wahl(self):
        """The question for the other one, answered or not."""
        andere = Organisation.objects.sichtbar_fuer(self.request.user).exclude(pk=self.organisation.pk)
        return AndereOrganisationForm(self.request.GET if "mit" in self.request.GET else None, andere=andere)

    @cached_property
    def andere(self):
        return get_object_or_404(self.get_queryset(), pk=self.wahl.cleaned_data["mit"].pk)

    def dispatch(self, request, *args, **kwargs):
        """Who comes second reads that it is done."""
        andere = request.GET.get("mit", "")
        nummern = {self.kwargs["pk"], *([int(andere)] if andere.isdecimal() else [])}
        erledigt = Zusammenfuehrung.objects.gueltige().filter(aufgenommen__in=nummern)
        if self.has_permission() and (spur := erledigt.select_related("behalten", "erstellt_von").first()):
            messages.info(request, _schon_geschehen(spur))
            return redirect(spur.behalten)
        return super().dispatch(request, *args, **kwargs)

    def get_form(self, form_class=None):
        return super().get_form(form_class) if self.wahl.is_valid() else None

    def get_form_kwargs(self):
        paar = (self.organisation, self.andere)
        return super().get_form_kwargs() | {"paar": paar, "nutzer": self.request.user}

    def post(self, request, *args, **kwargs):
        """Without a second one there is nothing to join: the question again."""
        return super().post(request, *args, **kwargs) if self.wahl.is_valid() else self.get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(organisation=self.organisation, wahl=self.wahl, **kwargs)
        if not self.wahl.is_valid():
            return kontext
        paar = self.organisation, self.andere
        getrennt = Unterscheidung.objects.zwischen(*paar).select_related("erstellt_von").first()
        proben = [(einer, einer.probe(anderer)) for einer, anderer in (paar, reversed(paar))]
        return kontext | {"andere": self.andere, "getrennt": getrennt, "proben": proben}

    def form_valid(self, form):
        try:
            spur = form.save()
        except ValidationError as grund:
            form.add_error(None, grund)
            for einer in (self.organisation, self.andere):
                einer.refresh_from_db()  # the page compares what is stored, not what was tried
            return self.form_invalid(form)
        ruecknahme = reverse("netzwerk:zusammenfuehrung_delete", args=[spur.pk])
        satz = f"{spur.behalten} steht jetzt einmal im Verzeichnis. Auch „{spur.aufgenommen}“ führt dorthin."
        messages.success(self.request, satz, ruecknahme)
        return redirect(spur.behalten)


def _schon_geschehen(spur):
    wann = date_format(timezone.localtime(spur.erstellt_am), "d.m.Y, H:i")
    von = f", {spur.erstellt_von}" if spur.erstellt_von else ""
    return f"„{spur.alter_name}“ ist schon in „{spur.behalten}“ aufgegangen ({wann}{von})."


class ZusammenfuehrungDeleteView(StandView):
    """Taking a merge back; where it does not go any more, the reason is said."""

    queryset = Zusammenfuehrung.objects.select_related("behalten", "aufgenommen")
    permission_required = AENDERN

    def get_queryset(self):
        return self.queryset.all()

    def post(self, request, *args, **kwargs):
        spur = self.get_object()
        try:
            spur.nimm_zurueck(von=request.user)
        except ValidationError as grund:
            messages.error(request, " ".join(grund.messages))
        else:
            messages.success(request, f"{spur.aufgenommen} und {spur.behalten} sind wieder zwei Einträge.")
        return redirect(spur.behalten)
