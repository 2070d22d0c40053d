from django import forms

from berichte.kennzahlen import ZIELBARE
from berichte.models import Zielwert
from protegat.basis.forms import HausForm
from protegat.basis.zahlenfeld import Zahlenfeld


class ZielwertForm(HausForm):
    """The Vorhaben stands in the address; its years are the only ones there are."""

    kennzahl = forms.ChoiceField(label="Kennzahl", choices=[(k, f"{z.label} ({k})") for k, z in ZIELBARE.items()])
    jahr = forms.TypedChoiceField(label="Für", coerce=int, empty_value=None, required=False)

    class Meta:
        model = Zielwert
        fields = ("kennzahl", "jahr", "soll")
        field_classes = {"soll": Zahlenfeld}

    def __init__(self, *args, vorhaben, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.vorhaben = vorhaben
        jahre = range(vorhaben.spanne.von.year, vorhaben.spanne.bis.year + 1)
        self.fields["jahr"].choices = [("", "das ganze Vorhaben"), *((jahr, str(jahr)) for jahr in jahre)]
        self.fields["soll"].localize = True
        self.fields["soll"].widget = forms.TextInput({"inputmode": "decimal", "class": "form-control"})

    def clean(self):
        """What is counted comes in wholes."""
        daten = super().clean()
        kennzahl, soll = ZIELBARE.get(daten.get("kennzahl")), daten.get("soll")
        if kennzahl and soll and kennzahl.stellen == 0 and soll % 1:
            self.add_error("soll", f"{kennzahl.label} werden gezählt: Bitte eine ganze Zahl angeben.")
        return daten

    def _get_validation_exclusions(self):
        """The Vorhaben is part of what may stand there only once."""
        return super()._get_validation_exclusions() - {"vorhaben"}
