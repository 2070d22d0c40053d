from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property

from netzwerk.filters import NetzwerkkontaktFilter
from netzwerk.forms import NetzwerkkontaktForm, NeuerNetzwerkkontaktForm
from netzwerk.models import Netzwerkkontakt, Organisation
from netzwerk.tables import NetzwerkkontaktTable
from protegat.basis.models import Vorhaben
from protegat.basis.views import AusgabeMixin, HausCreateView, HausListView, HausUpdateView, StandView


def kontaktform(organisation, nutzer):
    """The empty form, as it stands on the page of a partner; None for those who may not note a contact."""
    if not nutzer.has_perm("netzwerk.add_netzwerkkontakt"):
        return None
    vorhaben = Vorhaben.objects.aktuelles(timezone.localdate())
    return NeuerNetzwerkkontaktForm(organisation=organisation, nutzer=nutzer, initial={"vorhaben": vorhaben})


class NetzwerkkontaktListView(HausListView):
    queryset = Netzwerkkontakt.objects.select_related("organisation", "person", "vorhaben", "naechster_schritt")
    permission_required = "netzwerk.view_netzwerkkontakt"
    table_class = NetzwerkkontaktTable
    filterset_class = NetzwerkkontaktFilter
    ausgabe = "netzwerk:netzwerkkontakt_ausgabe"
    template_name = "netzwerk/netzwerkkontakt_list.html"
    extra_context = {"titel": "Netzwerkkontakte"}

    def get_context_data(self, **kwargs):
        return super().get_context_data(organisationen=self.object_list.organisationen(), **kwargs)


class NetzwerkkontaktAusgabeView(AusgabeMixin, NetzwerkkontaktListView):
    pass


class NetzwerkkontaktCreateView(HausCreateView):
    model = Netzwerkkontakt
    form_class = NeuerNetzwerkkontaktForm
    permission_required = "netzwerk.add_netzwerkkontakt"
    template_name = "netzwerk/netzwerkkontakt_form.html"

    @cached_property
    def organisation(self):
        return get_object_or_404(Organisation, pk=self.kwargs["pk"])

    def get_initial(self):
        return {"vorhaben": Vorhaben.objects.aktuelles(timezone.localdate())}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"organisation": self.organisation}

    def form_valid(self, form):
        kontakt = form.save()
        schritt = kontakt.naechster_schritt
        dazu = f" Nächster Schritt am {date_format(schritt.faellig_am, 'D d.m.Y')}: {schritt}." if schritt else ""
        zuruecknehmen = reverse("netzwerk:netzwerkkontakt_delete", args=[kontakt.pk])
        messages.success(self.request, f"{kontakt.get_art_display()} festgehalten.{dazu}", zuruecknehmen)
        return redirect(self.organisation)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            organisation=self.organisation, zurueck=self.organisation.get_absolute_url(), **kwargs
        )


class NetzwerkkontaktUpdateView(HausUpdateView):
    queryset = Netzwerkkontakt.objects.select_related("organisation", "naechster_schritt")
    form_class = NetzwerkkontaktForm
    permission_required = "netzwerk.change_netzwerkkontakt"
    success_message = "Der Kontakt ist gespeichert."
    template_name = "netzwerk/netzwerkkontakt_form.html"

    def get_success_url(self):
        return self.object.organisation.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(organisation=self.object.organisation, zurueck=self.get_success_url(), **kwargs)


class NetzwerkkontaktDeleteView(StandView):
    """Undo on the day itself, by the person who noted it."""

    queryset = Netzwerkkontakt.objects.select_related("organisation", "naechster_schritt")
    permission_required = "netzwerk.delete_netzwerkkontakt"

    def get_queryset(self):
        return super().get_queryset().ruecknehmbare_fuer(self.request.user, timezone.localdate())

    def post(self, request, *args, **kwargs):
        kontakt = self.get_object()
        kontakt.nimm_zurueck(von=request.user)
        messages.success(request, "Der Kontakt ist zurückgenommen. Er zählt nicht mehr.")
        return redirect(kontakt.organisation)
