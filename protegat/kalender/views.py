from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db.models import Count
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from beratung.models import Sprechzeit
from protegat.basis.kalender import Wochentag
from protegat.basis.models import Wiedervorlage
from veranstaltungen.models import Veranstaltung

from .ausschnitt import Ansicht, Ausschnitt
from .blatt import Blatt
from .filters import KalenderFilter


class KalenderView(PermissionRequiredMixin, TemplateView):
    """The calendar of the team; which days, in which form and which events stands in the address."""

    permission_required = "veranstaltungen.view_veranstaltung"
    template_name = "kalender/kalender.html"

    @cached_property
    def ausschnitt(self):
        gefragt = self.request.GET
        return Ausschnitt.aus_adresse(gefragt.get("ansicht"), gefragt.get("tag", ""), timezone.localdate())

    def get_context_data(self, **kwargs):
        filterset = KalenderFilter(self.request.GET, self.veranstaltungen(), request=self.request)
        heute = timezone.localdate()
        return super().get_context_data(
            ausschnitt=self.ausschnitt,
            ansichten=Ansicht.choices,
            wochentage=Wochentag.labels,
            filter=filterset,
            heute=heute,
            blatt=Blatt(self.ausschnitt, heute, list(filterset.qs), self.sprechzeiten(), self.wiedervorlagen()),
            **kwargs,
        )

    def veranstaltungen(self):
        sichtbare = Veranstaltung.objects.sichtbar_fuer(self.request.user).waehrend(self.ausschnitt.zeitraum)
        return sichtbare.mit_belegung().select_related("standort", "leitung", "reihe")

    def sprechzeiten(self):
        aktive = Sprechzeit.objects.sichtbar_fuer(self.request.user).aktive()
        return list(aktive.select_related("vorhaben").order_by("beginn", "pk"))

    def wiedervorlagen(self):
        """How many of one's own are due on each day; what they say stays on their page."""
        nutzer = self.request.user
        offene = Wiedervorlage.objects.sichtbar_fuer(nutzer).von(nutzer).offene().im(self.ausschnitt.zeitraum)
        return dict(offene.order_by().values_list("faellig_am").annotate(anzahl=Count("pk")))
