"""Verwaltung sees what vanishes when and lets the run begin; Koordination and Verwaltung hold what has to stay."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db.models import F
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, ListView, TemplateView

from protegat.basis.models import Loeschprotokoll, Sperrvermerk
from protegat.basis.views import HausCreateView, SichtbareMixin, StandView
from protegat.protokolle.worte import tabellenname

from .forms import LaufForm, SperrvermerkForm
from .lauf import laufe
from .sperrbar import finde, mit_gegenstand, seite
from .uebersicht import Uebersicht, grund_in_worten

VERMERKE = reverse_lazy("sperrvermerk_list")


@method_decorator(never_cache, name="dispatch")
class LoeschungView(PermissionRequiredMixin, TemplateView):
    """The calendar: per rule what is due, what comes, what is kept. Numbers and days only."""

    template_name = "loeschung/loeschung.html"
    permission_required = "basis.view_loeschprotokoll"

    def get_context_data(self, **kwargs):
        vermerke = Sperrvermerk.objects.geltende().count()
        return super().get_context_data(
            uebersicht=Uebersicht(timezone.localdate()),
            vermerke=vermerke,
            letzte=Loeschprotokoll.objects.first(),
            **kwargs,
        )


@method_decorator(never_cache, name="dispatch")
class LaufCreateView(PermissionRequiredMixin, FormView):
    """The question with its numbers, then the run. Whatever has changed in between is asked again."""

    form_class = LaufForm
    template_name = "loeschung/lauf_form.html"
    permission_required = "basis.add_loeschprotokoll"
    success_url = reverse_lazy("loeschung")

    @cached_property
    def uebersicht(self):
        return Uebersicht(timezone.localdate())

    def get_context_data(self, **kwargs):
        return super().get_context_data(uebersicht=self.uebersicht, **kwargs)

    def form_valid(self, form):
        if form.cleaned_data["anzahl"] != self.uebersicht.heute:
            messages.warning(self.request, "Inzwischen ist etwas anderes fällig. Bitte sehen Sie noch einmal hin.")
            return redirect("loeschlauf_create")
        ergebnisse = laufe(von=self.request.user)
        if ergebnisse is None:
            messages.warning(self.request, "Das Löschen läuft gerade schon. Bitte laden Sie die Seite gleich neu.")
            return super().form_valid(form)
        self._melde(ergebnisse)
        return super().form_valid(form)

    def _melde(self, ergebnisse):
        messages.success(self.request, f"Gelöscht: {sum(ergebnis.anzahl for ergebnis in ergebnisse)}.")
        if stehen := [ergebnis.regel.datenart for ergebnis in ergebnisse if ergebnis.fehler]:
            satz = f"Nicht zu Ende gekommen: {'; '.join(stehen)}. Der nächste Lauf versucht es wieder."
            messages.error(self.request, satz)


class LoeschprotokollListView(SichtbareMixin, ListView):
    """The proof, newest first."""

    queryset = Loeschprotokoll.objects.all()
    permission_required = "basis.view_loeschprotokoll"
    template_name = "loeschung/loeschprotokoll_list.html"
    paginate_by, page_kwarg = 50, "seite"

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(**kwargs)
        zeilen = [
            (zeile, grund_in_worten(zeile.grund), tabellenname(zeile.tabelle)) for zeile in kontext["object_list"]
        ]
        return kontext | {"zeilen": zeilen}


class SperrvermerkListView(SichtbareMixin, ListView):
    """All holds: those that somebody has to look at again come first, the lifted ones last."""

    queryset = Sperrvermerk.objects.select_related("erstellt_von", "aufgehoben_von").order_by(
        F("aufgehoben_am").desc(nulls_first=True), "pruefen_am", "pk"
    )
    permission_required = "basis.view_sperrvermerk"
    template_name = "loeschung/sperrvermerk_list.html"
    paginate_by, page_kwarg = 50, "seite"

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(**kwargs)
        return kontext | {"vermerke": mit_gegenstand(kontext["object_list"], self.request.user)}


class SperrvermerkCreateView(HausCreateView):
    """From the page of the record that has to stay."""

    model = Sperrvermerk
    form_class = SperrvermerkForm
    permission_required = "basis.add_sperrvermerk"
    template_name = "loeschung/sperrvermerk_form.html"
    success_message = "Der Sperrvermerk gilt: Hier löscht niemand, bis Sie ihn aufheben."

    @cached_property
    def gegenstand(self):
        gefunden = finde(self.kwargs["art"], self.kwargs["nummer"], self.request.user)
        if gefunden is None:
            raise Http404("Diesen Eintrag gibt es nicht.")
        return gefunden

    def get_form_kwargs(self):
        vermerk = Sperrvermerk(tabelle=self.gegenstand._meta.db_table, nummer=self.gegenstand.pk)
        return super().get_form_kwargs() | {"instance": vermerk}

    def get_context_data(self, **kwargs):
        titel, zurueck = f"Sperrvermerk: {self.gegenstand}", seite(self.gegenstand)
        return super().get_context_data(titel=titel, zurueck=zurueck, gegenstand=self.gegenstand, **kwargs)

    def get_success_url(self):
        return seite(self.gegenstand)


class AufhebungCreateView(StandView):
    """By whoever may see what is held: the others cannot know whether it still has to stay."""

    queryset = Sperrvermerk.objects.geltende()
    permission_required = "basis.change_sperrvermerk"

    def post(self, request, *args, **kwargs):
        (vermerk,) = mit_gegenstand([self.get_object()], request.user)
        if vermerk.gegenstand is None:
            raise Http404("Diesen Eintrag gibt es nicht.")
        vermerk.hebe_auf(von=request.user)
        messages.success(request, "Der Sperrvermerk ist aufgehoben. Es gelten wieder die Löschfristen.")
        return self.zurueck(sonst=VERMERKE)
