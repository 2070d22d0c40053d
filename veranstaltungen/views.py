from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import View

from protegat.basis.models import Vorhaben
from protegat.basis.views import AusgabeMixin, HausCreateView, HausDetailView, HausListView, HausUpdateView

from .filters import VeranstaltungFilter
from .forms import TeilnahmelisteForm, TermineForm, VeranstaltungForm, ZaehlungForm
from .forms.veranstaltung import KOPFDATEN
from .models import Serie, Veranstaltung
from .tables import VeranstaltungTable


class VeranstaltungListView(HausListView):
    model = Veranstaltung
    permission_required = "veranstaltungen.view_veranstaltung"
    table_class = VeranstaltungTable
    filterset_class = VeranstaltungFilter
    template_name = "veranstaltungen/veranstaltung_list.html"
    ausgabe = "veranstaltungen:veranstaltung_ausgabe"

    def get_queryset(self):
        return super().get_queryset().select_related("reihe", "standort")

    def get_context_data(self, **kwargs):
        durchgefuehrte = self.object_list.durchgefuehrt()
        return super().get_context_data(
            titel="Veranstaltungen",
            durchgefuehrt=durchgefuehrte.zaehle(),
            teilnahmen=durchgefuehrte.teilnahmen(),
            **kwargs,
        )


class VeranstaltungAusgabeView(AusgabeMixin, VeranstaltungListView):
    pass


class SeiteMixin:
    """The page of one event: what it shows besides the form that counts."""

    queryset = Veranstaltung.objects.select_related("vorhaben", "reihe", "thema", "standort", "leitung")
    template_name = "veranstaltungen/veranstaltung_detail.html"

    def get_context_data(self, **kwargs):
        wiedervorlagen = self.object.wiedervorlagen.offene().sichtbar_fuer(self.request.user).select_related("fuer")
        return super().get_context_data(heute=timezone.localdate(), wiedervorlagen=wiedervorlagen, **kwargs)


class VeranstaltungDetailView(SeiteMixin, HausDetailView):
    permission_required = "veranstaltungen.view_veranstaltung"

    def get_context_data(self, **kwargs):
        return super().get_context_data(form=ZaehlungForm(instance=self.object, nutzer=self.request.user), **kwargs)


class ZaehlungUpdateView(SeiteMixin, HausUpdateView):
    """Counting happens on the page of the event; what does not add up comes back as it was typed."""

    form_class = ZaehlungForm
    permission_required = "veranstaltungen.change_zaehlung"

    def form_valid(self, form):
        form.save()
        messages.success(self.request, f"Gezählt: {self.object.teilnehmende} Teilnehmende.")
        return redirect(self.object)


class TeilnahmelisteView(HausDetailView):
    queryset = Veranstaltung.objects.select_related("vorhaben", "standort")
    permission_required = "veranstaltungen.view_veranstaltung"
    template_name = "veranstaltungen/teilnahmeliste.html"

    def get_context_data(self, **kwargs):
        gefragt = self.request.GET if "zeilen" in self.request.GET else None
        form = TeilnahmelisteForm(gefragt, plaetze=self.object.kapazitaet)
        return super().get_context_data(form=form, logos=self.object.vorhaben.logos.all(), **kwargs)


class VeranstaltungCreateView(HausCreateView):
    model = Veranstaltung
    form_class = VeranstaltungForm
    permission_required = "veranstaltungen.add_veranstaltung"
    success_message = "%(titel)s ist angelegt."
    extra_context = {"zurueck": reverse_lazy("veranstaltungen:veranstaltung_list")}
    template_name = "veranstaltungen/veranstaltung_form.html"

    @cached_property
    def vorbild(self):
        """The event that this one repeats: `?wie=<pk>`."""
        wie = self.request.GET.get("wie", "")
        return get_object_or_404(self.get_queryset(), pk=wie) if wie.isdecimal() else None

    def get_initial(self):
        if self.vorbild is None:
            return {"vorhaben": Vorhaben.objects.aktuelles(timezone.localdate())}
        uhrzeiten = {
            feld: [None, timezone.localtime(zeitpunkt).time()]
            for feld in ("beginn", "ende")
            if (zeitpunkt := getattr(self.vorbild, feld))
        }
        kopfdaten = {feld: getattr(self.vorbild, feld) for feld in KOPFDATEN}
        return {**kopfdaten, **uhrzeiten, "mitveranstalter": list(self.vorbild.mitveranstalter.all())}


class VeranstaltungUpdateView(HausUpdateView):
    model = Veranstaltung
    form_class = VeranstaltungForm
    permission_required = "veranstaltungen.change_veranstaltung"
    success_message = "%(titel)s ist gespeichert."
    template_name = "veranstaltungen/veranstaltung_form.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=self.object.get_absolute_url(), **kwargs)


class TermineCreateView(HausCreateView):
    """The dates of a Reihe, all like one of its events: asked for by GET, which shows each day, made by POST."""

    model = Veranstaltung
    form_class = TermineForm
    permission_required = "veranstaltungen.add_veranstaltung"
    template_name = "veranstaltungen/termine_form.html"

    @cached_property
    def vorbild(self):
        zeilen = self.get_queryset().in_reihen().select_related("vorhaben", "reihe", "thema", "standort", "leitung")
        return get_object_or_404(zeilen, pk=self.kwargs["pk"])

    def get_form_kwargs(self):
        gefragt = self.request.GET if self.request.method == "GET" and "rhythmus" in self.request.GET else None
        return {"data": gefragt} | super().get_form_kwargs() | {"instance": self.vorbild}

    def post(self, request, *args, **kwargs):
        self.vorbild.reihe.halte_fest()
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        anzahl, serie = len(form.neue), form.save()
        messages.success(
            self.request,
            f"Angelegt: {_termine(anzahl)}.",
            reverse("veranstaltungen:serie_delete", args=[serie.kennung]),
        )
        return redirect(_liste(self.vorbild.reihe))


class SerieDeleteView(PermissionRequiredMixin, View):
    """Takes back what one has made at once; pressed twice it is gone all the same."""

    http_method_names = ["post"]
    permission_required = "veranstaltungen.add_veranstaltung"

    def post(self, request, kennung):
        serie = Serie(kennung)
        erste = serie.veranstaltungen.select_related("reihe").first()
        if erste is None:
            messages.info(request, "Diese Termine gibt es nicht mehr.")
            return redirect("veranstaltungen:veranstaltung_list")
        if erste.erstellt_von_id != request.user.pk:
            raise Http404
        try:
            messages.success(request, f"Zurückgenommen: {_termine(serie.nimm_zurueck())}.")
        except ValidationError as grund:
            messages.error(request, grund.message)
        return redirect(_liste(erste.reihe))


def _liste(reihe):
    return reverse("veranstaltungen:veranstaltung_list", query={"reihe": reihe.pk})


def _termine(anzahl):
    return "1 Termin" if anzahl == 1 else f"{anzahl} Termine"
