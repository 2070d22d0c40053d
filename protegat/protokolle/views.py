"""Both logs for Verwaltung, and the history of one record for those who may see it. Every look is written down."""

from datetime import timedelta

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ObjectDoesNotExist
from django.forms import CharField
from django.http import Http404
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.cache import never_cache
from django.views.generic import ListView, TemplateView

from protegat.basis.ausgabe import filter_in_worten
from protegat.basis.ausgegeben import LAENGE
from protegat.basis.models import Aenderung, Einsicht, Einsichtsart, Tagessiegel
from protegat.basis.views import AusgabeMixin, HausListView

from .filters import AenderungFilter, EinsichtFilter
from .kette import pruefe
from .tables import AenderungTable, EinsichtTable
from .verlaeufe import MIT_VERLAUF
from .worte import Worte

GEPRUEFT = timedelta(days=31)


@method_decorator(never_cache, name="dispatch")
class ProtokollListView(HausListView):
    """Who looks into a log stands in it, too, with what was asked for; of what was typed, which filter it was."""

    template_name = "protokolle/protokoll_list.html"
    vermerkt = True

    def get_context_data(self, **kwargs):
        name = self.request.resolver_match.url_name
        kontext = super().get_context_data(titel=str(self.model._meta.verbose_name_plural), aktuell=name, **kwargs)
        kontext["table"].nutzer = self.request.user
        return kontext

    def render_to_response(self, context, **kwargs):
        fragen = map(": ".join, filter_in_worten(context["filter"], stumm=CharField))
        woran = ", ".join([context["titel"], *fragen])[:LAENGE]
        Einsicht.von(self.request.user, Einsichtsart.PROTOKOLL, gegenstand=woran).save()
        return super().render_to_response(context, **kwargs)


class AenderungListView(ProtokollListView):
    model = Aenderung
    filterset_class = AenderungFilter
    table_class = AenderungTable
    permission_required = "basis.view_aenderung"
    ausgabe = "protokoll:aenderung_ausgabe"


class EinsichtListView(ProtokollListView):
    model = Einsicht
    filterset_class = EinsichtFilter
    table_class = EinsichtTable
    permission_required = "basis.view_einsicht"
    ausgabe = "protokoll:einsicht_ausgabe"


class AenderungAusgabeView(AusgabeMixin, AenderungListView):
    pass


class EinsichtAusgabeView(AusgabeMixin, EinsichtListView):
    pass


@method_decorator(never_cache, name="dispatch")
class SiegelView(PermissionRequiredMixin, TemplateView):
    """Whether both logs are as they were sealed: the chain as a whole, the entries of the last month."""

    template_name = "protokolle/siegel.html"
    permission_required = "basis.view_aenderung"

    def get_context_data(self, **kwargs):
        ab = timezone.localdate() - GEPRUEFT
        siegel = Tagessiegel.objects.defer("blaetter").order_by("-tag")
        return super().get_context_data(
            befunde=pruefe(ab), ab=ab, siegel=siegel.filter(tag__gte=ab), letztes=siegel.first(), **kwargs
        )


@method_decorator(never_cache, name="dispatch")
class VerlaufView(PermissionRequiredMixin, ListView):
    """What happened to one record, for those who may see it: who, when, from what to what."""

    template_name = "protokolle/verlauf.html"
    context_object_name = "eintraege"
    paginate_by = 50

    @cached_property
    def modell(self):
        try:
            return MIT_VERLAUF[self.kwargs["art"]]
        except KeyError:
            raise Http404 from None

    @property
    def permission_required(self):
        return f"{self.modell._meta.app_label}.view_{self.modell._meta.model_name}"

    @cached_property
    def datensatz(self):
        try:
            return self.modell.objects.sichtbar_fuer(self.request.user).get(pk=self.kwargs["pk"])
        except ObjectDoesNotExist:
            raise Http404 from None

    def get_queryset(self):
        return Aenderung.objects.von(self.modell, self.datensatz.pk)

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(datensatz=self.datensatz, name=self.modell._meta.verbose_name, **kwargs)
        worte = Worte(self.request.user, kontext["eintraege"])
        for eintrag in kontext["eintraege"]:
            eintrag.zeilen = worte.inhalt(eintrag)
        woran = str(self.modell._meta.verbose_name)
        Einsicht.von(self.request.user, Einsichtsart.VERLAUF, gegenstand=woran, nummer=self.datensatz.pk).save()
        return kontext
