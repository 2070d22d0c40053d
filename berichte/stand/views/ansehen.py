"""A frozen report, the records behind its numbers, its files, and whether all of it is as it was."""

from functools import cached_property

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import DetailView, ListView, View
from django.views.generic.detail import SingleObjectMixin
from django_tables2 import SingleTableView

from berichte.ausgabe import pdf
from berichte.kennzahlen import KENNZAHLEN
from berichte.models import Berichtsstand
from berichte.stand.aenderungen import aenderungen
from berichte.stand.ansicht import gezeigt
from berichte.stand.fassungen import unterschiede
from berichte.stand.nachmeldung import VON_MENSCHEN, zu
from berichte.stand.probe import nachgerechnet
from berichte.stand.tables import StandzeileTable, spalten
from protegat.basis.views import SichtbareMixin

TEAM = "berichte.view_bericht"


class StandMixin(SichtbareMixin):
    permission_required = "berichte.view_berichtsstand"
    queryset = Berichtsstand.objects.select_related("bericht__vorhaben")

    @property
    def fuer_das_team(self):
        return self.request.user.has_perm(TEAM)


class BerichtsstandDetailView(StandMixin, DetailView):
    template_name = "stand/berichtsstand_detail.html"
    context_object_name = "stand"

    def get_context_data(self, **kwargs):
        stand = self.object
        nachmeldungen = zu(stand) if self.fuer_das_team else []
        fassungen = stand.bericht.staende.sichtbar_fuer(self.request.user).leichte().prefetch_related("einreichungen")
        return super().get_context_data(
            dokument=gezeigt(stand, self.fuer_das_team),
            fassungen=list(fassungen),
            unterschiede=self._unterschiede() if self.fuer_das_team else [],
            nachmeldungen=nachmeldungen,
            aenderungen=aenderungen(stand, nachmeldungen),
            einreichungen=stand.einreichungen.all(),
            fuer_das_team=self.fuer_das_team,
            **kwargs,
        )

    def _unterschiede(self):
        """What this version says otherwise than the one before it."""
        davor = self.object.bericht.staende.filter(fassung=self.object.fassung - 1).first()
        return list(unterschiede(davor, self.object)) if davor else []


class BerichtsstandPdfView(StandMixin, SingleObjectMixin, View):
    def get(self, request, *args, **kwargs):
        stand = self.get_object()
        kopf = {"Content-Disposition": f'inline; filename="{stand.dateiname}.pdf"'}
        try:
            return HttpResponse(pdf.schreibe(stand.festgehalten), content_type="application/pdf", headers=kopf)
        except pdf.PdfFehler as grund:
            messages.error(request, str(grund))
            return redirect(stand)


class BerichtsstandJsonView(StandMixin, SingleObjectMixin, View):
    def get(self, request, *args, **kwargs):
        stand = self.get_object()
        kopf = {"Content-Disposition": f'attachment; filename="{stand.dateiname}.json"'}
        return HttpResponse(stand.austausch, content_type="application/json", headers=kopf)


class KanonischView(StandMixin, SingleObjectMixin, View):
    """The canonical form as a file: its SHA-256 is the checksum. It holds single records, so it stays in the house."""

    permission_required = "berichte.festschreiben_bericht"

    def get(self, request, *args, **kwargs):
        stand = self.get_object()
        kopf = {"Content-Disposition": f'attachment; filename="{stand.dateiname}.jsonl"'}
        return StreamingHttpResponse(stand.kanonische_zeilen(), content_type="application/jsonl", headers=kopf)


class StandzahlDetailView(PermissionRequiredMixin, SingleTableView):
    """Exactly the records that a frozen number counted, as they were."""

    permission_required = "berichte.view_berichtsstand"
    template_name = "stand/standzahl_detail.html"
    table_class = StandzeileTable
    paginate_by = 50

    @cached_property
    def stand(self):
        staende = Berichtsstand.objects.sichtbar_fuer(self.request.user)
        return get_object_or_404(staende.defer("inhalt", "austausch", "texte"), pk=self.kwargs["pk"])

    @cached_property
    def zahl(self):
        nach, wert = self.request.GET.get("nach", ""), self.request.GET.get("wert", "")
        if nach in VON_MENSCHEN and not self.request.user.has_perm(TEAM):
            raise Http404
        tage = self.kwargs["zeitraum"]
        return get_object_or_404(
            self.stand.zahlen,
            kennzahl=self.kwargs["schluessel"],
            von=tage.von,
            bis=tage.bis,
            nach=nach,
            auspraegung=wert,
        )

    def get_queryset(self):
        return self.stand.zeilen.filter(nummer__in=self.zahl.zeilen)

    def get_table_kwargs(self):
        erste = self.get_queryset().first()
        if erste is None:
            return {}
        team = self.request.user.has_perm(TEAM)
        return {"extra_columns": spalten(self.stand, erste.art, erste.merkmale, team)}

    def get_context_data(self, **kwargs):
        regeln = {regel["schluessel"]: regel for regel in self.stand.parameter["definitionen"]}
        kennzahl = KENNZAHLEN.get(self.zahl.kennzahl)
        nach = self.zahl.ausschnitt and kennzahl and kennzahl.bezeichnung(*self.zahl.ausschnitt)
        return super().get_context_data(
            stand=self.stand,
            zahl=self.zahl,
            regel=regeln[self.zahl.kennzahl],
            ausschnitt=nach or self.zahl.auspraegung,
            probe=nachgerechnet(self.zahl),
            **kwargs,
        )


class PruefsummenView(StandMixin, ListView):
    """Every stored checksum, computed once more from what is stored."""

    permission_required = "berichte.view_berichtsstand"
    template_name = "stand/pruefsummen.html"

    def get_context_data(self, **kwargs):
        staende = [(stand, stand.ist_unversehrt) for stand in self.object_list.iterator(1)]
        schaden = sum(not heil for _, heil in staende)
        return super().get_context_data(staende=staende, schaden=schaden, **kwargs)
