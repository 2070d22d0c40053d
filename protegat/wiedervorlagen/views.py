"""Something to come back to: the list, a new one, and what may be done with it in one tap."""

from django.contrib import messages
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.formats import date_format

from protegat.basis.loeschung import VON_HAND, loesche
from protegat.basis.models import Wiedervorlage
from protegat.basis.views import HausCreateView, HausListView, HausUpdateView, StandView

from .filters import WiedervorlageFilter
from .forms import NeueWiedervorlageForm, VerschiebungForm, WiedervorlageForm
from .gegenstaende import finde, mit_gegenstand
from .tables import WiedervorlageTable

LISTE = reverse_lazy("wiedervorlage_list")


class WiedervorlageListView(HausListView):
    queryset = Wiedervorlage.objects.select_related("fuer", "erledigt_von")
    filterset_class = WiedervorlageFilter
    table_class = WiedervorlageTable
    template_name = "wiedervorlagen/wiedervorlage_list.html"
    permission_required = "basis.view_wiedervorlage"

    def get_queryset(self):
        return mit_gegenstand(super().get_queryset(), self.request.user)

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(titel="Wiedervorlagen", **kwargs)
        eine = kontext["table"].paginator.count == 1
        return kontext | {"einheit": "Wiedervorlage" if eine else "Wiedervorlagen"}


class WiedervorlageCreateView(HausCreateView):
    """`?zu=beratung-17` names the record that it speaks of; afterwards one stands there again."""

    model = Wiedervorlage
    form_class = NeueWiedervorlageForm
    template_name = "wiedervorlagen/wiedervorlage_form.html"
    permission_required = "basis.add_wiedervorlage"

    def get_initial(self):
        return {"zu": self.request.GET.get("zu", "")}

    def get_context_data(self, **kwargs):
        zu = self.request.POST.get("zu", self.request.GET.get("zu", ""))
        gegenstand = finde(zu, self.request.user)
        zurueck = gegenstand.get_absolute_url() if gegenstand else LISTE
        return super().get_context_data(titel="Neue Wiedervorlage", gegenstand=gegenstand, zurueck=zurueck, **kwargs)

    def form_valid(self, form):
        wiedervorlage = form.save()
        fremd = f" für {wiedervorlage.fuer}" if wiedervorlage.fuer != self.request.user else ""
        meldung = f"Wiedervorlage{fremd} am {_tag(wiedervorlage)}: {wiedervorlage}"
        messages.success(self.request, meldung, reverse("wiedervorlage_delete", args=[wiedervorlage.pk]))
        return redirect(form.gegenstand or "heute")


class WiedervorlageUpdateView(HausUpdateView):
    queryset = Wiedervorlage.objects.select_related("fuer")
    form_class = WiedervorlageForm
    permission_required = "basis.change_wiedervorlage"
    success_message = "Die Wiedervorlage ist gespeichert."
    success_url = LISTE
    extra_context = {"titel": "Wiedervorlage ändern", "zurueck": LISTE}


class WiedervorlageDeleteView(StandView):
    """Undo of a new one, by the person who made it."""

    queryset = Wiedervorlage.objects.offene()
    permission_required = "basis.delete_wiedervorlage"

    def get_queryset(self):
        return super().get_queryset().filter(erstellt_von=self.request.user)

    def post(self, request, *args, **kwargs):
        loesche(self.get_queryset().filter(pk=self.get_object().pk), VON_HAND, request.user)
        messages.success(request, "Die neue Wiedervorlage ist wieder weg.")
        return self.zurueck(sonst=LISTE)


class ErledigungCreateView(StandView):
    queryset = Wiedervorlage.objects.offene()
    permission_required = "basis.change_wiedervorlage"

    def post(self, request, *args, **kwargs):
        wiedervorlage = self.get_object()
        wiedervorlage.erledige(von=request.user)
        wieder_auf = reverse("erledigung_delete", args=[wiedervorlage.pk])
        messages.success(request, f"Erledigt: {wiedervorlage}", wieder_auf)
        return self.zurueck(sonst=LISTE)


class ErledigungDeleteView(StandView):
    queryset = Wiedervorlage.objects.erledigte()
    permission_required = "basis.change_wiedervorlage"

    def post(self, request, *args, **kwargs):
        wiedervorlage = self.get_object()
        wiedervorlage.oeffne_wieder(von=request.user)
        messages.success(
            request, f"Wieder offen: {wiedervorlage}", reverse("erledigung_create", args=[wiedervorlage.pk])
        )
        return self.zurueck(sonst=LISTE)


class VerschiebungCreateView(StandView):
    """Postpone in one tap; the former day stands in the address of the undo."""

    queryset = Wiedervorlage.objects.offene()
    permission_required = "basis.change_wiedervorlage"

    def post(self, request, *args, **kwargs):
        wiedervorlage = self.get_object()
        form = VerschiebungForm({**request.GET.dict(), **request.POST.dict()})
        if not form.is_valid():
            return HttpResponseBadRequest("Auf diesen Tag lässt sich nichts verschieben.")
        vorher = wiedervorlage.faellig_am
        wiedervorlage.verschiebe(form.tag(), von=request.user)
        adresse = reverse("verschiebung_create", args=[wiedervorlage.pk])
        messages.success(
            request, f"Verschoben auf {_tag(wiedervorlage)}: {wiedervorlage}", f"{adresse}?auf={vorher.isoformat()}"
        )
        return self.zurueck(sonst=LISTE)


def _tag(wiedervorlage):
    return date_format(wiedervorlage.faellig_am, "D d.m.Y")
