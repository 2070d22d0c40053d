"""The house form: knows who writes, speaks crispy, keeps browser fields native."""

from crispy_forms.helper import FormHelper
from django import forms
from django.db.models import Model
from django.db.models.fields import BLANK_CHOICE_DASH

from .felder import Datumsfeld
from .merkmale import KEINE_ANGABE, NICHT_ERHOBEN

KLAPPE = "bausteine/_klappe.html"  # template of a crispy Field: a long choice behind a fold
LEER = "–"


class Mehrfachauswahl(forms.TypedMultipleChoiceField):
    """Chips for an ArrayField: `Mehrfachauswahl(Organisation, "sprachen")`; none chosen: nothing is known."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, modell, feld, **kwargs):
        spalte = modell._meta.get_field(feld)
        codes = [paar for paar in spalte.base_field.choices if paar not in (KEINE_ANGABE, NICHT_ERHOBEN)]
        optionen = {"label": spalte.verbose_name, "choices": codes, "required": False}
        super().__init__(**{**optionen, **kwargs})


class NameField(forms.CharField):
    """Names a row as people call it; an unknown name is an error that keeps the text."""

    def __init__(self, *, queryset, spalte, unbekannt, **kwargs):
        super().__init__(**{"required": False, **kwargs})
        self.queryset, self.spalte, self.unbekannt = queryset, spalte, unbekannt

    def prepare_value(self, value):
        return str(value) if isinstance(value, Model) else value

    def clean(self, value):
        name = super().clean(value)
        if not name:
            return None
        treffer = self.queryset.filter(**{f"{self.spalte}__iexact": name}).first()
        if treffer is None:
            raise forms.ValidationError(self.unbekannt, code="unbekannt", params={"name": name})
        return treffer


class FilterForm(forms.Form):
    """The form of a django-filter FilterSet: `class Meta: form = FilterForm`."""

    immer_sichtbar = 4

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.field_class = "chips"

    def clean(self):
        daten = super().clean()
        von, bis = daten.get("von"), daten.get("bis")
        if von and bis and bis < von:
            self.add_error("bis", "Bis liegt vor Von.")
        return daten

    def weitere_gesetzt(self):
        """Whether a filter behind the fold is in use or wrong."""
        weitere = self.visible_fields()[self.immer_sichtbar :]
        return any(feld.name in self.changed_data or feld.errors for feld in weitere)


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
            _benenne_leeres(field)

    def save(self, commit=True):
        self.instance.zeichne(self.nutzer)
        return super().save(commit)


def _benenne_leeres(field):
    """A dash instead of Django's nine."""
    if isinstance(field, forms.ModelChoiceField):
        field.empty_label = field.empty_label and LEER
    elif isinstance(field, forms.ChoiceField) and field.choices and field.choices[0] == BLANK_CHOICE_DASH[0]:
        field.choices = [("", LEER), *field.choices[1:]]
