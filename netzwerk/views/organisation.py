from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property

from netzwerk.bilanz import bilanz
from netzwerk.dubletten import zusammenfuehrungen
from netzwerk.filters import OrganisationFilter
from netzwerk.finden import oeffnung
from netzwerk.forms import OrganisationForm
from netzwerk.models import Beziehung, Kontaktperson, Organisation
from netzwerk.tables import OrganisationTable
from netzwerk.verlauf import verlauf
from protegat.basis.models import Vorhaben
from protegat.basis.views import AusgabeMixin, HausCreateView, HausDetailView, HausListView, HausUpdateView

from .kontakt import kontaktform


class VorhabenMixin:
    """The Vorhaben whose Vermittlungen the page counts: named in the address, else the current one."""

    @cached_property
    def vorhaben(self):
        if kuerzel := self.request.GET.get("vorhaben"):
            return get_object_or_404(Vorhaben, kuerzel=kuerzel)
        return Vorhaben.objects.aktuelles(timezone.localdate())


class OrganisationListView(VorhabenMixin, HausListView):
    model = Organisation
    permission_required = "netzwerk.view_organisation"
    table_class = OrganisationTable
    filterset_class = OrganisationFilter
    template_name = "netzwerk/organisation_list.html"
    ausgabe = "netzwerk:organisation_ausgabe"

    def get_queryset(self):
        organisationen = super().get_queryset().mit_vermittlungen(self.vorhaben)
        return organisationen.mit_letztem_kontakt().prefetch_related("themen")

    def get_table_kwargs(self):
        return {"vorhaben": self.vorhaben}

    def get_context_data(self, **kwargs):
        alle = Organisation.objects.sichtbar_fuer(self.request.user).zaehle()
        faellige = Kontaktperson.objects.loeschbare_fuer(self.request.user).faellige(timezone.localdate()).zaehle()
        return super().get_context_data(titel="Partnerorganisationen", alle=alle, faellige=faellige, **kwargs)


class OrganisationAusgabeView(AusgabeMixin, OrganisationListView):
    pass


class FuehrtZurBehaltenenMixin:
    """A page of one organisation; the address of an entry that went into another leads to the same page of that one."""

    def get(self, request, *args, **kwargs):
        if behaltene := Organisation.objects.filter(pk=kwargs["pk"]).values_list("aufgegangen_in", flat=True).first():
            treffer = request.resolver_match
            return redirect(treffer.view_name, **(treffer.kwargs | {"pk": behaltene}))
        return super().get(request, *args, **kwargs)


class OrganisationDetailView(FuehrtZurBehaltenenMixin, VorhabenMixin, HausDetailView):
    queryset = Organisation.objects.select_related("ortsteil").prefetch_related("zeiten", "texte__geprueft_von")
    permission_required = "netzwerk.view_organisation"

    def get_context_data(self, **kwargs):
        tag = timezone.localdate()
        begonnene = Vorhaben.objects.begonnene(tag)
        return super().get_context_data(
            vorhaben=self.vorhaben,
            andere_vorhaben=[anderes for anderes in begonnene if anderes != self.vorhaben],
            bilanz=bilanz(self.object, self.vorhaben, tag),
            verlauf=verlauf(self.object, self.request.user),
            kontaktform=kontaktform(self.object, self.request.user),
            beziehungen=self.beziehungen(),
            kontaktpersonen=self.object.kontaktpersonen.sichtbar_fuer(self.request.user),
            mitgliedschaften=self.object.mitgliedschaften.sichtbar_fuer(self.request.user).select_related("gremium"),
            vereinbarungen=self.object.vereinbarungen.sichtbar_fuer(self.request.user).mit_dateien(),
            oeffnung=oeffnung(self.object.zeiten.all(), timezone.localtime()),
            wiedervorlagen=self.object.wiedervorlagen.offene().sichtbar_fuer(self.request.user).select_related("fuer"),
            **zusammenfuehrungen(self.object),
            **kwargs,
        )

    def beziehungen(self):
        """`[("wird getragen von", <Stadt>, <Beziehung>), ...]`, as this end sees them."""
        zeilen = Beziehung.objects.sichtbar_fuer(self.request.user).zwischen(self.object)
        return [
            (*beziehung.aus_sicht_von(self.object), beziehung)
            for beziehung in zeilen.select_related("organisation", "gegenueber")
        ]


class OrganisationCreateView(HausCreateView):
    model = Organisation
    form_class = OrganisationForm
    permission_required = "netzwerk.add_organisation"
    success_message = "%(name)s steht jetzt im Verzeichnis."
    extra_context = {"zurueck": reverse_lazy("netzwerk:organisation_list")}
    template_name = "netzwerk/organisation_form.html"


class OrganisationUpdateView(FuehrtZurBehaltenenMixin, HausUpdateView):
    model = Organisation
    form_class = OrganisationForm
    permission_required = "netzwerk.change_organisation"
    success_message = "Die Angaben zu %(name)s sind gespeichert."
    template_name = "netzwerk/organisation_form.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=self.object.get_absolute_url(), **kwargs)
