"""The house form: knows who writes, speaks crispy, keeps browser fields native."""

from crispy_forms.helper import FormHelper
from django import forms

from .felder import Datumsfeld


class Mehrfachauswahl(forms.TypedMultipleChoiceField):
    """Chips for an ArrayField: `Mehrfachauswahl(Organisation, "sprachen")`."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, modell, feld, **kwargs):
        spalte = modell._meta.get_field(feld)
        optionen = {"label": spalte.verbose_name, "choices": spalte.base_field.choices, "required": False}
        super().__init__(**{**optionen, **kwargs})


class FilterForm(forms.Form):
    """The form of a django-filter FilterSet: `class Meta: form = FilterForm`."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.field_class = "chips"


class HausForm(forms.ModelForm):
    """A ModelForm that notes its author. The page draws the `<form>` tag, the token and the buttons."""

    def __init__(self, *args, nutzer, **kwargs):
        super().__init__(*args, **kwargs)
        self.nutzer = nutzer
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.field_class = "chips"
        for field in self.fields.values():
            if type(field.widget) is forms.DateInput:
                field.widget = Datumsfeld(field.widget.attrs)

    def save(self, commit=True):
        self.instance.zeichne(self.nutzer)
        return super().save(commit)
