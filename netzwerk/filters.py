import django_filters as filters
from django import forms
from django.utils import timezone

from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import FilterForm
from protegat.basis.merkmale import KEINE_ANGABE, NICHT_ERHOBEN, Sprache
from protegat.basis.models import Nutzer, Vorhaben

from .models import (
    Gremienart,
    Gremium,
    Kontaktweg,
    Kooperationsform,
    Netzwerkkontakt,
    Organisation,
    Organisationstyp,
    Thema,
)

ALLE = "alle"
SPRACHEN = [paar for paar in Sprache.choices if paar not in (KEINE_ANGABE, NICHT_ERHOBEN)]


class OrganisationFilter(filters.FilterSet):
    suche = filters.CharFilter(
        label="Suchen",
        method="suchen",
        widget=forms.TextInput({"type": "search", "placeholder": "Name, Kurzname, Ort"}),
    )
    typ = filters.ChoiceFilter(label="Typ", choices=Organisationstyp, empty_label=ALLE)
    thema = filters.ModelChoiceFilter(
        label="Thema", queryset=Thema.objects.all(), to_field_name="code", method="zum_thema", empty_label=ALLE
    )
    sprache = filters.ChoiceFilter(label="Sprache", choices=SPRACHEN, method="mit_sprache", empty_label=ALLE)
    kooperation = filters.MultipleChoiceFilter(
        label="Zusammenarbeit", choices=Kooperationsform, method="mit_form", widget=forms.CheckboxSelectMultiple
    )
    stand = filters.MultipleChoiceFilter(
        label="Nur zeigen",
        choices=[("veraltet", "Angaben älter als 12 Monate"), ("aktiv", "aktiv")],
        method="im_stand",
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Organisation
        form = FilterForm
        fields = ()

    def suchen(self, organisationen, name, text):
        return organisationen.suche(text)

    def zum_thema(self, organisationen, name, thema):
        return organisationen.zum_thema(thema)

    def mit_sprache(self, organisationen, name, sprache):
        return organisationen.mit_sprache(sprache)

    def mit_form(self, organisationen, name, formen):
        return organisationen.mit_form(*formen) if formen else organisationen

    def im_stand(self, organisationen, name, staende):
        if "veraltet" in staende:
            organisationen = organisationen.veraltet(timezone.localdate())
        return organisationen.aktive() if "aktiv" in staende else organisationen


class NetzwerkkontaktFilter(filters.FilterSet):
    suche = filters.CharFilter(
        label="Suchen", method="suchen", widget=forms.TextInput({"type": "search", "placeholder": "Name, Anlass"})
    )
    von = filters.DateFilter(label="Von", field_name="datum", lookup_expr="gte", widget=Datumsfeld)
    bis = filters.DateFilter(label="Bis", field_name="datum", lookup_expr="lte", widget=Datumsfeld)
    vorhaben = filters.ModelChoiceFilter(
        label="Vorhaben", queryset=Vorhaben.objects.all(), to_field_name="kuerzel", empty_label=ALLE
    )
    art = filters.ChoiceFilter(label="Art", choices=Kontaktweg, empty_label=ALLE)
    person = filters.ModelChoiceFilter(label="Wer von uns", queryset=Nutzer.objects.all(), empty_label=ALLE)

    class Meta:
        model = Netzwerkkontakt
        form = FilterForm
        fields = ()

    def suchen(self, kontakte, name, text):
        return kontakte.zu_wort(text)


class GremiumFilter(filters.FilterSet):
    suche = filters.CharFilter(
        label="Suchen", method="suchen", widget=forms.TextInput({"type": "search", "placeholder": "Name"})
    )
    art = filters.ChoiceFilter(label="Art", choices=Gremienart, empty_label=ALLE)
    mitglied = filters.ModelChoiceFilter(
        label="Mitglied", queryset=Organisation.objects.behaltene(), method="mit_mitglied", empty_label=ALLE
    )
    stand = filters.MultipleChoiceFilter(
        label="Auch zeigen",
        choices=[("ruhende", "ruhende")],
        method="auch_ruhende",
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Gremium
        form = FilterForm
        fields = ()

    def __init__(self, data=None, *args, **kwargs):
        """An address without filters is a question too: those that still meet."""
        super().__init__(data or {}, *args, **kwargs)

    def suchen(self, gremien, name, text):
        return gremien.suche(text)

    def mit_mitglied(self, gremien, name, organisation):
        return gremien.filter(pk__in=organisation.mitgliedschaften.am(timezone.localdate()).values("gremium"))

    def auch_ruhende(self, gremien, name, staende):
        return gremien

    def filter_queryset(self, queryset):
        gremien = super().filter_queryset(queryset)
        return gremien if self.form.cleaned_data["stand"] else gremien.aktive()
