import django_filters as filters

from protegat.basis.forms import FilterForm
from protegat.basis.models import Nutzer, Standort, Vorhaben
from veranstaltungen.models import Reihe, Veranstaltung, Veranstaltungsart

ALLE = "alle"


class KalenderFilter(filters.FilterSet):
    art = filters.ChoiceFilter(label="Art", choices=Veranstaltungsart, empty_label=ALLE)
    reihe = filters.ModelChoiceFilter(label="Reihe", queryset=Reihe.objects.all(), empty_label=ALLE)
    vorhaben = filters.ModelChoiceFilter(
        label="Vorhaben", queryset=Vorhaben.objects.all(), to_field_name="kuerzel", empty_label=ALLE
    )
    standort = filters.ModelChoiceFilter(label="Standort", queryset=Standort.objects.all(), empty_label=ALLE)
    leitung = filters.ModelChoiceFilter(
        label="Leitung", queryset=Nutzer.objects.filter(veranstaltungen__isnull=False).distinct(), empty_label=ALLE
    )

    class Meta:
        model = Veranstaltung
        form = FilterForm
        fields = ()
