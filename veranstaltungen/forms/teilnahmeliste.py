from django import forms

UEBLICH, HOECHSTENS = 30, 200


class TeilnahmelisteForm(forms.Form):
    """How many rows a sheet has: as many as there are Plätze, unless somebody says otherwise."""

    zeilen = forms.IntegerField(
        label="Zeilen",
        min_value=1,
        max_value=HOECHSTENS,
        required=False,
        widget=forms.NumberInput({"class": "form-control w-auto"}),
    )

    merkmale = forms.BooleanField(
        label="Geschlecht und Alter zum Ankreuzen",
        required=False,
        widget=forms.CheckboxInput({"class": "form-check-input"}),
    )

    def __init__(self, *args, plaetze, merkmale=False, **kwargs):
        self.ueblich, self.mit_merkmalen = min(plaetze or UEBLICH, HOECHSTENS), merkmale
        super().__init__(*args, **kwargs | {"initial": {"zeilen": self.ueblich, "merkmale": merkmale}})

    def fragt_merkmale(self):
        return "merkmale" in self.data if self.is_bound else self.mit_merkmalen

    def nummern(self):
        """The numbers of the rows; what cannot be printed gives the usual ones."""
        gewuenscht = self.cleaned_data.get("zeilen") if self.is_valid() else None
        return range(1, (gewuenscht or self.ueblich) + 1)
