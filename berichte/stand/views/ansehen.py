"""A frozen report, the records behind its numbers, its files, and whether all of it is as it was."""

from functools import cached_property

from django.contrib import messages
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.generic import DetailView, ListView, View
from django.views.generic.detail import SingleObjectMixin
from django_tables2 import SingleTableView

from berichte.aufbau import Fundstelle
from berichte.ausgabe import pdf
from berichte.kennzahlen import KENNZAHLEN
from berichte.lesen.protokoll import GelesenMixin
from berichte.models import Berichtsstand
from berichte.stand.aenderungen import aenderungen
from berichte.stand.ansicht import gezeigt
from berichte.stand.aussen import offene
from berichte.stand.fassungen import unterschiede
from berichte.stand.nachmeldung import zu
from berichte.stand.probe import nachgerechnet
from berichte.stand.tables import LesetabelleTable, StandzeileTable, spalten
from protegat.basis.models import Einsichtsart
from protegat.basis.views import SichtbareMixin

TEAM = "berichte.view_bericht"


class StandMixin(SichtbareMixin, GelesenMixin):
    """One frozen report; whoever reads it from outside the house leaves a line in the log."""

    permission_required = "berichte.view_berichtsstand"
    queryset = Berichtsstand.objects.select_related("bericht__vorhaben")

    @cached_property
    def stand(self):
        return get_object_or_404(self.get_queryset(), pk=self.kwargs["pk"])

    def get_object(self, queryset=None):
        return self.stand

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
            gilt_bis=self.gilt_bis,
            fuer_das_team=self.fuer_das_team,
            **kwargs,
        )

    def _unterschiede(self):
        """What this version says otherwise than the one before it."""
        davor = self.object.bericht.staende.filter(fassung=self.object.fassung - 1).first()
        return list(unterschiede(davor, self.object)) if davor else []


class DateiMixin(StandMixin):
    einsichtsart = Einsichtsart.BERICHT_DATEI

    @property
    def woran(self):
        return f"{self.endung}: {self.stand}"


class BerichtsstandPdfView(DateiMixin, SingleObjectMixin, View):
    endung = "PDF"

    def get(self, request, *args, **kwargs):
        stand = self.get_object()
        kopf = {"Content-Disposition": f'inline; filename="{stand.dateiname}.pdf"'}
        try:
            return HttpResponse(pdf.schreibe(stand.festgehalten), content_type="application/pdf", headers=kopf)
        except pdf.PdfFehler as grund:
            messages.error(request, str(grund))
            return redirect(stand)


class BerichtsstandJsonView(DateiMixin, SingleObjectMixin, View):
    endung = "JSON"

    def get(self, request, *args, **kwargs):
        stand = self.get_object()
        kopf = {"Content-Disposition": f'attachment; filename="{stand.dateiname}.json"'}
        return HttpResponse(stand.austausch, content_type="application/json", headers=kopf)


class KanonischView(DateiMixin, SingleObjectMixin, View):
    """The canonical form as a file: its SHA-256 is the checksum. It holds single records, so it stays in the house."""

    permission_required = "berichte.festschreiben_bericht"
    endung = "kanonisch"

    def get(self, request, *args, **kwargs):
        stand = self.get_object()
        kopf = {"Content-Disposition": f'attachment; filename="{stand.dateiname}.jsonl"'}
        return StreamingHttpResponse(stand.kanonische_zeilen(), content_type="application/jsonl", headers=kopf)


class StandzahlDetailView(StandMixin, SingleTableView):
    """Exactly the records that a frozen number counted, as they were."""

    template_name = "stand/standzahl_detail.html"
    paginate_by = 50
    einsichtsart = Einsichtsart.BERICHT_DATENSAETZE

    @cached_property
    def stand(self):
        unnoetige = ("austausch", "texte") if not self.fuer_das_team else ("inhalt", "austausch", "texte")
        staende = Berichtsstand.objects.sichtbar_fuer(self.request.user).select_related("bericht__vorhaben")
        return get_object_or_404(staende.defer(*unnoetige), pk=self.kwargs["pk"])

    @cached_property
    def fundstelle(self):
        """As the address says; whoever is not of the team gets only what the page of the report links to."""
        nach = self.request.GET.get("nach", "")
        ausschnitt = (nach, self.request.GET.get("wert", "")) if nach else None
        fundstelle = Fundstelle(self.kwargs["schluessel"], self.kwargs["zeitraum"], ausschnitt)
        if not self.fuer_das_team and fundstelle not in offene(self.stand.festgehalten):
            raise Http404("Diese Zahl steht so nicht im Bericht.")
        return fundstelle

    @cached_property
    def zahl(self):
        tage, (nach, wert) = self.fundstelle.zeitraum, self.fundstelle.ausschnitt or ("", "")
        ort = {"von": tage.von, "bis": tage.bis, "nach": nach, "auspraegung": wert}
        return get_object_or_404(self.stand.zahlen, kennzahl=self.fundstelle.kennzahl, **ort)

    @property
    def woran(self):
        return f"{self.zahl.ort}: {self.stand}"

    def get_queryset(self):
        return self.stand.zeilen.filter(nummer__in=self.zahl.zeilen)

    def get_table_class(self):
        return StandzeileTable if self.fuer_das_team else LesetabelleTable

    def get_table_kwargs(self):
        erste = self.get_queryset().first()
        if erste is None:
            return {}
        return {"extra_columns": spalten(self.stand, erste, self.request.user, self.fuer_das_team)}

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
            fuer_das_team=self.fuer_das_team,
            **kwargs,
        )


class PruefsummenView(SichtbareMixin, ListView):
    """Every stored checksum, or that of one report, computed once more from what is stored."""

    permission_required = "berichte.view_berichtsstand"
    template_name = "stand/pruefsummen.html"
    queryset = Berichtsstand.objects.select_related("bericht__vorhaben")

    def get_queryset(self):
        staende = super().get_queryset()
        if "pk" not in self.kwargs:
            return staende
        return staende.filter(pk=get_object_or_404(staende.leichte(), pk=self.kwargs["pk"]).pk)

    def get_context_data(self, **kwargs):
        staende = [(stand, stand.ist_unversehrt) for stand in self.object_list.iterator(1)]
        schaden = sum(not heil for _, heil in staende)
        return super().get_context_data(staende=staende, schaden=schaden, jetzt=timezone.now(), **kwargs)
