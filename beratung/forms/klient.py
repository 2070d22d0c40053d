from crispy_forms.layout import Div, Layout
from django import forms

from beratung.models import Klient
from beratung.models.merkmale import AUSWAHLEN, MERKMALE
from protegat.basis.forms import HausForm

from .code import CodeField


class KlientForm(HausForm):
    """What is known behind a code; nothing of it has to be, so that a code takes one click."""

    class Meta:
        model = Klient
        fields = MERKMALE

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in AUSWAHLEN:
            self.fields[name].required = False
        self.fields["ortsteil"].empty_label = "nicht erhoben"
        self.helper.layout = Layout(Div(*MERKMALE, css_class="felder felder-breit"))


class AndererCodeForm(forms.Form):
    """Which code is the same person."""

    mit = CodeField(
        label="Welcher Code ist dieselbe Person?", error_messages={"required": "Bitte nennen Sie den anderen Code."}
    )

    def __init__(self, *args, klient, nutzer, **kwargs):
        super().__init__(*args, **kwargs)
        self.klient = klient
        self.fields["mit"].codes = Klient.objects.sichtbar_fuer(nutzer)

    def clean_mit(self):
        if self.cleaned_data["mit"] == self.klient:
            raise forms.ValidationError("Das ist derselbe Code. Bitte nennen Sie den anderen.")
        return self.cleaned_data["mit"]
