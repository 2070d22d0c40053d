from django.urls import reverse, reverse_lazy
from django.utils import timezone

from netzwerk.filters import GremiumFilter
from netzwerk.forms import GremiumForm
from netzwerk.models import Gremium
from netzwerk.tables import GremiumTable
from protegat.basis.views import HausCreateView, HausDetailView, HausListView, HausUpdateView


class GremiumListView(HausListView):
    queryset = Gremium.objects.select_related("leitung", "delegierte_person")
    permission_required = "netzwerk.view_gremium"
    table_class = GremiumTable
    filterset_class = GremiumFilter
    template_name = "netzwerk/gremium_list.html"

    def get_queryset(self):
        tag = timezone.localdate()
        return super().get_queryset().mit_mitgliedern(tag).mit_sitzungen(tag)

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(titel="Gremien", **kwargs)
        eines = kontext["table"].paginator.count == 1
        return kontext | {"einheit": "Gremium" if eines else "Gremien"}


class GremiumDetailView(HausDetailView):
    """What it is, who belongs to it today and who did, and its sessions."""

    queryset = Gremium.objects.select_related("leitung", "standort", "delegierte_person").prefetch_related("themen")
    permission_required = "netzwerk.view_gremium"

    def get_context_data(self, **kwargs):
        tag = timezone.localdate()
        mitgliedschaften = self.object.mitgliedschaften.sichtbar_fuer(self.request.user).nach_namen()
        sitzungen = self.object.sitzungen.sichtbar_fuer(self.request.user).mit_anwesenden().mit_beschluessen()
        return super().get_context_data(
            heute=tag,
            mitglieder=mitgliedschaften.am(tag),
            weitere=mitgliedschaften.nicht_am(tag),
            sitzungen=sitzungen,
            **kwargs,
        )


class GremiumCreateView(HausCreateView):
    model = Gremium
    form_class = GremiumForm
    permission_required = "netzwerk.add_gremium"
    success_message = "%(name)s ist angelegt. Als Nächstes: Wer gehört dazu?"
    extra_context = {"titel": "Neues Gremium", "zurueck": reverse_lazy("netzwerk:gremium_list")}

    def get_success_url(self):
        return reverse("netzwerk:mitglieder_create", args=[self.object.pk])


class GremiumUpdateView(HausUpdateView):
    model = Gremium
    form_class = GremiumForm
    permission_required = "netzwerk.change_gremium"
    success_message = "%(name)s ist gespeichert."

    def get_context_data(self, **kwargs):
        zurueck = self.object.get_absolute_url()
        return super().get_context_data(titel=f"{self.object} bearbeiten", zurueck=zurueck, **kwargs)
