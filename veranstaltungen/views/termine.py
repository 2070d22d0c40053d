from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import View

from protegat.basis.views import HausCreateView

from ..forms import TermineForm
from ..models import Serie, Veranstaltung


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
