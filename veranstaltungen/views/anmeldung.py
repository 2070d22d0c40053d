"""Who has registered: for the team. Opening the names is logged; nothing that is said back holds one."""

from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import ListView, View
from django.views.generic.detail import SingleObjectMixin

from protegat.basis.einmal import EinmalMixin
from protegat.basis.loeschung import loesche
from protegat.basis.verschluesselung import Unlesbar
from protegat.basis.views import HausCreateView, HausUpdateView, SichtbareMixin

from ..forms import AnmeldungForm, BerichtigungForm, PlatzForm
from ..models import Anmeldestand, Anmeldung, Nachricht, Platzvergabe, Veranstaltung

UNGESAGT = Prefetch("nachrichten", Nachricht.objects.offene(), to_attr="ungesagt")


@method_decorator(never_cache, name="dispatch")
@method_decorator(sensitive_post_parameters(), name="dispatch")
class AmTerminMixin:
    """Below the page of one event, to which everything leads back; also when a key is missing."""

    @cached_property
    def veranstaltung(self):
        zeilen = Veranstaltung.objects.sichtbar_fuer(self.request.user).select_related("standort")
        return get_object_or_404(zeilen, pk=self.kwargs["pk"])

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except Unlesbar as grund:
            messages.error(request, str(grund))
            return redirect(self.veranstaltung)

    def get_success_url(self):
        return reverse("veranstaltungen:anmeldung_list", args=[self.veranstaltung.pk])

    def get_context_data(self, **kwargs):
        return super().get_context_data(veranstaltung=self.veranstaltung, zurueck=self.get_success_url(), **kwargs)


class AnmeldungListView(AmTerminMixin, SichtbareMixin, ListView):
    """All who want to come, in the order in which they came. Opening the page is reading their names, and logged."""

    model = Anmeldung
    permission_required = "veranstaltungen.view_anmeldung"
    template_name = "veranstaltungen/anmeldung_list.html"

    def get_queryset(self):
        Anmeldung.sieh_an(self.veranstaltung, self.request.user)
        return super().get_queryset().filter(veranstaltung=self.veranstaltung).prefetch_related(UNGESAGT)

    def get_context_data(self, **kwargs):
        alle, stand = list(self.object_list), Anmeldestand.von(self.veranstaltung, self.request.user)
        return super().get_context_data(
            anmeldestand=stand,
            ruhende=len(stand.anmeldungen) - sum(eine.ist_aktiv for eine in alle) if stand else 0,
            anzurufen=[eine for eine in alle if eine.hat_telefon and eine.ungesagt],
            mit_platz=[eine for eine in alle if eine.hat_platz],
            wartende=[eine for eine in alle if eine.wartet],
            uebrige=[eine for eine in alle if not eine.ist_aktiv],
            **kwargs,
        )


class AnmeldungDruckView(AnmeldungListView):
    """For the door, on paper: names and numbers, nothing to reach anybody by, and nobody whose details rest."""

    template_name = "veranstaltungen/anmeldung_druck.html"

    def get_queryset(self):
        return super().get_queryset().ohne_ruhende()


class AnmeldungCreateView(AmTerminMixin, HausCreateView):
    model = Anmeldung
    form_class = AnmeldungForm
    permission_required = "veranstaltungen.add_anmeldung"
    template_name = "veranstaltungen/anmeldung_form.html"
    extra_context = {"titel": "Anmeldung eintragen"}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"veranstaltung": self.veranstaltung}

    def get_success_message(self, cleaned_data):
        if self.object.hat_platz:
            return "Eingetragen, mit Platz. Bitte sagen Sie es der Person."
        nummer = self.object.wartenummer
        return f"Eingetragen, ohne Platz: Nummer {nummer} der Warteliste. Bitte sagen Sie es der Person."

    def dispatch(self, request, *args, **kwargs):
        if request.user.has_perm(self.permission_required) and not self.veranstaltung.steht_bevor:
            messages.error(request, "Dieser Termin ist vorbei oder fällt aus; anmelden kann sich niemand mehr.")
            return redirect(self.veranstaltung)
        return super().dispatch(request, *args, **kwargs)


class AnTerminMixin(AmTerminMixin, SichtbareMixin):
    """One registration of an event."""

    queryset = Anmeldung.objects.select_related("veranstaltung")

    @cached_property
    def veranstaltung(self):
        zeilen = Anmeldung.objects.sichtbar_fuer(self.request.user).select_related("veranstaltung")
        return get_object_or_404(zeilen, pk=self.kwargs["pk"]).veranstaltung


