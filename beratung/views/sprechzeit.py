"""The weekly slots, kept by Koordination."""

from django.urls import reverse_lazy

from beratung.forms import SprechzeitForm
from beratung.models import Sprechzeit
from beratung.tables import SprechzeitTable
from protegat.basis.views import EineTabelleView, HausCreateView, HausUpdateView, SichtbareMixin

LISTE = reverse_lazy("beratung:sprechzeit_list")


class SprechzeitListView(SichtbareMixin, EineTabelleView):
    queryset = Sprechzeit.objects.select_related("standort", "vorhaben", "beratende_person")
    table_class = SprechzeitTable
    template_name = "beratung/sprechzeit_list.html"
    permission_required = "beratung.view_sprechzeit"
    extra_context = {"titel": "Sprechzeiten"}


class SprechzeitCreateView(HausCreateView):
    model = Sprechzeit
    form_class = SprechzeitForm
    permission_required = "beratung.add_sprechzeit"
    success_message = "Die Sprechzeit gilt ab jetzt."
    success_url = LISTE
    extra_context = {"titel": "Neue Sprechzeit", "zurueck": LISTE}


class SprechzeitUpdateView(HausUpdateView):
    queryset = Sprechzeit.objects.select_related("standort")
    form_class = SprechzeitForm
    permission_required = "beratung.change_sprechzeit"
    success_message = "Die Sprechzeit ist gespeichert."
    success_url = LISTE
    extra_context = {"titel": "Sprechzeit ändern", "zurueck": LISTE}
