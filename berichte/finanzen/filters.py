import django_filters as filters
from django import forms

from berichte.models import Belegteil, Kostenposition
from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import FilterForm

NUR = {
    "offen": ("noch nicht bezahlte", lambda teile: teile.unbezahlte()),
    "ausserhalb": ("außerhalb des Bewilligungszeitraums bezahlte", lambda teile: teile.ausserhalb()),
    "geteilt": ("geteilte", lambda teile: teile.filter(geteilt=True)),
    "ohne_datei": ("ohne Scan", lambda teile: teile.filter(beleg__dateien=None)),
}


def _positionen(request):
    """Those of the Vorhaben in the address."""
    kuerzel = request.resolver_match.kwargs["kuerzel"]
    return Kostenposition.objects.belegbare().filter(vorhaben__kuerzel=kuerzel)


class BelegteilFilter(filters.FilterSet):
    suche = filters.CharFilter(
        label="Suchen",
        method="suchen",
        widget=forms.TextInput({"type": "search", "placeholder": "Nummer, Empfänger, Grund"}),
    )
    position = filters.ModelChoiceFilter(
        label="Kostenposition",
        field_name="kostenposition",
        queryset=_positionen,
        to_field_name="code",
        empty_label="alle",
    )
    von = filters.DateFilter(label="Bezahlt von", field_name="zahlungsdatum", lookup_expr="gte", widget=Datumsfeld)
    bis = filters.DateFilter(label="Bezahlt bis", field_name="zahlungsdatum", lookup_expr="lte", widget=Datumsfeld)
    nur = filters.MultipleChoiceFilter(
        label="Nur zeigen",
        choices=[(name, label) for name, (label, _) in NUR.items()],
        method="nur_solche",
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Belegteil
        form = FilterForm
        fields = ()

    def suchen(self, teile, name, text):
        return teile.mit_woertern(text, "beleg__beleg_nr", "beleg__empfaenger", "beleg__grund")

    def nur_solche(self, teile, name, nur):
        for was in nur:
            teile = NUR[was][1](teile)
        return teile
