"""Accompanied organisations with their EV number, and what their contacts were about."""

from beratung.begleitung import BegleitungFilter, BegleitungTable
from beratung.models.querysets import PERSONENZAHL
from netzwerk.models import Organisation
from protegat.basis.views import AusgabeMixin, HausListView


class BegleitungListView(HausListView):
    model = Organisation
    filterset_class = BegleitungFilter
    table_class = BegleitungTable
    template_name = "beratung/begleitung_list.html"
    ausgabe = "beratung:begleitung_ausgabe"
    permission_required = "beratung.view_beratung"

    def get_table_kwargs(self):
        return {"angaben": self.filterset.angaben}

    def get_context_data(self, **kwargs):
        kontakte = self.filterset.kontakte
        kontext = super().get_context_data(
            titel="Begleitung der Projektträger",
            kontakte=kontakte.zaehle(),
            beratene=kontakte.zaehle(PERSONENZAHL),
            sprechstunden=kontakte.in_sprechstunden().zaehle(),
            **kwargs,
        )
        eine = kontext["table"].paginator.count == 1
        return kontext | {"einheit": "Organisation" if eine else "Organisationen"}


class BegleitungAusgabeView(AusgabeMixin, BegleitungListView):
    pass
