"""A row named as people call it, instead of a list of a thousand."""

from django import forms
from django.db.models import Model

from netzwerk.models import Organisation

UNBEKANNTE_ORGANISATION = "„%(name)s“ steht nicht in unserem Verzeichnis. Bitte wählen Sie einen Vorschlag{sonst}."


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


def organisationsfeld(label, sonst="", **kwargs):
    """Suggestions come from `netzwerk/_organisationen.html`; `sonst` names another way, if there is one."""
    return NameField(
        label=label,
        queryset=Organisation.objects.all(),
        spalte="name",
        unbekannt=UNBEKANNTE_ORGANISATION.format(sonst=sonst),
        widget=forms.TextInput({"list": "organisationen", "class": "form-control"}),
        **kwargs,
    )
