from django.contrib import messages
from django.urls import reverse

from berichte.finanzen.belegzweifel import zweifel
from berichte.finanzen.filters import BelegteilFilter
from berichte.finanzen.forms import BelegForm
from berichte.finanzen.tables import BelegteilTable
from berichte.models import Beleg, Belegteil
from protegat.basis.dateiansicht import HochladenMixin
from protegat.basis.views import HausCreateView, HausDetailView, HausListView, HausUpdateView, LoeschMixin

from .gemeinsam import FormularMixin, ImVorhabenMixin, LoeschenView


class BelegListView(ImVorhabenMixin, HausListView):
    """What of every receipt belongs to this Vorhaben, with the sums of what is shown."""

    permission_required = "berichte.view_belegteil"
    queryset = Belegteil.objects.mit_rest().select_related("beleg__vorhaben", "vorhaben", "kostenposition")
    table_class = BelegteilTable
    filterset_class = BelegteilFilter
    template_name = "finanzen/beleg_list.html"

    def get_context_data(self, **kwargs):
        gefilterte = self.object_list
        return super().get_context_data(
            titel=f"Belege {self.vorhaben.kuerzel}",
            brutto=Beleg.objects.filter(pk__in=gefilterte.order_by().values("beleg")).brutto(),
            foerderfaehig=gefilterte.foerderfaehig(),
            zaehlt=gefilterte.zaehlende().foerderfaehig(),
            **kwargs,
        )


class BelegDetailView(ImVorhabenMixin, HausDetailView):
    """Where the receipt counts, with how much, and what is in no share."""

    permission_required = "berichte.view_beleg"
    queryset = Beleg.objects.select_related("vorhaben", "kostenposition").prefetch_related("dateien__beleg__vorhaben")
    template_name = "finanzen/beleg_detail.html"

    def get_context_data(self, **kwargs):
        teile = list(self.object.teile.mit_rest().select_related("vorhaben", "kostenposition"))
        return super().get_context_data(
            teile=teile,
            unverteilt=self.object.foerderfaehig - sum(teil.foerderfaehig for teil in teile),
            liste=reverse("finanzen:beleg_list", args=[self.vorhaben.kuerzel]),
            **kwargs,
        )


class BelegFormular(HochladenMixin, FormularMixin):
    queryset = Beleg.objects.select_related("vorhaben")
    form_class = BelegForm
    template_name = "finanzen/beleg_form.html"
    success_message = "Der Beleg ist gespeichert."

    def form_valid(self, form):
        """Saved all the same, but whoever paid twice or mistyped should learn of it."""
        antwort = super().form_valid(form)
        for satz in zweifel(form.instance):
            messages.warning(self.request, satz)
        return antwort

    def get_success_url(self):
        """With `weiter` the next receipt of the same position, else this one."""
        if "weiter" in self.request.POST:
            neu = reverse("finanzen:beleg_create", args=[self.vorhaben.kuerzel])
            return f"{neu}?position={self.object.kostenposition_id}"
        return self.object.get_absolute_url()


class BelegCreateView(BelegFormular, HausCreateView):
    permission_required = "berichte.add_beleg"
    extra_context = {"titel": "Neuer Beleg"}

    def get_initial(self):
        """`?position=<pk>`: the one before had it."""
        return {"kostenposition": self.request.GET.get("position", "")}

    @property
    def abbrechen(self):
        return reverse("finanzen:beleg_list", args=[self.vorhaben.kuerzel])


class BelegUpdateView(BelegFormular, HausUpdateView):
    permission_required = "berichte.change_beleg"
    extra_context = {"titel": "Beleg ändern"}


class BelegDeleteView(LoeschMixin, LoeschenView):
    permission_required = "berichte.delete_beleg"
    queryset = Beleg.objects.select_related("vorhaben")
    success_message = "Der Beleg ist gelöscht."
    folge = "Seine Anteile und Scans gehen mit; er zählt dann in keiner Zahl mehr."

    def get_success_url(self):
        return reverse("finanzen:beleg_list", args=[self.vorhaben.kuerzel])
