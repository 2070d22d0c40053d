from django import forms

from beratung.models import Vermittlung


class StandForm(forms.ModelForm):
    """What became of a Vermittlung: one word."""

    class Meta:
        model = Vermittlung
        fields = ("status",)
