"""Sessions of a Gremium: a new one, who was there, minutes and decisions."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import DeleteView

from netzwerk.models import Gremium
from protegat.basis.views import HausCreateView, HausDetailView, HausUpdateView, LoeschMixin, SichtbareMixin

from ..forms import AnwesendeForm, BeschlussForm, ProtokollForm, SitzungForm
from ..models import SITZUNGSARTEN, Beschluss, Protokoll, Veranstaltung
from ..sitzung import naechster_tag, sitzung, vorschlag

SITZUNGEN = Veranstaltung.objects.der_art(*SITZUNGSARTEN).select_related("gremium", "vorhaben", "standort", "leitung")


class SitzungCreateView(HausCreateView):
    model = Veranstaltung
    form_class = SitzungForm
    permission_required = "veranstaltungen.add_veranstaltung"
    success_message = "Die Sitzung ist angelegt."
    template_name = "veranstaltungen/sitzung_form.html"

    @cached_property
    def gremium(self):
        gremien = Gremium.objects.sichtbar_fuer(self.request.user).select_related("standort", "delegierte_person")
        return get_object_or_404(gremien, pk=self.kwargs["gremium"])

    def get_initial(self):
        return vorschlag(self.gremium, timezone.localdate())

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"gremium": self.gremium}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            zurueck=self.gremium.get_absolute_url(),
            letzte=self.gremium.sitzungen.order_by("-beginn").first(),
            geschlossen=naechster_tag(self.gremium, timezone.localdate()),
            **kwargs,
        )

    def form_valid(self, form):
        """Two at one hour may be meant; then a hint does no harm."""
        andere = self.gremium.sitzungen.filter(beginn=form.instance.beginn).first()
        antwort = super().form_valid(form)
        if andere:
            satz = f"Zur selben Zeit hat das Gremium schon eine Sitzung: „{andere}“. Ist es dieselbe?"
            messages.warning(self.request, satz)
        return antwort


class AnwesendeUpdateView(HausUpdateView):
    queryset = SITZUNGEN
    form_class = AnwesendeForm
    permission_required = "veranstaltungen.change_veranstaltung"
    template_name = "veranstaltungen/anwesende_form.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=_seite(self.object), **kwargs)

    def form_valid(self, form):
        form.save()
        anzahl = self.object.anwesende.count()
        messages.success(self.request, f"Anwesend: {anzahl} {'Organisation' if anzahl == 1 else 'Organisationen'}.")
        return redirect(_seite(self.object))


class InSitzungMixin:
    """What belongs to one session: the address names it, and its page is where one comes back to."""

    @cached_property
    def sitzung(self):
        return get_object_or_404(SITZUNGEN.sichtbar_fuer(self.request.user), pk=self.kwargs["sitzung"])

    def get_queryset(self):
        return super().get_queryset().filter(veranstaltung=self.sitzung)

    def get_success_url(self):
        return _seite(self.sitzung)

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=_seite(self.sitzung), **kwargs)


class SitzungsformularMixin(InSitzungMixin):
    """Tells the form whose record it is."""

    template_name = "veranstaltungen/in_sitzung_form.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"sitzung": self.sitzung}


class ProtokollCreateView(SitzungsformularMixin, HausCreateView):
    model = Protokoll
    form_class = ProtokollForm
    permission_required = "veranstaltungen.add_protokoll"
    success_message = "Das Protokoll ist gespeichert."
    extra_context = {"titel": "Protokoll"}


class ProtokollUpdateView(SitzungsformularMixin, HausUpdateView):
    model = Protokoll
    form_class = ProtokollForm
    permission_required = "veranstaltungen.change_protokoll"
    success_message = "Das Protokoll ist gespeichert."
    extra_context = {"titel": "Protokoll"}


class ProtokollDetailView(HausDetailView):
    """Agenda before a session, minutes after it: one sheet to print."""

    queryset = SITZUNGEN
    permission_required = "veranstaltungen.view_protokoll"
    template_name = "veranstaltungen/protokoll.html"

    def get_queryset(self):
        return super().get_queryset().prefetch_related("vorhaben__logos")

    def get_context_data(self, **kwargs):
        return super().get_context_data(sitzung=sitzung(self.object, self.request.user), **kwargs)


class BeschlussMixin(InSitzungMixin):
    """The team sees them all; those of a confidential session are kept by whoever reads its minutes."""

    @cached_property
    def sitzung(self):
        if Protokoll.objects.gesperrt_fuer(self.request.user).filter(veranstaltung=self.kwargs["sitzung"]).exists():
            raise Http404("Diese Sitzung ist vertraulich.")
        return super().sitzung


class BeschlussCreateView(BeschlussMixin, SitzungsformularMixin, HausCreateView):
    model = Beschluss
    form_class = BeschlussForm
    permission_required = "veranstaltungen.add_beschluss"
    success_message = "Festgehalten: %(text)s"
    template_name = "veranstaltungen/beschluss_form.html"
    extra_context = {"titel": "Neuer Beschluss"}

    def get_success_url(self):
        """`weiter=neu` is the button that asks for the next one."""
        if self.request.POST.get("weiter") == "neu":
            return reverse("veranstaltungen:beschluss_create", args=[self.sitzung.pk])
        return super().get_success_url()


class BeschlussUpdateView(BeschlussMixin, SitzungsformularMixin, HausUpdateView):
    queryset = Beschluss.objects.mit_stand()
    form_class = BeschlussForm
    permission_required = "veranstaltungen.change_beschluss"
    success_message = "Der Beschluss ist gespeichert."
    template_name = "veranstaltungen/beschluss_form.html"
    extra_context = {"titel": "Beschluss ändern"}


class BeschlussDeleteView(BeschlussMixin, SichtbareMixin, LoeschMixin, DeleteView):
    """With its Wiedervorlage, which says the same."""

    queryset = Beschluss.objects.mit_stand()
    permission_required = "veranstaltungen.delete_beschluss"
    template_name = "veranstaltungen/beschluss_confirm_delete.html"
    success_message = "Der Beschluss ist gelöscht."


def _seite(veranstaltung):
    return f"{veranstaltung.get_absolute_url()}#sitzung"