class AnmeldungUpdateView(AnTerminMixin, HausUpdateView):
    """A wrong name, contact or number; place and rank stay. The form opens what was said, and that is logged."""

    queryset = Anmeldung.objects.aktive().select_related("veranstaltung")
    form_class = BerichtigungForm
    permission_required = "veranstaltungen.change_anmeldung"
    template_name = "veranstaltungen/anmeldung_form.html"
    success_message = "Berichtigt. Platz und Rang sind geblieben."
    geschlossen = "Diese Anmeldung gilt nicht mehr"
    extra_context = {"titel": "Anmeldung berichtigen"}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"veranstaltung": self.veranstaltung}

    def get(self, request, *args, **kwargs):
        Anmeldung.sieh_an(self.veranstaltung, request.user)
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        Platzvergabe(self.veranstaltung).halte_fest()  # before the row itself, as everywhere else
        return super().post(request, *args, **kwargs)


class PlatzUpdateView(AnTerminMixin, HausUpdateView):
    queryset = Anmeldung.objects.wartende().select_related("veranstaltung")
    form_class = PlatzForm
    permission_required = "veranstaltungen.change_anmeldung"
    template_name = "veranstaltungen/platz_form.html"
    success_message = "Der Platz ist vergeben."
    geschlossen = "Diese Anmeldung steht nicht mehr auf der Warteliste"
    extra_context = {"titel": "Platz von Hand geben"}

    def post(self, request, *args, **kwargs):
        Platzvergabe(self.veranstaltung).halte_fest()  # before the row itself, as everywhere else
        return super().post(request, *args, **kwargs)


class AbmeldungCreateView(AnTerminMixin, EinmalMixin, SingleObjectMixin, View):
    http_method_names = ["post"]
    permission_required = "veranstaltungen.change_anmeldung"

    def post(self, request, *args, **kwargs):
        Platzvergabe(self.veranstaltung).melde_ab(self.get_object(), von=request.user)
        messages.success(request, "Abgemeldet. Wer wartet und passt, ist nachgerückt.")
        return redirect(self.get_success_url())


class AnrufCreateView(AnTerminMixin, EinmalMixin, SingleObjectMixin, View):
    """Somebody has called the person who left a number."""

    http_method_names = ["post"]
    permission_required = "veranstaltungen.change_anmeldung"

    def post(self, request, *args, **kwargs):
        for nachricht in self.get_object().nachrichten.anzurufen():
            nachricht.erledige()
        messages.success(request, "Notiert: Die Person weiß Bescheid.")
        return redirect(self.get_success_url())


class TerminTatView(AmTerminMixin, SichtbareMixin, SingleObjectMixin, View):
    """A POST about all registrations of one event."""

    http_method_names = ["post"]
    queryset = Anmeldung.objects.all()
    permission_required = "veranstaltungen.change_anmeldung"


class VersandCreateView(TerminTatView):
    """What could not be sent goes once more."""

    def post(self, request, *args, **kwargs):
        alle = Nachricht.objects.filter(anmeldung__veranstaltung=self.veranstaltung)
        verschickt, offen = alle.versende(), alle.zu_mailen().count()
        if offen:
            messages.warning(request, f"Verschickt: {verschickt}. Noch nicht verschickt: {offen}. Bitte später wieder.")
        else:
            messages.success(request, f"Verschickt: {verschickt}. Es wartet keine Mail mehr.")
        return redirect(self.get_success_url())


class AnmeldungLoeschungView(TerminTatView):
    """Names and contacts go, numbers stay; only once their day has come."""

    permission_required = "veranstaltungen.delete_anmeldung"

    def post(self, request, *args, **kwargs):
        faellige = Anmeldung.objects.filter(veranstaltung=self.veranstaltung).faellige(timezone.localdate())
        ergebnis = loesche(faellige, "anmeldungen", request.user)
        if ergebnis.gehalten:
            messages.warning(request, f"Ein Sperrvermerk hält die Angaben zu {ergebnis.gehalten} Anmeldungen.")
        else:
            anzahl = ergebnis.geloescht[Anmeldung]
            messages.success(request, f"Gelöscht: die Angaben zu {anzahl} Anmeldungen.")
        return redirect(self.veranstaltung)
