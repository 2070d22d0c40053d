from django import forms
from django.forms.models import ModelChoiceField

from netzwerk.models import SPRACHEN, Thema
from protegat.basis.models import Ortsteil

EGAL = "egal"


class FindenForm(forms.Form):
    """What we look for, as it stands in the address. What the address gets wrong is not asked for."""

    thema = ModelChoiceField(Thema.objects.aktive(), to_field_name="code", required=False, empty_label=EGAL)
    sprache = forms.ChoiceField(choices=[("", EGAL), *SPRACHEN], required=False)
    ortsteil = ModelChoiceField(Ortsteil.objects.filter(aktiv=True), required=False, empty_label=EGAL)
    heute_offen = forms.BooleanField(label="nur heute noch offene", required=False)

    def gesucht(self):
        """The fields that name something we know; `nicht_erhoben` is no language."""
        self.is_valid()
        return {name: self.cleaned_data.get(name) for name in self.fields}
