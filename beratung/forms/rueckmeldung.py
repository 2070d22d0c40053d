"""What we hear about a Vermittlung: in one tap, with all that is known, or from the partner."""

from django import forms

from beratung.models import Quelle, Rueckmeldung, Vermittlungsstatus
from protegat.basis.forms import HausForm

ANTWORTEN = (
    (Vermittlungsstatus.ANGEKOMMEN, "angekommen"),
    (Vermittlungsstatus.NICHT_ANGEKOMMEN, "nicht angekommen"),
    (Vermittlungsstatus.UNBEKANNT, "wissen wir nicht"),
)


class StandForm(forms.Form):
    """One word; what is tapped after asking oneself."""

    status = forms.ChoiceField(choices=Vermittlungsstatus)


class RueckmeldungForm(HausForm):
    class Meta:
        model = Rueckmeldung
        fields = ("stand", "quelle", "am", "grund")
        widgets = {"stand": forms.RadioSelect, "quelle": forms.RadioSelect, "grund": forms.RadioSelect}

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stand"].choices = [
            (code, "noch offen" if code == Vermittlungsstatus.OFFEN else wort)
            for code, wort in Vermittlungsstatus.choices
        ]
        self.fields["stand"].error_messages["required"] = "Bitte wählen Sie, was Sie wissen."
        self.fields["quelle"].choices = Quelle.choices
        self.fields["grund"].choices = [("", "nicht bekannt"), *self.fields["grund"].choices[1:]]
        self.fields["grund"].help_text = "Nur, wenn jemand nicht angekommen ist."

    def clean(self):
        daten = super().clean()
        if daten.get("grund") and daten.get("stand") not in (None, Vermittlungsstatus.NICHT_ANGEKOMMEN):
            self.add_error("grund", "Ein Grund gehört nur zu „nicht angekommen“.")
        return daten

    def save(self, commit=True):
        vermittlung, daten = self.instance.vermittlung, self.cleaned_data
        return vermittlung.melde(
            daten["stand"], von=self.nutzer, quelle=daten["quelle"], am=daten["am"], grund=daten["grund"]
        )


class AntwortForm(forms.Form):
    """The partner's page: a question for each Vermittlung, all of them optional, at least one answered."""

    def __init__(self, *args, fragen, **kwargs):
        super().__init__(*args, **kwargs)
        self.fragen = {f"frage_{vermittlung.pk}": vermittlung for vermittlung in fragen}
        for name in self.fragen:
            self.fields[name] = forms.ChoiceField(
                label="Angekommen?", choices=ANTWORTEN, widget=forms.RadioSelect, required=False
            )

    def paare(self):
        """Each Vermittlung with its field."""
        return [(vermittlung, self[name]) for name, vermittlung in self.fragen.items()]

    def clean(self):
        daten = super().clean()
        if not any(daten.values()) and not self.errors:
            raise forms.ValidationError("Bitte beantworten Sie mindestens eine Frage.")
        return daten

    def antworten(self):
        """`{pk: Stand}` of what was answered."""
        gewaehlt = self.cleaned_data.items()
        return {self.fragen[name].pk: Vermittlungsstatus(stand) for name, stand in gewaehlt if stand}

    def in_worten(self):
        """Each answered Vermittlung with its answer, to read once more."""
        worte = dict(ANTWORTEN)
        return [(self.fragen[name], worte[stand], self[name]) for name, stand in self.cleaned_data.items() if stand]
