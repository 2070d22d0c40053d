"""The house form: knows who writes, speaks crispy, keeps browser fields native."""

from crispy_forms.helper import FormHelper
from django import forms

from .felder import Datumsfeld


class HausForm(forms.ModelForm):
    """A ModelForm that notes its author. The page draws the `<form>` tag, the token and the buttons."""

    def __init__(self, *args, nutzer, **kwargs):
        super().__init__(*args, **kwargs)
        self.nutzer = nutzer
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        for field in self.fields.values():
            if type(field.widget) is forms.DateInput:
                field.widget = Datumsfeld(field.widget.attrs)

    def save(self, commit=True):
        self.instance.zeichne(self.nutzer)
        return super().save(commit)
