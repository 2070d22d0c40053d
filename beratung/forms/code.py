"""A field for a code, which people type in a hurry and mishear."""

from django import forms
from django.db.models import Model

from beratung.models import Klient

UNBEKANNT = "Den Code „%(code)s“ gibt es nicht. "
PRUEFEN = "Bitte prüfen Sie ihn oder lassen Sie das Feld leer."


class CodeField(forms.CharField):
    """The Klient whom the text names, an old code the one it went into; else an error that says what may be meant.

    The form says by `codes` which ones there are for whoever types.
    """

    codes = Klient.objects.none()

    def __init__(self, **kwargs):
        super().__init__(**{"label": "Code", "max_length": 40, **kwargs})
        eigenschaften = {"autocapitalize": "characters", "autocomplete": "off", "spellcheck": "false"}
        self.widget.attrs |= eigenschaften

    def prepare_value(self, value):
        return str(value) if isinstance(value, Model) else value

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return None
        klient = self.codes.zu(text)
        if klient is None:
            codes = self.codes.gemeint_mit(text)
            rat = f"Meinten Sie {' oder '.join(codes)}?" if codes else PRUEFEN
            raise forms.ValidationError(UNBEKANNT + rat, code="unbekannt", params={"code": text})
        return klient
