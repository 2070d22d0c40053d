import django_filters as filters
from django import forms
from django.utils import timezone

from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import FilterForm
from protegat.basis.models import Vorhaben

from .models import (
    Medium,
    Publizitaetsnachweis,
    Reihe,
    Veranstaltung,
    Veranstaltungsart,
    Veranstaltungsstatus,
    Zaehlart,
)

ALLE = "alle"


class VeranstaltungFilter(filters.FilterSet):
    suche = filters.CharFilter(
        label="Suchen", method="suchen", widget=forms.TextInput({"type": "search", "placeholder": "Titel, Reihe"})
    )
    von = filters.DateFilter(label="Von", field_name="datum", lookup_expr="gte", widget=Datumsfeld)
    bis = filters.DateFilter(label="Bis", field_name="datum", lookup_expr="lte", widget=Datumsfeld)
    vorhaben = filters.ModelChoiceFilter(
        label="Vorhaben", queryset=Vorhaben.objects.all(), to_field_name="kuerzel", empty_label=ALLE
    )
    art = filters.ChoiceFilter(label="Art", choices=Veranstaltungsart, empty_label=ALLE)
    reihe = filters.ModelChoiceFilter(label="Reihe", queryset=Reihe.objects.all(), empty_label=ALLE)
    status = filters.ChoiceFilter(label="Status", choices=Veranstaltungsstatus, empty_label=ALLE)
    zaehlart = filters.ChoiceFilter(label="Gezählt mit", choices=Zaehlart, empty_label=ALLE)
    nur = filters.MultipleChoiceFilter(
        label="Nur zeigen",
        choices=[("ohne_zahl", "vergangene ohne Zahl"), ("ausgefallen", "abgesagte und verschobene")],
        method="nur_solche",
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Veranstaltung
        form = FilterForm
        fields = ()

    def suchen(self, veranstaltungen, name, text):
        return veranstaltungen.suche(text)

    def nur_solche(self, veranstaltungen, name, nur):
        if "ohne_zahl" in nur:
            veranstaltungen = veranstaltungen.ohne_zahl(timezone.localdate())
        return veranstaltungen.ausgefallene() if "ausgefallen" in nur else veranstaltungen


class PublizitaetsnachweisFilter(filters.FilterSet):
    von = filters.DateFilter(label="Von", field_name="datum", lookup_expr="gte", widget=Datumsfeld)
    bis = filters.DateFilter(label="Bis", field_name="datum", lookup_expr="lte", widget=Datumsfeld)
    medium = filters.ChoiceFilter(label="Medium", choices=Medium, empty_label=ALLE)

    class Meta:
        model = Publizitaetsnachweis
        form = FilterForm
        fields = ()
