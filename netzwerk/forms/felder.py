"""A partner by its name: the browser suggests those of the page's `<datalist id="organisationen">`."""

from django import forms

from netzwerk.models import Organisation
from protegat.basis.forms import NameField

UNBEKANNTE_ORGANISATION = (
    "„%(name)s“ steht nicht in unserem Verzeichnis. Bitte wählen Sie einen Vorschlag oder nur die Art der Stelle."
)
UNBEKANNTES_MITGLIED = (
    "„%(name)s“ steht nicht in unserem Verzeichnis. Bitte wählen Sie einen Vorschlag oder legen Sie die Organisation "
    "zuerst unter Netzwerk an."
)


class OrganisationField(NameField):
    """An old name means the entry that it went into."""

    def clean(self, value):
        organisation = super().clean(value)
        return organisation and organisation.gilt


def organisationsfeld(label, unbekannt=UNBEKANNTE_ORGANISATION, **kwargs):
    return OrganisationField(
        label=label,
        queryset=Organisation.objects.all(),
        spalte="name",
        unbekannt=unbekannt,
        widget=forms.TextInput({"list": "organisationen", "class": "form-control"}),
        **kwargs,
    )


class OrganisationenMixin:
    """For a form with such fields."""

    def organisationen(self):
        """For the suggestions: name and kind of every active organisation."""
        return Organisation.objects.aktive()
