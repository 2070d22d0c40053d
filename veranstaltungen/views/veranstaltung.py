from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property

from protegat.basis.kalender import lies_tag
from protegat.basis.models import Vorhaben
from protegat.basis.views import AusgabeMixin, HausCreateView, HausDetailView, HausListView, HausUpdateView

from ..auswertung import Auswertung
from ..filters import VeranstaltungFilter
from ..forms import VeranstaltungForm, ZaehlungForm
from ..forms.veranstaltung import KOPFDATEN
from ..models import Anmeldestand, Feedback, Veranstaltung
from ..oeffentliche_seite import OeffentlicheSeite
from ..publizitaet import Nachweise
from ..sitzung import sitzung
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


class SeiteMixin:
    """The page of one event: what it shows besides the form that counts."""

    queryset = Veranstaltung.objects.select_related("vorhaben", "reihe", "gremium", "thema", "standort", "leitung")
    template_name = "veranstaltungen/veranstaltung_detail.html"

    def get_context_data(self, **kwargs):
        wiedervorlagen = self.object.wiedervorlagen.offene().sichtbar_fuer(self.request.user).select_related("fuer")
        feedback = Feedback.objects.sichtbar_fuer(self.request.user).zu(self.object)
        return super().get_context_data(
            heute=timezone.localdate(),
            wiedervorlagen=wiedervorlagen,
            feedback=feedback,
            auswertung=Auswertung([feedback] if feedback else []),
            sitzung=sitzung(self.object, self.request.user),
            nachweise=Nachweise(self.object, self.request.user, timezone.localdate()),
            anmeldestand=Anmeldestand.von(self.object, self.request.user),
            oeffentliche_seite=OeffentlicheSeite(self.object),
            **kwargs,
        )


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
            return {"vorhaben": Vorhaben.objects.aktuelles(tag or timezone.localdate()), "beginn": [tag, None]}
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
