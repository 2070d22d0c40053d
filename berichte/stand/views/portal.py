"""The figures of a frozen report in the order of the city's form: what is typed there is what was handed in."""

from django.views.generic import DetailView

from berichte.aufbau import Fundstelle
from berichte.ausgabe.portal import bloecke
from berichte.lage import STRICH, Lage
from berichte.models import Berichtsart
from berichte.stand.ansicht import gezeigt
from berichte.stand.fundstellen import gedruckte

from .ansehen import StandMixin


class StandPortalView(StandMixin, DetailView):
    """A Projektblatt has one column; the form asks for three."""

    permission_required = "berichte.ausgeben_bericht"
    template_name = "stand/portal.html"
    context_object_name = "stand"
    queryset = StandMixin.queryset.filter(bericht__art=Berichtsart.QUARTALSBERICHT)

    def get_context_data(self, **kwargs):
        stand = self.object
        lage = Lage(stand.bericht.vorhaben, stand.bericht.gemeint)
        zahlen = gedruckte(gezeigt(stand, self.request.user))

        def zellen(kennzahl):
            return [zahlen.get(Fundstelle(kennzahl.schluessel, tage), STRICH) for tage in stand.spannen]

        return super().get_context_data(
            vorhaben=lage.vorhaben,
            lage=lage,
            spalten=lage.spalten,
            bloecke=bloecke(lage.spalten, zellen),
            **kwargs,
        )
