from django import forms

from berichte.models import Einreichung
from protegat.basis.felder import Datumsfeld


class FestschreibungForm(forms.Form):
    """`nach_fassung` is the version that the page has shown: nobody freezes over what they have not seen."""

    nach_fassung = forms.IntegerField(widget=forms.HiddenInput)
    grund = forms.CharField(
        label="Grund der Berichtigung",
        widget=forms.Textarea({"rows": 3, "class": "form-control"}),
        required=False,
        help_text="Steht neben der neuen Fassung, auch für die Stadt und die Prüfung.",
    )

    def __init__(self, *args, fassung, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["nach_fassung"] = fassung
        if not fassung:
            del self.fields["grund"]


class EinreichungForm(forms.ModelForm):
    class Meta:
        model = Einreichung
        fields = ("am", "an", "weg")
        widgets = {"am": Datumsfeld}

    def __init__(self, *args, stand, **kwargs):
        einreichung = Einreichung(stand=stand, an=stand.parameter["vorhaben"]["adressat"], von=0)
        super().__init__(*args, instance=einreichung, **kwargs)

    def clean_am(self):
        """Handed in before it was frozen: then it was another report."""
        am = self.cleaned_data["am"]
        if am < self.instance.stand.tag:
            raise forms.ValidationError(f"Festgeschrieben ist er erst seit {self.instance.stand.tag:%d.%m.%Y}.")
        return am
