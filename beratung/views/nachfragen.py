"""Asking what became of people: what is due, what we heard, and taking back a slip."""

from django.contrib import messages
from django.http import HttpResponseBadRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property

from beratung.filters import NachfragenFilter
from beratung.forms import RueckmeldungForm, StandForm
from beratung.models import Quelle, Rueckmeldung, Vermittlung, Vermittlungsstatus
from beratung.tables import NachfragenTable
from protegat.basis.views import HausCreateView, HausListView, StandView


class NachfragenListView(HausListView):
    """Filtered by partner it is the list for one phone call."""

    queryset = (
        Vermittlung.objects.offen()
        .gueltig()
        .select_related(*("organisation", "thema", "zustaendig", "beratung__klient", "beratung__beratende_person"))
    )
    filterset_class = NachfragenFilter
    table_class = NachfragenTable
    template_name = "beratung/nachfragen_list.html"
    permission_required = "beratung.change_vermittlung"

    def get_filterset_kwargs(self, filterset_class):
        return super().get_filterset_kwargs(filterset_class) | {"nutzer": self.request.user}

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(titel="Nachfragen", einheit="zum Nachfragen", **kwargs)
        partner = kontext["filter"].gewaehlter_partner()
        kontext["partner"] = partner
        if partner and self.request.user.has_perm("beratung.view_antwortlink"):
            kontext["antwortlink"] = partner.antwortlinks.gueltig().first()
            faellige = Vermittlung.objects.bei(partner).nachzufragen(timezone.localdate())
            kontext["faellig"] = faellige.zaehle()
        return kontext


class VermittlungsstandUpdateView(StandView):
    """One tap after asking: arrived, not arrived, still open, never to be known. The undo takes just this back."""

    queryset = Vermittlung.objects.select_related("organisation", "beratung")
    permission_required = "beratung.change_vermittlung"

    def post(self, request, *args, **kwargs):
        vermittlung, form = self.get_object(), StandForm(request.POST)
        if not form.is_valid():
            return HttpResponseBadRequest("Diesen Stand gibt es nicht.")
        rueckmeldung = vermittlung.melde(form.cleaned_data["status"], von=request.user, quelle=Quelle.NACHFRAGE)
        zuruecknehmen = reverse("beratung:rueckmeldung_delete", args=[rueckmeldung.pk])
        messages.success(request, _meldung(vermittlung), zuruecknehmen)
        return self.zurueck(sonst=vermittlung.beratung)


class RueckmeldungCreateView(HausCreateView):
    """With all that is known: since when, from whom, why not."""

    model = Rueckmeldung
    form_class = RueckmeldungForm
    template_name = "beratung/rueckmeldung_form.html"
    permission_required = "beratung.change_vermittlung"

    @cached_property
    def vermittlung(self):
        vermittlungen = Vermittlung.objects.sichtbar_fuer(self.request.user).gueltig().mit_verlauf()
        return get_object_or_404(vermittlungen.select_related("beratung"), pk=self.kwargs["pk"])

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": Rueckmeldung(vermittlung=self.vermittlung)}

    def get_success_message(self, cleaned_data):
        return _meldung(self.vermittlung)

    def get_success_url(self):
        return self.vermittlung.beratung.get_absolute_url()

    def get_context_data(self, **kwargs):
        zurueck = self.get_success_url()
        return super().get_context_data(vermittlung=self.vermittlung, zurueck=zurueck, **kwargs)


class RueckmeldungDeleteView(StandView):
    queryset = Rueckmeldung.objects.select_related("vermittlung__beratung", "vermittlung__organisation")
    permission_required = "beratung.change_vermittlung"

    def get_queryset(self):
        return super().get_queryset().zuruecknehmbar(self.request.user)

    def post(self, request, *args, **kwargs):
        rueckmeldung = self.get_object()
        rueckmeldung.nimm_zurueck(von=request.user)
        vermittlung = rueckmeldung.vermittlung
        messages.success(request, f"Zurückgenommen. {vermittlung}: {vermittlung.get_status_display()}")
        return self.zurueck(sonst=vermittlung.beratung)


def _meldung(vermittlung):
    """`Vermittlung an Kontaktstelle Wohnen: noch offen. Nächste Nachfrage am 22.12.2026`"""
    if vermittlung.status != Vermittlungsstatus.OFFEN:
        return f"{vermittlung}: {vermittlung.get_status_display()}"
    tag = vermittlung.wiedervorlage
    spaeter = tag and tag > timezone.localdate()
    weiter = f" Nächste Nachfrage am {date_format(tag, 'd.m.Y')}" if spaeter else ""
    return f"{vermittlung}: noch offen.{weiter}"
