"""A frozen report, the records behind its numbers, its files."""

from functools import cached_property

from django.http import Http404, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView, View
from django.views.generic.detail import SingleObjectMixin

from berichte.aufbau import Fundstelle
from berichte.ausgabe.formate import dateien
from berichte.ausgabe.views import DateiView
from berichte.kennzahlen import KENNZAHLEN
from berichte.lesen.protokoll import GelesenMixin
from berichte.models import Berichtsstand
from berichte.stand.abgabe import abgabe
from berichte.stand.aenderungen import aenderungen
from berichte.stand.ansicht import GANZ, TEAM, gezeigt, sichtbar
from berichte.stand.fassungen import unterschiede
from berichte.stand.nachmeldung import nennt_ein_naechster, zu
from berichte.stand.probe import nachgerechnet
from berichte.stand.tables import LesetabelleTable, StandzeileTable, spalten
from berichte.stand.uebersicht import offene_zu
from protegat.basis.ausgabebremse import GebremsteAusgabe
from protegat.basis.models import Einsichtsart
from protegat.basis.views import EineTabelleView, SichtbareMixin


class StandMixin(SichtbareMixin, GelesenMixin):
    """One frozen report; whoever reads it from outside the house leaves a line in the log."""

    permission_required = "berichte.view_berichtsstand"
    queryset = Berichtsstand.objects.select_related("bericht__vorhaben")

    @cached_property
    def beschaedigt(self):
        return bool(Berichtsstand.objects.filter(pk=self.kwargs["pk"]).beschaedigte())

    @cached_property
    def stand(self):
        """Of a damaged one there is its page, and nothing else."""
        if self.beschaedigt:
            raise Http404("Dieser Bericht ist beschädigt.")
        return get_object_or_404(self.staende(), pk=self.kwargs["pk"])

    def staende(self):
        return self.get_queryset()

    def get_object(self, queryset=None):
        return self.stand

    @property
    def fuer_das_team(self):
        return self.request.user.has_perm(TEAM)


class BerichtsstandDetailView(StandMixin, DetailView):
    template_name = "stand/berichtsstand_detail.html"
    context_object_name = "stand"

    @cached_property
    def stand(self):
        """Of a damaged one nothing is read but which it is."""
        staende = self.get_queryset()
        return get_object_or_404(staende.leichte() if self.beschaedigt else staende, pk=self.kwargs["pk"])

    def get_template_names(self):
        return ["stand/beschaedigt.html"] if self.beschaedigt else super().get_template_names()

    def get_context_data(self, **kwargs):
        if self.beschaedigt:
            return super().get_context_data(**kwargs)
        stand = self.object
        fassungen = stand.bericht.staende.sichtbar_fuer(self.request.user).leichte()
        abgeloest_durch = fassungen.heile().filter(fassung__gt=stand.fassung).order_by("fassung").last()
        nachmeldungen = [] if abgeloest_durch or not self.fuer_das_team else self._nachmeldungen()
        return super().get_context_data(
            dokument=gezeigt(stand, self.request.user),
            dateien=dateien("stand:berichtsstand_datei", stand.pk) if self.request.user.has_perm(GANZ) else [],
            fassungen=list(fassungen.prefetch_related("einreichungen")),
            abgeloest_durch=abgeloest_durch,
            unterschiede=self._unterschiede() if self.fuer_das_team else [],
            nachmeldungen=nachmeldungen,
            offene=offene_zu(stand, self.request.user) if nachmeldungen else 0,
            nennt_ein_naechster=nennt_ein_naechster(stand),
            aenderungen=aenderungen(stand, nachmeldungen),
            einreichungen=stand.einreichungen.all(),
            gilt_bis=self.gilt_bis,
            fuer_das_team=self.fuer_das_team,
            **kwargs,
        )

    def _nachmeldungen(self):
        return [n for n in zu(self.object) if self._darf(n.kennzahl.recht)]

    def _unterschiede(self):
        """What this version says otherwise than the one before it."""
        davor = self.object.bericht.staende.heile().filter(fassung=self.object.fassung - 1).first()
        return [u for u in unterschiede(davor, self.object) if self._darf(u.recht)] if davor else []

    def _darf(self, recht):
        return not recht or self.request.user.has_perm(recht)


class DateiMixin(StandMixin):
    einsichtsart = Einsichtsart.BERICHT_DATEI

    @property
    def woran(self):
        return f"{self.endung}: {self.stand}"


class BerichtsstandDateiView(DateiMixin, SingleObjectMixin, DateiView):
    """The report as it was handed in, whole; whoever may not see all of it gets no file.

    The list of single records is for the team; outside, the page shows them by the month.
    """

    permission_required = GANZ

    @property
    def endung(self):
        return self.kwargs["form"].upper()

    def abgabe(self):
        return abgabe(self.stand, mit_eintraegen=self.fuer_das_team)

    def seite(self):
        return "stand:berichtsstand_detail", self.kwargs["pk"]


class KanonischView(DateiMixin, GebremsteAusgabe, SingleObjectMixin, View):
    """The canonical form as a file: its SHA-256 is the checksum. It holds single records, so it stays in the house."""

    permission_required = "berichte.festschreiben_bericht"
    endung = "kanonisch"

    def get(self, request, *args, **kwargs):
        stand = self.get_object()
        kopf = {"Content-Disposition": f'attachment; filename="{stand.festgehalten.dateiname}.jsonl"'}
        return StreamingHttpResponse(stand.kanonische_zeilen(), content_type="application/jsonl", headers=kopf)


class StandzahlDetailView(StandMixin, EineTabelleView):
    """Exactly the records that a frozen number counted, as they were."""

    template_name = "stand/standzahl_detail.html"
    paginate_by = 50
    einsichtsart = Einsichtsart.BERICHT_DATENSAETZE

    def staende(self):
        staende = Berichtsstand.objects.sichtbar_fuer(self.request.user)
        return staende.select_related("bericht__vorhaben").defer("austausch", "texte")

    @cached_property
    def zahl(self):
        """As the address says; what the page of the report does not link to for this person does not exist."""
        nach, wert = self.request.GET.get("nach", ""), self.request.GET.get("wert", "")
        tage, schluessel = self.kwargs["zeitraum"], self.kwargs["schluessel"]
        fundstelle = Fundstelle(schluessel, tage, (nach, wert) if nach else None)
        if fundstelle not in sichtbar(self.stand, self.request.user).fundstellen:
            raise Http404("Diese Zahl steht so nicht im Bericht.")
        ort = {"kennzahl": schluessel, "von": tage.von, "bis": tage.bis, "nach": nach, "auspraegung": wert}
        return get_object_or_404(self.stand.zahlen, **ort)

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
