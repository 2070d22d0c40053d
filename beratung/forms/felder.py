"""Fields of the entry page that Django has no ready form for."""

from django import forms
from django.db.models import Model

# For what only few may read: the browser neither remembers it nor sends it to a spelling service.
GEHEIM = {"autocomplete": "off", "spellcheck": "false", "data-geheim": ""}


class NameField(forms.CharField):
    """Names a row as people call it; an unknown name is an error that keeps the text."""

    def __init__(self, *, queryset, spalte, unbekannt, **kwargs):
        super().__init__(required=False, **kwargs)
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


def zahlenfeld(schritt, hoechstens):
    """A text field with a numeric keyboard; schritt.js adds minus and plus."""
    attrs = {"inputmode": "numeric", "min": 1, "max": hoechstens, "data-schritt": schritt, "class": "form-control"}
    return forms.TextInput(attrs)
