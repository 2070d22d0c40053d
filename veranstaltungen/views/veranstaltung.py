from django.shortcuts import get_object_or_404
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property

from protegat.basis.kalender import lies_tag
from protegat.basis.models import Vorhaben
from protegat.basis.views import AusgabeMixin, HausCreateView, HausListView, HausUpdateView

from ..filters import VeranstaltungFilter
from ..forms import VeranstaltungForm, vorbehalt
from ..forms.veranstaltung import KOPFDATEN
from ..models import Reihe, Veranstaltung
from ..tables import VeranstaltungTable


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
            tag = lies_tag(self.request.GET.get("tag", ""))  # chosen in the calendar
            vorhaben = Vorhaben.objects.aktuelles(tag or timezone.localdate())
            return {"vorhaben": vorhaben, "beginn": [tag, None], **self.aus_reihe()}
        uhrzeiten = {
            feld: [None, timezone.localtime(zeitpunkt).time()]
            for feld in ("beginn", "ende")
            if (zeitpunkt := getattr(self.vorbild, feld))
        }
        kopfdaten = {feld: getattr(self.vorbild, feld) for feld in KOPFDATEN}
        return {**kopfdaten, **uhrzeiten, "mitveranstalter": list(self.vorbild.mitveranstalter.all())}

    def aus_reihe(self):
        """The first date of a Reihe begins with what is usual in it: `?reihe=<pk>`."""
        nummer = self.request.GET.get("reihe", "")
        if not nummer.isdecimal():
            return {}
        reihe = get_object_or_404(Reihe, pk=nummer)
        return {"reihe": reihe, "titel": reihe.name, "art": reihe.art, "zielgruppe": reihe.zielgruppe}


class VeranstaltungUpdateView(HausUpdateView):
    model = Veranstaltung
    form_class = VeranstaltungForm
    permission_required = "veranstaltungen.change_veranstaltung"
    success_message = "%(titel)s ist gespeichert."
    template_name = "veranstaltungen/veranstaltung_form.html"

    def get_success_message(self, cleaned_data):
        return f"{super().get_success_message(cleaned_data)} {vorbehalt(self.object)}".strip()

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=self.object.get_absolute_url(), **kwargs)
