from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.http import urlencode
from django.views.generic import ListView

from protegat.basis.views import HausCreateView, HausDetailView, HausUpdateView, SichtbareMixin

from ..entwicklung import entwicklung
from ..forms import ReiheForm
from ..models import Reihe, Veranstaltung, Veranstaltungsstatus

ANSEHEN = "veranstaltungen.view_reihe", "veranstaltungen.view_veranstaltung"  # its figures are those of its events
HOECHSTENS = 12  # dates on the page; the list behind the figure has them all


class ReiheListView(SichtbareMixin, ListView):
    model = Reihe
    permission_required = ANSEHEN
    template_name = "veranstaltungen/reihe_list.html"

    def get_queryset(self):
        return super().get_queryset().mit_zahlen(timezone.localdate()).order_by("-aktiv", "name")


class ReiheDetailView(HausDetailView):
    """What came of a Reihe; every figure leads to the list of exactly the events that it counts."""

    model = Reihe
    permission_required = ANSEHEN
    template_name = "veranstaltungen/reihe_detail.html"

    def get_queryset(self):
        return super().get_queryset().mit_zahlen(timezone.localdate())

    def get_context_data(self, **kwargs):
        heute = timezone.localdate()
        alle = Veranstaltung.objects.sichtbar_fuer(self.request.user).filter(reihe=self.object)
        durchgefuehrte, kommende = alle.durchgefuehrt(), alle.kommende(heute).select_related("standort")
        return super().get_context_data(
            zaehlarten=durchgefuehrte.je_zaehlart(),
            entwicklung=entwicklung(durchgefuehrte),
            kommende=list(kommende[:HOECHSTENS]),
            vergangene=list(alle.vergangene(heute)[:HOECHSTENS]),
            ohne_zahl=alle.ohne_zahl(heute).zaehle(),
            ausgefallen=alle.ausgefallene().zaehle(),
            vorbild=alle.first(),
            frage_kommende=urlencode({"status": Veranstaltungsstatus.GEPLANT, "von": heute}),
            gezaehlt=Veranstaltungsstatus.DURCHGEFUEHRT,
            **kwargs,
        )


class ReiheCreateView(HausCreateView):
    model = Reihe
    form_class = ReiheForm
    permission_required = (*ANSEHEN, "veranstaltungen.add_reihe")
    success_message = "Die Reihe „%(name)s“ ist angelegt."
    extra_context = {"titel": "Neue Reihe", "zurueck": reverse_lazy("veranstaltungen:reihe_list")}


class ReiheUpdateView(HausUpdateView):
    model = Reihe
    form_class = ReiheForm
    permission_required = (*ANSEHEN, "veranstaltungen.change_reihe")
    success_message = "Die Reihe „%(name)s“ ist gespeichert."

    def get_context_data(self, **kwargs):
        zurueck = reverse("veranstaltungen:reihe_detail", args=[self.object.pk])
        return super().get_context_data(titel=f"{self.object} bearbeiten", zurueck=zurueck, **kwargs)
